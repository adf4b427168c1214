import {html, type TemplateResult} from 'lit';
import type {Release, Status} from '../core/types';

const LOOKS: Record<Status, [string, string]> = {
  DRAFT: ['', 'Draft'],
  PENDING: ['wait', 'In review'],
  APPROVED: ['good', 'Approved'],
  REJECTED: ['bad', 'Rejected'],
  TAKEN_DOWN: ['over', 'Taken down'],
};

/** Where a release stands. */
export function status(of: Status): TemplateResult {
  const [look, label] = LOOKS[of];
  return html`<span class="badge ${look}">${label}</span>`;
}

export const statusName = (of: Status): string => LOOKS[of][1];

/** Whatever else keeps it from being seen. */
export function marks(of: Pick<Release, 'flagged' | 'isPublic' | 'isVisible'>): TemplateResult {
  return html`${of.flagged ? html`<span class="badge bad">Flagged</span>` : ''}
  ${of.isPublic ? '' : html`<span class="badge bare">Private</span>`}
  ${of.isVisible ? '' : html`<span class="badge over">Hidden by us</span>`}`;
}

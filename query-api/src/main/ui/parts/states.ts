import {html, nothing, type TemplateResult} from 'lit';
import type {Problem} from '../core/problem';
import {icon, type Icon} from './icon';

/** Bones of text, for what is on its way. */
export const bones = (): TemplateResult => html`<div role="status" aria-label="Loading">
  <span class="bone line"></span><span class="bone line"></span><span class="bone line short"></span>
</div>`;

export const block = (): TemplateResult => html`<div role="status" aria-label="Loading"><span class="bone block"></span></div>`;

/** Bones of rows. */
export const rows = (count = 6): TemplateResult => html`<div role="status" aria-label="Loading" class="stack">
  ${Array.from({length: count}, () => html`<span class="bone line"></span>`)}
</div>`;

/** Nothing there, and what to do about it. */
export const empty = (heading: string, text: string | TemplateResult, action?: TemplateResult, sign: Icon = 'info'): TemplateResult =>
  html`<div class="state">${icon(sign, 28)}<strong>${heading}</strong><p>${text}</p>${action ? html`<div class="row">${action}</div>` : nothing}</div>`;

/** A door that said no, and a way on. */
export const trouble = (problem: Problem, again: () => void): TemplateResult =>
  html`<div class="state" role="alert">
    ${icon(problem.status === 404 ? 'search' : problem.status === 0 || problem.status === 503 ? 'cloud' : 'rejected', 28)}
    <strong>${problem.heading}</strong>
    <p>${problem.message}</p>
    ${problem.status === 404 || problem.status === 403
      ? nothing
      : html`<div class="row"><button class="button" @click=${again}>${icon('again', 16)} Try again</button></div>`}
  </div>`;

/** The same, within a form or beside what is there. */
export const note = (kind: 'bad' | 'wait' | 'good' | '', heading: string, text?: unknown): TemplateResult =>
  html`<div class="note ${kind}" role=${kind === 'bad' ? 'alert' : nothing}>
    ${icon(kind === 'good' ? 'good' : kind === 'bad' || kind === 'wait' ? 'rejected' : 'info')}
    <strong>${heading}</strong>${text ? html`<div>${text}</div>` : nothing}
  </div>`;

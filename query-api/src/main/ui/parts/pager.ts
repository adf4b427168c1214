import {html, nothing, type TemplateResult} from 'lit';
import {count} from '../core/format';
import {ask} from '../core/router';
import type {Paged} from '../core/types';
import {icon} from './icon';

/** On which page of a list one is, and the way to the others. */
export function pager(of: Pick<Paged<unknown>, 'total' | 'page' | 'limit'>): TemplateResult | typeof nothing {
  const last = Math.max(0, Math.ceil(of.total / of.limit) - 1);
  if (last === 0) return nothing;
  const from = of.page * of.limit + 1;
  const to = Math.min(of.total, from + of.limit - 1);
  const turn = (page: number) => () => ask({page: page || null}, {replace: false});
  return html`<nav class="pager" aria-label="Pages">
    <span class="num">${count(from)}–${count(to)} of ${count(of.total)}</span>
    <span class="row">
      <button class="button plain square" aria-label="Page before" ?disabled=${of.page === 0} @click=${turn(of.page - 1)}>${icon('left')}</button>
      <span class="num">${count(of.page + 1)} / ${count(last + 1)}</span>
      <button class="button plain square" aria-label="Next page" ?disabled=${of.page >= last} @click=${turn(of.page + 1)}>${icon('right')}</button>
    </span>
  </nav>`;
}

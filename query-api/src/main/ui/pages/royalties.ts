import {html, nothing, type TemplateResult} from 'lit';
import {customElement} from 'lit/decorators.js';
import {readAll, type Listed} from '../core/api';
import {count, money, period} from '../core/format';
import {Load} from '../core/load';
import {sum} from '../core/micros';
import {ask} from '../core/router';
import {session} from '../core/session';
import type {Royalty} from '../core/types';
import '../parts/chart';
import {icon} from '../parts/icon';
import {Page, card, head} from '../parts/page';
import {block, empty, note, rows} from '../parts/states';
import '../parts/table';
import type {Column, Table} from '../parts/table';

export interface Month {
  period: string;
  accrued: number;
  issued: number;
  tracks: number;
}

/** What streams have earned and what was granted beside, by months and tracks. */
@customElement('pl-royalties')
export class Royalties extends Page {
  private readonly list = new Load<Listed<Royalty>>(this, stop => readAll(`/royalties/artist/${session.id}`, {}, stop));

  override connectedCallback(): void {
    super.connectedCallback();
    void this.list.run();
  }

  protected override render(): TemplateResult {
    return html`<div class="page">
      ${head({heading: 'My royalties', sub: 'Accrued is what streams have earned; issued is what was granted beside.'})}
      ${this.list.show({ready: it => this.books(it), waiting: () => html`${block()}${rows()}`})}
    </div>`;
  }

  private books({items: all, whole}: Listed<Royalty>): TemplateResult {
    if (!all.length) return html`<section class="card">${empty('Nothing earned yet', 'As soon as a track of yours is played, what it earns is booked here, to the millionth.', undefined, 'money')}</section>`;
    const months = byMonth(all);
    const chosen = months.find(it => it.period === this.asked('month')) ?? months[0]!;
    return html`
      ${whole ? nothing : partly(all.length)}
      ${totals(months)}
      ${card('By month', drawn(months))}
      <div class="two-thirds">
        ${card(`Tracks in ${period(chosen.period)}`, html`<pl-table label="Royalties in ${period(chosen.period)}" .columns=${TRACKS} .rows=${all.filter(it => it.period === chosen.period)}></pl-table>`, {
          flush: true,
          actions: html`<button class="button plain" @click=${() => this.querySelector<Table<Royalty>>('.two-thirds pl-table')?.save(`royalties-${chosen.period}`)}>${icon('csv', 16)} CSV</button>`,
        })}
        ${card('Months', html`<pl-table label="Months" .columns=${MONTHS} .rows=${months}></pl-table>`, {flush: true})}
      </div>`;
  }
}

/** Months in which there is something, the last one first. */
export function byMonth(all: readonly Royalty[]): Month[] {
  const months = new Map<string, Month>();
  for (const it of all) {
    if (it.voided) continue;
    const month = months.get(it.period) ?? {period: it.period, accrued: 0, issued: 0, tracks: 0};
    month[it.kind] = sum([month[it.kind], it.amount]);
    month.tracks++;
    months.set(it.period, month);
  }
  return [...months.values()].sort((a, b) => b.period.localeCompare(a.period));
}

/** What is said where there is more than a page can hold. */
export const partly = (many: number): TemplateResult => note('wait', 'This is not all of it', `The newest ${count(many)} bookings are here, and the sums are theirs. All of them are under GET /royalties.`);

export function totals(months: readonly Month[]): TemplateResult {
  const accrued = sum(months.map(it => it.accrued));
  const issued = sum(months.map(it => it.issued));
  const stat = (name: string, value: number, beside: string) => html`<div class="stat"><dt>${name}</dt><dd>${money(value)}<div class="beside">${beside}</div></dd></div>`;
  const since = months.at(-1);
  return html`<dl class="stats">
    ${stat('In all', sum([accrued, issued]), since ? `since ${period(since.period)}` : '')}
    ${stat('Accrued', accrued, 'by streams')}
    ${stat('Issued', issued, 'by an admin')}
  </dl>`;
}

export function drawn(months: readonly Month[]): TemplateResult {
  const order = [...months].reverse();
  const issued = order.some(it => it.issued);
  return html`<pl-chart kind="bar" unit="money" label="Royalties by month" file="royalties" .periods=${order.map(it => it.period)}
    .lines=${[{name: 'Accrued', values: order.map(it => it.accrued)}, ...(issued ? [{name: 'Issued', values: order.map(it => it.issued)}] : [])]}></pl-chart>`;
}

const MONTHS: readonly Column<Month>[] = [
  {label: 'Month', lead: true, sorts: true, value: it => it.period, show: it => html`<button class="button link" aria-label="Tracks in ${period(it.period)}" @click=${() => ask({month: it.period})}>${period(it.period)}</button>`},
  {label: 'Sum', end: true, sorts: true, value: it => sum([it.accrued, it.issued]), show: it => money(sum([it.accrued, it.issued]))},
];

const TRACKS: readonly Column<Royalty>[] = [
  {label: 'Track', lead: true, sorts: true, value: it => it.track.title ?? `Track ${it.trackId}`, show: it => it.track.title ?? html`<span class="quiet">No longer there (track ${it.trackId})</span>`},
  {label: 'Kind', sorts: true, value: it => it.kind, show: it => html`<span class="badge ${it.kind === 'issued' ? 'over' : ''}">${it.kind === 'issued' ? 'Issued' : 'Accrued'}</span>${it.voided ? html` <span class="badge bad">Void</span>` : nothing}`},
  {label: 'Amount', end: true, sorts: true, money: true, value: it => it.amount, show: it => money(it.amount)},
];

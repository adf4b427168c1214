import {html, nothing, type TemplateResult} from 'lit';
import {customElement} from 'lit/decorators.js';
import {decimal, newKey, read, readAll, send, type Listed} from '../core/api';
import {csv, exact, save} from '../core/csv';
import {monthsAgo} from '../core/days';
import {count, day, money, period} from '../core/format';
import {Load} from '../core/load';
import {ask as place} from '../core/router';
import type {Royalty, Track} from '../core/types';
import {byMonth, drawn, partly, totals} from '../pages/royalties';
import {ask} from '../parts/dialog';
import {check, field, text} from '../parts/field';
import {icon} from '../parts/icon';
import {Page, card, head} from '../parts/page';
import {block, empty, rows} from '../parts/states';
import '../parts/table';
import type {Column} from '../parts/table';
import {toast} from '../parts/toast';

const MOST = 500;

/** All royalties; those that were issued can be amended and made void. */
@customElement('pl-all-royalties')
export class AllRoyalties extends Page {
  private readonly list = new Load<Listed<Royalty>>(this, stop => readAll('/royalties', {voided: this.asked('voided')}, stop));

  override connectedCallback(): void {
    super.connectedCallback();
    void this.list.run();
  }

  protected override render(): TemplateResult {
    return html`<div class="page">
      ${head({heading: 'All royalties', sub: 'What streams accrue comes by itself; what is issued adds to it', actions: html`<button class="button main" @click=${this.issue}>${icon('plus', 16)} Issue royalty</button>`})}
      ${this.list.show({ready: it => this.books(it), waiting: () => html`${block()}${rows(9)}`})}
    </div>`;
  }

  private books({items: all, whole}: Listed<Royalty>): TemplateResult {
    const months = byMonth(all);
    const chosen = this.asked('month') || months[0]?.period || monthsAgo(0);
    const issuedOnly = this.asked('kind') === 'issued';
    const shown = all.filter(it => (issuedOnly ? it.kind === 'issued' : it.period === chosen));
    return html`
      ${whole ? nothing : partly(all.length)}
      ${totals(months)}
      ${months.length ? card('By month', drawn(months)) : nothing}
      <form class="filters" @change=${this.filter}>
        <label class="field"><span class="label">Month</span><select class="input" name="month" ?disabled=${issuedOnly}>${months.map(it => html`<option value=${it.period} ?selected=${it.period === chosen}>${period(it.period)}</option>`)}</select></label>
        ${check('kind', 'Issued only, of all months', issuedOnly, 'issued')}
        ${check('voided', 'Void ones, too', this.asked('voided') === 'true', 'true')}
        <button class="button" type="button" @click=${() => keep(shown, issuedOnly ? 'issued' : chosen)}>${icon('csv', 16)} CSV</button>
      </form>
      <section class="card ${this.list.pale}"><div class="body flush">${shown.length ? html`<pl-table label="Royalties" .columns=${this.columns} .rows=${shown.slice(0, MOST)}></pl-table>${shown.length > MOST ? html`<p class="more quiet small">The first ${count(MOST)} of ${count(shown.length)} are shown; a file has all of them.</p>` : nothing}` : empty('None', 'There is no royalty like that.', undefined, 'money')}</div></section>`;
  }

  private filter(event: Event): void {
    const entered = new FormData((event.target as HTMLElement).closest('form')!);
    const voided = text(entered, 'voided') ?? '';
    const again = voided !== this.asked('voided');
    place({month: text(entered, 'month'), kind: text(entered, 'kind'), voided});
    if (again) void this.updateComplete.then(() => setTimeout(this.list.run));
  }

  private readonly columns: readonly Column<Royalty>[] = [
    {label: 'Track', lead: true, sorts: true, value: it => it.track.title ?? '', show: it => html`${it.track.title ?? `Track ${it.trackId}`}<span class="sub">${it.artist.name ?? `Artist ${it.artistId}`}</span>`},
    {label: 'Month', sorts: true, value: it => it.period, show: it => period(it.period)},
    {label: 'Kind', sorts: true, value: it => it.kind, show: it => html`<span class="row"><span class="badge ${it.kind === 'issued' ? 'over' : ''}">${it.kind === 'issued' ? 'Issued' : 'Accrued'}</span>${it.voided ? html`<span class="badge bad">Void</span>` : nothing}</span>`},
    {label: 'Booked', sorts: true, value: it => it.createdAt, show: it => html`<time>${day(it.createdAt)}</time>`},
    {label: 'Amount', end: true, sorts: true, value: it => it.amount, show: it => money(it.amount)},
    {label: '', end: true, show: it => (it.kind === 'issued' && !it.voided ? html`<span class="row"><button class="button plain" @click=${() => this.amend(it)}>Amend</button><button class="button plain bad" @click=${() => this.annul(it)}>Void</button></span>` : nothing)},
  ];

  private issue = async (): Promise<void> => {
    const key = newKey();
    const done = await ask({
      heading: 'Issue a royalty',
      body: html`${field({name: 'trackId', label: 'Number of the track', type: 'number', min: 1, required: true, hint: 'For one track and month there is one issued royalty'})}
        <div class="form pair">${field({name: 'period', label: 'Month', type: 'month', value: monthsAgo(0), required: true})}${field({name: 'amount', label: 'Amount', type: 'number', min: 0, step: '0.000001', required: true})}</div>`,
      action: 'Issue',
      act: async entered => {
        const track = await read<Track & {contributors?: {artistId: number; role: string}[]}>(`/tracks/${text(entered, 'trackId')}`);
        const release = await read<{artistId: number}>(`/releases/${track.releaseId}`);
        return send('POST', '/royalties', {trackId: track.id, artistId: release.artistId, period: text(entered, 'period'), amount: decimal(text(entered, 'amount') ?? '')}, {key});
      },
    });
    if (done) this.again('Issued');
  };

  private async amend(it: Royalty): Promise<void> {
    const done = await ask({
      heading: `Amend ${it.track.title ?? 'royalty'}, ${period(it.period)}`,
      body: field({name: 'amount', label: 'Amount', type: 'number', min: 0, step: '0.000001', value: it.amount, required: true}),
      action: 'Amend',
      act: entered => send('PATCH', `/royalties/${it.id}`, {amount: decimal(text(entered, 'amount') ?? '')}),
    });
    if (done) this.again('Amended');
  }

  private async annul(it: Royalty): Promise<void> {
    const done = await ask({heading: 'Make it void?', body: `${money(it.amount)} for ${it.track.title ?? `track ${it.trackId}`} in ${period(it.period)}. The history stays.`, action: 'Void', bad: true, act: () => send('DELETE', `/royalties/${it.id}`)});
    if (done) this.again('It is void');
  }

  private again(done: string): void {
    toast(done);
    void this.list.run();
  }
}

function keep(all: readonly Royalty[], name: string): void {
  const line = (it: Royalty) => [it.period, it.kind, it.trackId, it.track.title, it.artistId, it.artist.name, exact(it.amount), it.voided ? 'void' : '', it.createdAt];
  save(`royalties-${name}.csv`, csv([['period', 'kind', 'trackId', 'track', 'artistId', 'artist', 'amount', 'void', 'createdAt'], ...all.map(line)]));
}

import {html, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {customElement, state} from 'lit/decorators.js';
import {read, send} from '../core/api';
import {ago, count, day, length, words} from '../core/format';
import {Load} from '../core/load';
import {ask as place} from '../core/router';
import type {Paged, Reason, Release} from '../core/types';
import {marks} from '../parts/badge';
import {cover} from '../parts/cover';
import {ask} from '../parts/dialog';
import {check, choices, field, text} from '../parts/field';
import {icon} from '../parts/icon';
import {Page, head} from '../parts/page';
import {pager} from '../parts/pager';
import {empty, note, rows} from '../parts/states';
import {complain, toast} from '../parts/toast';

const REASONS: readonly (readonly [Reason, string])[] = [
  ['AUDIO', 'Audio: damaged, silent or cut off'], ['COVER', 'Cover: missing, blurred or not allowed'], ['METADATA', 'Titles, names or credits'], ['RIGHTS', 'Rights are not clear'],
  ['DUPLICATE', 'It is there already'], ['CODES', 'ISRC or UPC'], ['CONTENT', 'Content against the rules'], ['FRAUD', 'Meant to deceive'], ['OTHER', 'Something else'],
];

const ORDERS: readonly (readonly [string, string])[] = [['submittedAt', 'Waiting longest'], ['-submittedAt', 'Newest']];

interface Decided {
  items: {id: number; status: number; problem?: {detail: string}}[];
}

/** What waits for a decision: heard, looked at, approved or rejected, one or many at once. */
@customElement('pl-review')
export class Review extends Page {
  @state() private chosen = new Set<number>();
  @state() private refused: {title: string; why: string}[] = [];
  @state() private busy = false;
  private readonly queue = new Load<Paged<Release>>(this, stop => read('/admin/releases', {status: 'PENDING', sort: this.asked('sort') || 'submittedAt', page: this.page(), limit: 20}, stop));

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('query')) {
      this.chosen = new Set();
      void this.queue.run();
    }
  }

  protected override render(): TemplateResult {
    const all = this.queue.value;
    return html`<div class="page">
      ${head({heading: 'Review', sub: all ? `${count(all.total)} ${all.total === 1 ? 'release waits' : 'releases wait'} for a decision` : 'Releases that wait for a decision', actions: choices('Order', ORDERS, this.asked('sort') || 'submittedAt', it => place({sort: it, page: null}))})}
      ${this.refused.length ? note('bad', 'Not everything could be decided', html`<ul>${this.refused.map(it => html`<li><strong>${it.title}</strong>: ${it.why}</li>`)}</ul>`) : nothing}
      ${this.queue.show({ready: it => this.list(it), waiting: () => html`<section class="card"><div class="body">${rows(9)}</div></section>`})}
      ${this.chosen.size ? this.bulk() : nothing}
    </div>`;
  }

  private list({items, ...page}: Paged<Release>): TemplateResult {
    if (!items.length) return html`<section class="card">${empty('All done', 'Nothing waits for a decision. New submissions show up here.', undefined, 'good')}</section>`;
    const every = items.every(it => this.chosen.has(it.id));
    return html`
      <label class="check"><input type="checkbox" .checked=${every} .indeterminate=${!every && this.chosen.size > 0} @change=${() => (this.chosen = new Set(every ? [] : items.map(it => it.id)))}><span>Choose all on this page</span></label>
      <div class="queue ${this.queue.pale}">${items.map(it => this.one(it))}</div>
      ${pager(page)}`;
  }

  private one(it: Release): TemplateResult {
    return html`<article class="card" aria-label=${it.title}>
      <input type="checkbox" class="pick" aria-label="Choose “${it.title}”" .checked=${this.chosen.has(it.id)} @change=${() => this.choose(it.id)}>
      ${cover(it)}
      <div class="stack tight">
        <div><h2><a href="#/releases/${it.id}">${it.title}</a></h2><p class="quiet small">${words(it.type)} by ${it.artistName ?? `artist ${it.artistId}`} · out ${day(it.releaseDate)} · submitted ${it.submittedAt ? ago(it.submittedAt) : ''}</p></div>
        <div class="row">${marks(it)}${missing(it).map(one => html`<span class="badge wait">${one}</span>`)}</div>
        ${it.tracks.length
          ? html`<details><summary>${it.tracks.length} ${it.tracks.length === 1 ? 'track' : 'tracks'} · ${length(it.tracks.reduce((all, one) => all + one.duration, 0))}</summary>
              <ol class="tracks">${it.tracks.map(one => html`<li><span class="num quiet">${one.position}</span><span>${one.title}</span>
                ${one.fileUrl ? html`<audio controls preload="none" src="/tracks/${one.id}/stream" aria-label="Listen to “${one.title}”"></audio>` : html`<span class="badge wait">No audio</span>`}</li>`)}</ol></details>`
          : nothing}
      </div>
      <div class="row acts">
        <button class="button main" ?disabled=${this.busy} @click=${() => this.approve([it.id])}>Approve</button>
        <button class="button bad" ?disabled=${this.busy} @click=${() => this.reject([it.id])}>Reject</button>
      </div>
    </article>`;
  }

  private bulk(): TemplateResult {
    const ids = [...this.chosen];
    return html`<div class="bulk" role="region" aria-label="Chosen releases">
      <strong>${ids.length} chosen</strong>
      <div class="row">
        <button class="button plain" @click=${() => (this.chosen = new Set())}>Choose none</button>
        <button class="button bad" ?disabled=${this.busy} @click=${() => this.reject(ids)}>Reject ${ids.length}</button>
        <button class="button main" ?disabled=${this.busy} @click=${() => this.approve(ids)}>Approve ${ids.length}</button>
      </div>
    </div>`;
  }

  private choose(id: number): void {
    const chosen = new Set(this.chosen);
    if (!chosen.delete(id)) chosen.add(id);
    this.chosen = chosen;
  }

  private async approve(ids: number[]): Promise<void> {
    this.busy = true;
    try {
      this.tell(await send<Decided>('POST', '/admin/releases/approve', {ids}), 'approved');
    } catch (error) {
      complain(error);
    }
    this.busy = false;
  }

  private async reject(ids: number[]): Promise<void> {
    await ask({
      heading: ids.length === 1 ? 'Reject this release?' : `Reject ${ids.length} releases?`,
      body: html`<fieldset class="stack tight"><legend class="quiet small">The artist reads these reasons, and may mend it and submit again.</legend>${REASONS.map(([value, label]) => check('reasons', label, false, value))}</fieldset>
        ${field({name: 'reason', label: 'In words', rows: 3, max: 1000})}`,
      action: 'Reject',
      bad: true,
      act: async entered => {
        const reasons = entered.getAll('reasons');
        this.tell(await send<Decided>('POST', '/admin/releases/reject', {ids, reasons: reasons.length ? reasons : undefined, reason: text(entered, 'reason')}), 'rejected');
      },
    });
  }

  private tell({items}: Decided, done: string): void {
    const titles = new Map(this.queue.value?.items.map(it => [it.id, it.title]));
    this.refused = items.filter(it => it.problem).map(it => ({title: titles.get(it.id) ?? String(it.id), why: it.problem!.detail}));
    const good = items.length - this.refused.length;
    if (good) toast(`${good} ${good === 1 ? 'release' : 'releases'} ${done}`);
    this.chosen = new Set();
    void this.queue.run();
  }
}

/** What an approval may miss. */
function missing(it: Release): string[] {
  return [
    ...(it.tracks.length ? [] : ['No tracks']),
    ...(it.tracks.length && !it.tracks.some(one => one.fileUrl) ? ['No audio'] : []),
    ...(it.coverUrl ? [] : ['No cover']),
    ...(it.upc ? [] : ['No UPC']),
  ];
}

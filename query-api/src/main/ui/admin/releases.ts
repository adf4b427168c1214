import {html, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {customElement} from 'lit/decorators.js';
import {read} from '../core/api';
import {count, day, money, words} from '../core/format';
import {Load} from '../core/load';
import {ask} from '../core/router';
import type {Paged, Release, Status} from '../core/types';
import {marks, status} from '../parts/badge';
import {cover} from '../parts/cover';
import {choices} from '../parts/field';
import {icon} from '../parts/icon';
import {Page, head} from '../parts/page';
import {pager} from '../parts/pager';
import {empty, rows} from '../parts/states';
import '../parts/table';
import type {Column} from '../parts/table';

const STATES: readonly (readonly [Status | '', string])[] = [['', 'All'], ['DRAFT', 'Drafts'], ['PENDING', 'In review'], ['APPROVED', 'Approved'], ['REJECTED', 'Rejected'], ['TAKEN_DOWN', 'Taken down']];
const SORTS = [['-updatedAt', 'Changed last'], ['-createdAt', 'Newest'], ['submittedAt', 'Waiting longest'], ['-streams', 'Most streams'], ['title', 'Title'], ['-releaseDate', 'Release date']] as const;

type Listed = Paged<Release> & {counts: Record<Status, number>};

/** Every release by its state, for who looks after them. */
@customElement('pl-all-releases')
export class AllReleases extends Page {
  private readonly list = new Load<Listed>(this, stop =>
    read('/admin/releases', {q: this.asked('q'), status: this.asked('status'), flagged: this.asked('flagged'), sort: this.asked('sort') || '-updatedAt', page: this.page(), limit: 20}, stop),
  );

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('query')) void this.list.run();
  }

  protected override render(): TemplateResult {
    const counts = this.list.value?.counts;
    const all = counts && Object.values(counts).reduce((sum, it) => sum + it, 0);
    const tabs = STATES.map(([value, name]) => [value, counts ? `${name} ${count(value ? counts[value] ?? 0 : all ?? 0)}` : name] as const);
    return html`<div class="page">
      ${head({heading: 'All releases', sub: 'In every state, of every artist'})}
      <div class="row">${choices<Status | ''>('State', tabs, this.asked('status') as Status | '', it => ask({status: it, page: null}))}</div>
      <form class="filters" @submit=${this.filter}>
        <label class="field"><span class="label">Title, artist or code</span><input class="input" name="q" type="search" maxlength="200" .value=${this.asked('q')}></label>
        <label class="field"><span class="label">Order</span><select class="input" @change=${(it: Event) => ask({sort: (it.target as HTMLSelectElement).value})}>${SORTS.map(([value, name]) => html`<option value=${value} ?selected=${value === this.asked('sort')}>${name}</option>`)}</select></label>
        <button class="button" type="button" aria-pressed=${this.asked('flagged') === 'true'} @click=${() => ask({flagged: this.asked('flagged') ? null : 'true', page: null})}>${icon('flag', 16)} ${this.asked('flagged') ? 'Flagged only' : 'Flagged or not'}</button>
      </form>
      <section class="card ${this.list.pale}"><div class="body flush">${this.list.show({
        ready: ({items}) => items.length ? html`<pl-table label="All releases" .columns=${COLUMNS} .rows=${items}></pl-table>` : empty('None', 'No release is like that.', undefined, 'catalogue'),
        waiting: () => html`<div class="body">${rows(9)}</div>`,
      })}</div></section>
      ${this.list.value ? pager(this.list.value) : nothing}
    </div>`;
  }

  private filter(event: SubmitEvent): void {
    event.preventDefault();
    ask({q: String(new FormData(event.target as HTMLFormElement).get('q') ?? ''), page: null});
  }
}

const COLUMNS: readonly Column<Release>[] = [
  {label: 'Release', lead: true, value: it => it.title, show: it => html`<div class="two">${cover(it)}<span><a href="#/releases/${it.id}">${it.title}</a><span class="sub">${words(it.type)} by ${it.artistName ?? `artist ${it.artistId}`}</span></span></div>`},
  {label: 'State', value: it => it.status, show: it => html`<span class="row">${status(it.status)} ${marks(it)}</span>`},
  {label: 'Out', value: it => it.releaseDate, show: it => html`<time>${day(it.releaseDate)}</time>`},
  {label: 'Tracks', end: true, value: it => it.tracks.length, show: it => count(it.tracks.length)},
  {label: 'Streams', end: true, value: it => it.streams, show: it => count(it.streams)},
  {label: 'Royalties', end: true, value: it => it.totalRoyalty, show: it => money(it.totalRoyalty)},
];

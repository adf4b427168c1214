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

const FILTERS: readonly (readonly [Status | '', string])[] = [['', 'All'], ['DRAFT', 'Drafts'], ['PENDING', 'In review'], ['APPROVED', 'Approved'], ['REJECTED', 'Rejected'], ['TAKEN_DOWN', 'Taken down']];

/** What one works on, in every state. */
@customElement('pl-releases')
export class Releases extends Page {
  private readonly list = new Load<Paged<Release>>(this, stop => read('/me/releases', {status: this.asked('status'), page: this.page(), limit: 20}, stop));

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('query')) void this.list.run();
  }

  protected override render(): TemplateResult {
    return html`<div class="page">
      ${head({heading: 'My releases', actions: html`<a class="button main" href="#/releases/new">${icon('plus', 16)} New release</a>`})}
      <div class="row">${choices<Status | ''>('State', FILTERS, this.asked('status') as Status | '', it => ask({status: it, page: null}))}</div>
      <section class="card ${this.list.pale}"><div class="body flush">${this.list.show({ready: it => this.table(it), waiting: () => html`<div class="body">${rows()}</div>`})}</div></section>
      ${this.list.value ? pager(this.list.value) : nothing}
    </div>`;
  }

  private table({items, total}: Paged<Release>): TemplateResult {
    if (!items.length) {
      return this.asked('status')
        ? empty('None in this state', 'Choose another one above.', undefined, 'releases')
        : empty('Your first release starts here', 'Make a release, add its tracks and a cover, and submit it. We look at it and tell you.', html`<a class="button main" href="#/releases/new">${icon('plus', 16)} New release</a>`, 'releases');
    }
    return html`<pl-table label="My releases" .whole=${items.length === total} .columns=${COLUMNS} .rows=${items}></pl-table>`;
  }
}

const COLUMNS: readonly Column<Release>[] = [
  {label: 'Release', lead: true, sorts: true, value: it => it.title, show: it => html`<div class="two">${cover(it)}<span><a href="#/releases/${it.id}">${it.title}</a><span class="sub">${words(it.type)} · ${it.tracks.length} ${it.tracks.length === 1 ? 'track' : 'tracks'}</span></span></div>`},
  {label: 'State', sorts: true, value: it => it.status, show: it => html`<span class="row">${status(it.status)} ${marks(it)}</span>${it.status === 'REJECTED' && it.reason ? html`<span class="sub">${it.reason}</span>` : nothing}`},
  {label: 'Out', sorts: true, value: it => it.releaseDate, show: it => html`<time>${day(it.releaseDate)}</time>`},
  {label: 'Streams', end: true, sorts: true, value: it => it.streams, show: it => count(it.streams)},
  {label: 'Royalties', end: true, sorts: true, value: it => it.totalRoyalty, show: it => money(it.totalRoyalty)},
];

import {html, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {customElement} from 'lit/decorators.js';
import {read} from '../core/api';
import {count, words} from '../core/format';
import {Load} from '../core/load';
import {ask} from '../core/router';
import type {Card, Found, Status} from '../core/types';
import {status, statusName} from '../parts/badge';
import {cover} from '../parts/cover';
import {choices} from '../parts/field';
import {Page, head} from '../parts/page';
import {pager} from '../parts/pager';
import {empty, rows} from '../parts/states';

const FACETS = ['type', 'status', 'year', 'genre'] as const;
const NAMES = {type: 'Kind', status: 'State', year: 'Year', genre: 'Genre'} as const;

/** What was found, best first, and by what it can be narrowed. */
@customElement('pl-search')
export class Search extends Page {
  private readonly found = new Load<Found>(this, stop =>
    read('/search', {q: this.asked('q'), ...Object.fromEntries(FACETS.map(it => [it, this.asked(it)])), page: this.page(), limit: 20}, stop),
  );

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('query') && this.asked('q')) void this.found.run();
  }

  protected override render(): TemplateResult {
    const q = this.asked('q');
    return html`<div class="page">
      ${head({heading: 'Search', sub: q ? html`${this.found.value ? count(this.found.value.total) : '…'} found for “${q}”` : 'Releases, tracks, artists and genres; by name, ISRC, UPC or number'})}
      ${q ? this.found.show({ready: it => this.all(it), waiting: () => html`<section class="card"><div class="body">${rows()}</div></section>`}) : nothing}
    </div>`;
  }

  private all(found: Found): TemplateResult {
    const kinds = [['', 'Everything'], ...(found.facets.type ?? []).map(it => [String(it.value), `${words(String(it.value))}s ${count(it.count)}`] as [string, string])] as [string, string][];
    const facets = FACETS.filter(it => it !== 'type').map(it => this.facet(it, found)).filter(it => it !== nothing);
    return html`
      <div class="row">${choices('Kind', kinds, this.asked('type'), it => ask({type: it, page: null}))}</div>
      ${facets.length ? html`<div class="filters">${facets}</div>` : nothing}
      <section class="card ${this.found.pale}"><div class="body flush">
        ${found.items.length
          ? html`<table class="table folds"><caption class="sr">Found</caption><tbody>${found.items.map(row)}</tbody></table>`
          : empty('Nothing found', 'Try fewer or other words, or take a filter away. Typos are forgiven.', undefined, 'search')}
      </div></section>
      ${pager(found)}`;
  }

  private facet(name: 'status' | 'year' | 'genre', {facets}: Found): TemplateResult | typeof nothing {
    const values = facets[name] ?? [];
    if (values.length < 2 && !this.asked(name)) return nothing;
    const label = (it: (typeof values)[number]) => (name === 'status' ? statusName(it.value as Status) : it.name ?? String(it.value));
    return html`<label class="field"><span class="label">${NAMES[name]}</span>
      <select class="input" @change=${(it: Event) => ask({[name]: (it.target as HTMLSelectElement).value, page: null})}>
        <option value="">All</option>
        ${values.map(it => html`<option value=${it.value} ?selected=${String(it.value) === this.asked(name)}>${label(it)} (${count(it.count)})</option>`)}
      </select></label>`;
  }
}

function row(it: Card): TemplateResult {
  const title = marked(it.highlights?.title, it.title);
  return html`<tr>
    <td class="lead"><div class="two">${cover(it)}<span>${it.releaseId ? html`<a href="#/releases/${it.releaseId}">${title}</a>` : it.type === 'artist' ? html`<a href="#/search?q=${encodeURIComponent(it.title)}&type=release">${title}</a>` : title}
      ${it.version ? html`<span class="quiet">(${it.version})</span>` : nothing}
      <span class="sub">${words(it.type)}${it.artistName ? html` by ${marked(it.highlights?.artistName, it.artistName)}` : nothing}${it.releaseDate ? ` · ${it.releaseDate.slice(0, 4)}` : nothing}</span></span></div></td>
    <td>${it.status ? status(it.status) : nothing}</td>
    <td class="end" data-label=${it.streams === undefined ? nothing : 'Streams'}>${it.streams === undefined ? nothing : count(it.streams)}</td>
  </tr>`;
}

/** Takes the marks out of the HTML, and nothing else. */
function marked(highlight: string | undefined, plain: string): unknown {
  if (!highlight) return plain;
  const {body} = new DOMParser().parseFromString(highlight, 'text/html');
  return [...body.childNodes].map(it => (it.nodeName === 'EM' ? html`<em class="hit">${it.textContent}</em>` : it.textContent));
}

import {html, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {customElement, state} from 'lit/decorators.js';
import {read} from '../core/api';
import {today} from '../core/days';
import {count, exactTime} from '../core/format';
import {Load} from '../core/load';
import {ask, go} from '../core/router';
import type {LoggedEvent} from '../core/types';
import {icon} from '../parts/icon';
import {Page, head} from '../parts/page';
import {empty, rows} from '../parts/states';
import {save} from '../core/csv';
import {json} from './json';

const FILTERS = ['type', 'subject', 'actor', 'from', 'to'] as const;
const PAGE = 50;

interface EventPage {
  items: LoggedEvent[];
  next?: number;
}

/** The log in order, by type, subject, actor and time, and each event as it was written. */
@customElement('pl-events')
export class Events extends Page {
  @state() private open = new Set<number>();
  private readonly list = new Load<EventPage>(this, stop => read('/events', {...this.filters(), after: this.asked('after'), limit: PAGE}, stop));

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('query')) void this.list.run();
  }

  protected override render(): TemplateResult {
    const input = (name: (typeof FILTERS)[number], label: string, placeholder = '', type = 'text') => html`<label class="field"><span class="label">${label}</span><input class="input" name=${name} type=${type} placeholder=${placeholder} maxlength="255" .value=${this.asked(name)}></label>`;
    return html`<div class="page">
      ${head({heading: 'Event log', sub: 'Everything that was ever decided, in order, as it was written'})}
      <form class="filters" @submit=${this.filter}>
        ${input('type', 'Type', 'track.added.v2')}${input('subject', 'Subject', 'release-42')}${input('actor', 'By', 'account-7')}${input('from', 'From (UTC)', '', 'date')}${input('to', 'Before (UTC)', '', 'date')}
        <button class="button main">Show</button>
        <button class="button" type="button" @click=${() => ask({from: today(), to: null, after: null})}>Today</button>
        ${FILTERS.some(it => this.asked(it)) ? html`<button class="button plain" type="button" @click=${() => go('/events')}>Clear</button>` : nothing}
      </form>
      <section class="card ${this.list.pale}"><div class="body flush">${this.list.show({ready: it => this.table(it), waiting: () => html`<div class="body">${rows(12)}</div>`})}</div></section>
      <nav class="pager" aria-label="Pages">
        <span>${this.list.value?.items.length ? html`Positions ${count(this.list.value.items[0]!.position)} to ${count(this.list.value.items.at(-1)!.position)}` : nothing}</span>
        <span class="row">
          ${this.asked('after') ? html`<button class="button" @click=${() => ask({after: null})}>From the beginning</button>` : nothing}
          ${this.list.value?.items.length ? html`<button class="button" @click=${this.keep}>${icon('csv', 16)} JSON</button>` : nothing}
          <button class="button" ?disabled=${!this.list.value?.next} @click=${() => ask({after: this.list.value?.next}, {replace: false})}>Next ${icon('right', 16)}</button>
        </span>
      </nav>
    </div>`;
  }

  private table({items}: EventPage): TemplateResult {
    if (!items.length) return empty('No such events', 'Nothing in the log is like that.', undefined, 'events');
    return html`<table class="table folds"><caption class="sr">Events</caption>
      <thead><tr><th scope="col" class="end">Position</th><th scope="col">Type</th><th scope="col">Subject</th><th scope="col">By</th><th scope="col">When</th><th scope="col"><span class="sr">JSON</span></th></tr></thead>
      <tbody>${items.map(it => this.row(it))}</tbody></table>`;
  }

  private row(it: LoggedEvent): TemplateResult {
    const open = this.open.has(it.position);
    const release = it.subject.match(/^release-(\d+)$/)?.[1];
    return html`<tr>
        <td class="end num quiet" data-label="Position">${count(it.position)}</td>
        <td class="lead"><code>${it.type}</code></td>
        <td data-label="Subject">${release ? html`<a href="#/releases/${release}/life">${it.subject}</a>` : it.subject}</td>
        <td data-label="By">${it.actor ?? '–'}</td>
        <td data-label="When"><time datetime=${it.time}>${exactTime(it.time)}</time></td>
        <td class="end pickcell"><button class="button plain" aria-expanded=${open} aria-label="JSON of event ${it.position}" @click=${() => this.turn(it.position)}>${icon(open ? 'up' : 'down', 16)} JSON</button></td>
      </tr>
      ${open ? html`<tr><td colspan="6">${json(it)}</td></tr>` : nothing}`;
  }

  private filters(): Record<string, string> {
    return Object.fromEntries(FILTERS.map(it => [it, this.asked(it)]));
  }

  private filter(event: SubmitEvent): void {
    event.preventDefault();
    ask({...(Object.fromEntries(new FormData(event.target as HTMLFormElement)) as Record<string, string>), after: null});
  }

  private turn(position: number): void {
    const open = new Set(this.open);
    if (!open.delete(position)) open.add(position);
    this.open = open;
  }

  private keep(): void {
    const items = this.list.value?.items ?? [];
    save(`events-${items[0]?.position}-${items.at(-1)?.position}.json`, JSON.stringify(items, null, 2), 'application/json');
  }
}

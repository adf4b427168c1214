import {html, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {customElement} from 'lit/decorators.js';
import {read} from '../core/api';
import {count, exactTime, store, words} from '../core/format';
import {Load} from '../core/load';
import type {LoggedEvent} from '../core/types';
import {Page, card, head} from '../parts/page';
import {empty, rows} from '../parts/states';
import {json} from './json';

const LOOKS: Record<string, string> = {
  'release.approved': 'good', 'release.reinstated': 'good', 'release.rejected': 'bad', 'release.flagged': 'bad', 'track.flagged': 'bad', 'release.taken-down': 'bad', 'release.deleted': 'bad', 'track.deleted': 'bad',
  'release.submitted': 'wait', 'release.reopened': 'wait',
};

/** The life of one release: every fact about it, from its beginning on. */
@customElement('pl-life')
export class Life extends Page {
  private readonly events = new Load<LoggedEvent[]>(this, stop => all(`release-${this.params.id}`, stop));

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('params')) void this.events.run();
  }

  protected override render(): TemplateResult {
    const title = this.events.value?.map(it => it.data.details as {title?: string} | undefined).find(it => it?.title)?.title;
    return html`<div class="page">
      ${head({heading: title ? `The life of “${title}”` : `The life of release ${this.params.id}`, crumb: html`<a href="#/events">Event log</a> / <a href="#/releases/${this.params.id}">Release ${this.params.id}</a>`})}
      ${card('All that happened', this.events.show({
        ready: it => (it.length ? html`<ol class="line">${it.map(step)}</ol>` : empty('Nothing is known of it', 'There never was a release of this number.', undefined, 'life')),
        waiting: () => rows(10),
      }))}
    </div>`;
  }
}

function step(it: LoggedEvent): TemplateResult {
  const name = it.type.replace(/\.v\d+$/, '');
  const [what = '', did = ''] = name.split('.');
  return html`<li class=${LOOKS[name] ?? ''}>
    <div class="row apart"><strong>${words(what)} ${did.replaceAll('-', ' ')}</strong><time class="small quiet" datetime=${it.time}>${exactTime(it.time)}</time></div>
    ${told(it.data).map(one => html`<span>${one}</span>`)}
    <span class="small quiet">${it.actor ? `By ${it.actor} · ` : nothing}number ${it.sequence} of this release, position ${it.position}</span>
    <details><summary class="small">JSON</summary>${json(it)}</details>
  </li>`;
}

/** What a fact says in words and numbers. */
function told({details, reasons, reason, text, count: streams, store: from}: LoggedEvent['data']): string[] {
  const title = (details as {title?: string} | undefined)?.title;
  return [
    title && `“${title}”`,
    Array.isArray(reasons) && reasons.length ? reasons.map(words).join(', ') : undefined,
    ...[reason, text].map(it => (typeof it === 'string' ? it : undefined)),
    typeof streams === 'number' ? `${count(streams)} streams${typeof from === 'string' ? ` from ${store(from)}` : ''}` : undefined,
  ].filter((it): it is string => Boolean(it));
}

async function all(subject: string, signal: AbortSignal): Promise<LoggedEvent[]> {
  const events: LoggedEvent[] = [];
  let after: number | undefined;
  do {
    const page: {items: LoggedEvent[]; next?: number} = await read('/events', {subject, after, limit: 1000}, signal);
    events.push(...page.items);
    after = page.next;
  } while (after !== undefined);
  return events;
}

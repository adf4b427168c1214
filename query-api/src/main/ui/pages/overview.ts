import {html, nothing, type TemplateResult} from 'lit';
import {customElement, state} from 'lit/decorators.js';
import {read, type Query} from '../core/api';
import {monthsAgo, ofMonth, today} from '../core/days';
import {change, count, day, money, period, store, territory} from '../core/format';
import {Load} from '../core/load';
import {RANGES, by, ends, span, telling, type Range} from '../core/range';
import {lines, sums, total, type Measure} from '../core/series';
import {session} from '../core/session';
import type {Series, SeriesItem, Top, Track} from '../core/types';
import '../parts/bars';
import {expectChart} from '../parts/chart';
import {choices} from '../parts/field';
import {icon} from '../parts/icon';
import {Page, card, head} from '../parts/page';
import {block, empty, rows} from '../parts/states';

/** A track with what was counted for it. */
interface Played {
  name: string;
  streams: number;
  royalty: number;
}

const MEASURES = [['streams', 'Streams'], ['royalty', 'Royalties']] as const;
const TOP = 8;

/** How things go: this month against the last, and what makes up the numbers. */
@customElement('pl-overview')
export class Overview extends Page {
  @state() private range?: Range;
  @state() private measure: Measure = 'streams';
  private wanted?: Range;
  private readonly ever = new Load<Series>(this, stop => this.series({by: 'month'}, stop));
  private readonly months = new Load<Series>(this, stop => this.series({from: `${monthsAgo(1)}-01`, to: today(), by: 'day'}, stop));
  private readonly stores = new Load<Series>(this, stop => this.series({...span(this.shown), by: by(this.shown, true), group: 'store'}, stop));
  private readonly places = new Load<Series>(this, stop => this.series({...span(this.shown), by: 'month', group: 'territory'}, stop));
  private readonly tracks = new Load<Played[]>(this, stop => this.best(stop));
  private readonly trending = new Load<{items: {rank: number; score: number; track: Track}[]}>(this, stop => read('/tracks/trending', {limit: TOP}, stop));

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.mine || this.all) {
      this.begin();
      expectChart();
    } else void this.trending.run();
  }

  private get all(): boolean {
    return session.is('ADMIN', 'AUDITOR');
  }

  private get mine(): boolean {
    return session.is('ARTIST') && !this.all;
  }

  /** What was chosen; at first the shortest time that shows something. */
  private get shown(): Range {
    return this.range ?? telling(this.ever.value?.items ?? []);
  }

  protected override render(): TemplateResult {
    return html`<div class="page">${this.mine || this.all ? this.numbers() : this.listener()}</div>`;
  }

  private numbers(): TemplateResult {
    return html`
      ${head({heading: 'Overview', sub: this.all ? 'Everything that is played, by everyone' : `How ${session.account?.name} is heard`})}
      ${this.months.show({ready: it => this.ever.show({ready: all => this.stats(it, all), waiting: statBones}), waiting: statBones})}
      ${card('Over time', this.show(this.stores, it => this.chart(it), block), {
        actions: html`${choices('Of what', MEASURES, this.measure, it => this.count(it))} ${choices('Time', RANGES, this.shown, it => this.choose(it))}`,
      })}
      <div class="grid">
        ${card('Top tracks', this.show(this.tracks, it => this.bars('Top tracks', 'tracks', this.tracks, it.map((one): [string, number] => [one.name, one[this.measure]]).sort((a, b) => b[1] - a[1]), this.mine)))}
        ${card('Stores', this.show(this.stores, it => this.bars('Stores', 'stores', this.stores, sums(it.items, part => store(part.store ?? ''), this.measure))))}
        ${card('Territories', this.show(this.places, it => this.bars('Territories', 'territories', this.places, sums(it.items, part => territory(part.territory ?? 'ZZ'), this.measure))))}
      </div>`;
  }

  private stats(series: Series, ever: Series): TemplateResult {
    const month = monthsAgo(0);
    const last = monthsAgo(1);
    const until = Number(today().slice(8));
    const now = series.items.filter(it => it.period.startsWith(month));
    const whole = series.items.filter(it => it.period.startsWith(last));
    const before = whole.filter(it => Number(it.period.slice(8)) <= until);
    const since = ever.items[0]?.period;
    const one = (name: string, value: string, beside: unknown) => html`<div class="stat"><dt>${name}</dt><dd>${value}<div class="beside">${beside}</div></dd></div>`;
    const both = (name: string, measure: Measure, say: (it: number) => string) => html`
      ${one(`${name} in ${period(month)}`, say(total(now, measure)), delta(total(before, measure), total(now, measure), period(last)))}
      ${one(`${name} in ${period(last)}`, say(total(whole, measure)), `${day(ofMonth(last).from)} – ${day(ofMonth(last).to)}`)}
      ${one(`${name} in all`, say(total(ever.items, measure)), since ? `since ${period(since)}` : 'nothing yet')}`;
    return html`<dl class="stats three">${both('Streams', 'streams', count)}${both('Royalties', 'royalty', money)}</dl>`;
  }

  private chart(series: Series): TemplateResult {
    if (!series.items.length) {
      return empty('Nothing was played in this time', 'As soon as stores report streams, they show up here.', this.mine ? html`<a class="button main" href="#/releases/new">${icon('plus', 16)} New release</a>` : undefined, 'overview');
    }
    const each = by(this.shown, true);
    const {periods, lines: all} = lines(series.items, ends(this.shown, series.items), each, it => store(it.store ?? ''), this.measure);
    return html`<pl-chart class=${this.stores.pale} label="${this.measure === 'streams' ? 'Streams' : 'Royalties'} by store over time" file="streams" kind=${each === 'month' ? 'bar' : 'area'} unit=${this.measure === 'streams' ? 'streams' : 'money'} .periods=${periods} .lines=${all}></pl-chart>`;
  }

  private bars(label: string, file: string, {pale}: {pale: string}, all: readonly (readonly [string, number])[], whole = true): TemplateResult {
    return all.length
      ? html`<pl-bars class=${pale} label=${label} file=${file} unit=${this.measure === 'streams' ? 'streams' : 'money'} .whole=${whole} .bars=${all.map(([name, value]) => ({label: name, value}))}></pl-bars>`
      : html`<p class="quiet">Nothing in this time</p>`;
  }

  private listener(): TemplateResult {
    return html`
      ${head({heading: 'Trending', sub: 'Streams of late, which count half for each week that they are older'})}
      ${card('Tracks', this.trending.show({
        ready: ({items}) => items.length ? html`<pl-bars label="Trending tracks" file="trending" .whole=${false} .bars=${items.map(({score, track}) => ({label: track.title, value: score, href: `#/releases/${track.releaseId}`}))}></pl-bars>` : empty('Quiet', 'Nothing was played lately.'),
        waiting: () => rows(),
      }))}`;
  }

  private count(measure: Measure): void {
    this.measure = measure;
    // Of all that there are the door knows the first ones only, and they depend on it.
    if (this.all) void this.tracks.run();
  }

  private choose(range: Range): void {
    this.range = range;
    this.ask();
  }

  /** All at once: most were played of late, and only who was not is asked for again. */
  private begin(): void {
    void this.months.run();
    void this.ever.run();
    this.ask();
  }

  protected override willUpdate(): void {
    if (!this.wanted || this.wanted === this.shown) return;
    // What has come, or is on its way, is of another time.
    for (const it of [this.stores, this.places, this.tracks]) it.value = undefined;
    this.ask();
  }

  /** Nothing before it is known of which time it is to be. */
  private show<T>(of: Load<T>, ready: (it: T) => TemplateResult, waiting: () => TemplateResult = rows): TemplateResult | typeof nothing {
    return this.ever.value || this.ever.problem ? of.show({ready, waiting}) : waiting();
  }

  private ask(): void {
    this.wanted = this.shown;
    void this.stores.run();
    void this.places.run();
    void this.tracks.run();
  }

  private series(how: Query, stop: AbortSignal): Promise<Series> {
    return read('/analytics/streams', {scope: this.all ? 'all' : 'artist', id: this.all ? null : session.id, ...how}, stop);
  }

  private async best(stop: AbortSignal): Promise<Played[]> {
    if (this.all) {
      const {from = `${this.ever.value?.items[0]?.period ?? monthsAgo(0)}-01`, to = today()} = span(this.shown);
      const top = await read<Top>('/analytics/top', {what: 'tracks', by: this.measure, from, to, limit: 20}, stop);
      return top.items.map(it => ({...it, name: it.artistName ? `${it.title} · ${it.artistName}` : it.title ?? ''}));
    }
    const {items} = await this.series({...span(this.shown), by: 'month', group: 'track'}, stop);
    const id = (it: SeriesItem) => String(it.trackId ?? '');
    const names = new Map(items.map(it => [id(it), it.title ?? 'No longer there']));
    const royalties = new Map(sums(items, id, 'royalty'));
    return sums(items, id).map(([one, streams]) => ({name: names.get(one) ?? one, streams, royalty: royalties.get(one) ?? 0}));
  }
}

const statBones = (): TemplateResult => html`<div class="stats three" role="status" aria-label="Loading">${[1, 2, 3, 4, 5, 6].map(() => html`<div class="stat"><span class="bone line short"></span><span class="bone title"></span></div>`)}</div>`;

function delta(before: number, now: number, last: string): TemplateResult | string {
  if (!before) return now ? `none on the same days of ${last}` : 'nothing yet';
  const percent = (100 * (now - before)) / before;
  const look = Math.abs(percent) < 0.05 ? '' : percent > 0 ? 'up' : 'down';
  return html`<span class="delta ${look}">${look ? icon(look as 'up' | 'down', 14) : nothing}${change(percent)}</span> on the same days of ${last}`;
}

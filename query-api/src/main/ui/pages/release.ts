import {html, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {customElement, state} from 'lit/decorators.js';
import {read, send, tagged, type Tagged} from '../core/api';
import {ago, count, day, language, length, money, store, territory, words} from '../core/format';
import {genres} from '../core/genres';
import {LiveTotals} from '../core/live';
import {Load} from '../core/load';
import {RANGES, by, ends, span, telling, type Range} from '../core/range';
import {go} from '../core/router';
import {lines, sums, type Measure} from '../core/series';
import {session} from '../core/session';
import type {Genre, Release, Series, Track} from '../core/types';
import {marks, status} from '../parts/badge';
import '../parts/bars';
import '../parts/chart';
import {cover} from '../parts/cover';
import {ask} from '../parts/dialog';
import {choices, field, text} from '../parts/field';
import {icon} from '../parts/icon';
import {Page, card} from '../parts/page';
import {block, empty, note, rows} from '../parts/states';
import '../parts/table';
import type {Column} from '../parts/table';
import {complain, toast} from '../parts/toast';

type Split = 'store' | 'territory' | 'track';

const SPLITS = [['store', 'Stores'], ['territory', 'Territories'], ['track', 'Tracks']] as const;
const REASON = field({name: 'reason', label: 'Reason', rows: 3, required: true, max: 1000, hint: 'The artist reads it'});
const MEASURES = [['streams', 'Streams'], ['royalty', 'Royalties']] as const;

/** A release: where it stands, what is on it, and how it is heard. */
@customElement('pl-release')
export class ReleasePage extends Page {
  @state() private split: Split = 'store';
  @state() private measure: Measure = 'streams';
  @state() private range?: Range;
  private readonly release = new Load<Tagged<Release>>(this, stop => tagged(`/releases/${this.params.id}`, {}, stop));
  private readonly series = new Load<Series>(this, stop => read('/analytics/streams', {scope: 'release', id: this.params.id, ...span(this.shown), by: by(this.shown, this.split === 'store'), group: this.split}, stop));
  private readonly ever = new Load<Series>(this, stop => read('/analytics/streams', {scope: 'release', id: this.params.id, by: 'month'}, stop));
  private readonly genres = new Load<Genre[]>(this, genres);
  private readonly live = new LiveTotals(this);

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('params')) {
      void this.release.run();
      void this.genres.run();
      void this.ever.run().then(() => this.series.run());
      this.live.of(Number(this.params.id));
    }
  }

  /** What was chosen; at first the shortest time that shows something. */
  private get shown(): Range {
    return this.range ?? telling(this.ever.value?.items ?? []);
  }

  protected override render(): TemplateResult {
    return html`<div class="page">${this.release.show({ready: it => this.whole(it.value), waiting: () => html`<div class="hero"><span class="bone block"></span><div class="stack"><span class="bone title"></span><span class="bone line short"></span></div></div>${rows()}`})}</div>`;
  }

  private whole(it: Release): TemplateResult {
    const totals = this.live.totals;
    return html`
      <header class="hero">
        ${cover(it, true)}
        <div class="stack">
          <span class="row">${status(it.status)} ${marks(it)} ${it.explicit ? html`<span class="badge bare">Explicit</span>` : nothing}</span>
          <h1 tabindex="-1">${it.title}</h1>
          <p class="quiet">${words(it.type)} by ${it.artistName ?? `artist ${it.artistId}`} · <time datetime=${it.releaseDate}>${day(it.releaseDate)}</time></p>
          <div class="row">${this.actions(it)}</div>
        </div>
      </header>
      ${this.reasons(it)}
      <dl class="stats">
        <div class="stat"><dt>Streams</dt><dd>${count(totals?.streams ?? it.streams)}<div class="beside"><span class="live ${this.live.on ? 'on' : ''}"><i></i>${this.live.on ? 'Live' : 'Not live right now'}</span></div></dd></div>
        <div class="stat"><dt>Royalties</dt><dd>${money(totals?.royalty ?? it.totalRoyalty)}<div class="beside">of all its tracks</div></dd></div>
        <div class="stat"><dt>Tracks</dt><dd>${count(it.tracks.length)}<div class="beside">${length(it.tracks.reduce((all, one) => all + one.duration, 0))} in all</div></dd></div>
      </dl>
      ${card('Over time', this.series.show({ready: one => this.chart(one), waiting: block}), {actions: html`${choices('Of what', MEASURES, this.measure, one => (this.measure = one))} ${choices('By', SPLITS, this.split, one => this.choose(one, this.shown))} ${choices('Time', RANGES, this.shown, one => this.choose(this.split, one))}`})}
      <div class="two-thirds">
        ${card('Tracks', this.tracks(it), {flush: true, actions: this.works(it) ? html`<a class="button plain" href="#/releases/${it.id}/tracks">${icon('edit', 16)} Edit tracks</a>` : nothing})}
        ${card(SPLITS.find(([one]) => one === this.split)![1], this.series.show({ready: one => this.bars(one), waiting: () => rows()}))}
      </div>
      ${card('About', this.facts(it))}`;
  }

  private tracks(it: Release): TemplateResult {
    return it.tracks.length
      ? html`<pl-table label="Tracks" .columns=${this.columns} .rows=${it.tracks.map(one => this.live.now(one)).sort((a, b) => a.position - b.position)}></pl-table>`
      : empty('No tracks yet', 'A release needs at least one track with audio to be approved.', this.works(it) ? html`<a class="button main" href="#/releases/${it.id}/tracks">${icon('plus', 16)} Add tracks</a>` : undefined, 'releases');
  }

  private readonly columns: readonly Column<Track>[] = [
    {label: '#', end: true, wide: true, value: it => it.position, show: it => it.position, sorts: true},
    {label: 'Title', lead: true, sorts: true, value: it => it.title, show: it => html`${it.title}${it.version ? html` <span class="quiet">(${it.version})</span>` : nothing} ${it.isExplicit ? html`<span class="badge bare" title="Explicit">E</span>` : nothing} ${marks(it)}${it.fileUrl ? nothing : html`<span class="sub">No audio yet</span>`}${session.is('ADMIN') ? html`<span class="sub">Track ${it.id}</span>` : nothing}`},
    {label: 'Length', end: true, sorts: true, value: it => it.duration, show: it => length(it.duration)},
    {label: 'Streams', end: true, sorts: true, value: it => it.streams, show: it => count(it.streams)},
    {label: 'Royalties', end: true, sorts: true, value: it => it.royalty, show: it => money(it.royalty)},
    ...(session.is('ADMIN') ? [{label: '', end: true, show: (it: Track) => this.trackModeration(it)}] : []),
  ];

  private chart(series: Series): TemplateResult {
    if (!series.items.length) return empty('Nothing was played in this time', 'As soon as stores report streams of it, they show up here.', undefined, 'overview');
    const each = by(this.shown, this.split === 'store');
    const {periods, lines: all} = lines(series.items, ends(this.shown, series.items), each, it => this.name(it), this.measure);
    return html`<pl-chart class=${this.series.pale} label="${this.what} by ${this.split} over time" file="release-${this.params.id}-by-${this.split}" kind=${each === 'month' ? 'bar' : 'area'} unit=${this.unit} .periods=${periods} .lines=${all}></pl-chart>`;
  }

  private bars(series: Series): TemplateResult {
    const all = sums(series.items, it => this.name(it), this.measure).map(([label, value]) => ({label, value}));
    return all.length ? html`<pl-bars label="${this.what} by ${this.split}" file="release-${this.params.id}-${this.split}" unit=${this.unit} .bars=${all}></pl-bars>` : html`<p class="quiet">Nothing in this time</p>`;
  }

  private get what(): string {
    return this.measure === 'streams' ? 'Streams' : 'Royalties';
  }

  private get unit(): 'streams' | 'money' {
    return this.measure === 'streams' ? 'streams' : 'money';
  }

  private name(it: {store?: string; territory?: string; title?: string}): string {
    return this.split === 'store' ? store(it.store ?? '') : this.split === 'territory' ? territory(it.territory ?? 'ZZ') : it.title ?? 'No longer there';
  }

  private facts(it: Release): TemplateResult {
    const all: [string, unknown][] = [
      ['UPC', it.upc ?? 'None yet'], ['Label', it.label ?? 'None'], ['Territories', it.territories.map(territory).join(', ')],
      ['Language', it.language ? language(it.language) : 'Not said'], ['Genres', this.genreNames(it)], ['℗', it.pLine ? `${it.pLine.year} ${it.pLine.owner}` : '–'], ['©', it.cLine ? `${it.cLine.year} ${it.cLine.owner}` : '–'],
      ['Submitted', it.submittedAt ? ago(it.submittedAt) : 'Not yet'], ['Changed', ago(it.updatedAt)], ['Number', it.id],
    ];
    return html`<dl class="facts">${all.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>`;
  }

  private genreNames({genres: all}: Release): string {
    const known = new Map(this.genres.value?.map(it => [it.id, it.name]));
    return all.map(it => known.get(it) ?? `Genre ${it}`).join(', ') || 'None';
  }

  private reasons(it: Release): TemplateResult | typeof nothing {
    if (it.flagged && it.flagReason) return note('bad', 'This release is flagged', it.flagReason);
    if (it.status === 'TAKEN_DOWN') return note('wait', 'This release was taken down', it.reason);
    if (it.status !== 'REJECTED') return nothing;
    return note('bad', `Rejected${it.decidedAt ? ` ${ago(it.decidedAt)}` : ''}${it.reasons?.length ? `: ${it.reasons.map(words).join(', ')}` : ''}`, html`${it.reason ?? nothing}<p class="quiet">Mend what is wrong and submit it again.</p>`);
  }

  private works(it: Release): boolean {
    return session.is('ADMIN') || it.contributors.some(one => one.artistId === session.id && one.role !== 'viewer');
  }

  private owns(it: Release): boolean {
    return session.is('ADMIN') || it.contributors.some(one => one.artistId === session.id && one.role === 'owner');
  }

  private actions(it: Release): TemplateResult | typeof nothing {
    const life = session.is('ADMIN', 'AUDITOR') ? html`<a class="button" href="#/releases/${it.id}/life">${icon('life', 16)} Life</a>` : nothing;
    if (!this.works(it)) return life;
    const own = this.owns(it);
    return html`
      ${own && (it.status === 'DRAFT' || it.status === 'REJECTED') ? html`<button class="button main" @click=${() => this.decide({status: 'PENDING'}, 'Submitted. We will look at it.')}>${it.status === 'DRAFT' ? 'Submit for review' : 'Submit again'}</button>` : nothing}
      <a class="button" href="#/releases/${it.id}/edit">${icon('edit', 16)} Edit</a>
      ${own ? html`<button class="button" @click=${() => this.show(it)}>${icon('eye', 16)} ${it.isPublic ? 'Make private' : 'Make public'}</button>` : nothing}
      ${session.is('ADMIN') ? this.moderation(it) : nothing}
      ${life}
      ${own ? html`<button class="button plain bad" @click=${() => this.erase(it)}>${icon('trash', 16)} Delete</button>` : nothing}`;
  }

  private moderation(it: Release): TemplateResult {
    return html`
      ${it.status === 'PENDING'
        ? html`<button class="button main" @click=${() => this.decide({status: 'APPROVED'}, 'It is approved')}>Approve</button>
            <button class="button bad" @click=${() => this.because('Reject this release?', 'Reject', REASON, why => send('PATCH', `/releases/${it.id}`, {status: 'REJECTED', reason: why}, {etag: this.release.value?.etag}))}>Reject</button>`
        : nothing}
      ${it.status === 'APPROVED' ? html`<button class="button bad" @click=${() => this.because('Take it down?', 'Take down', REASON, why => send('PATCH', `/releases/${it.id}`, {status: 'TAKEN_DOWN', reason: why}, {etag: this.release.value?.etag}))}>Take down</button>` : nothing}
      ${it.status === 'TAKEN_DOWN' ? html`<button class="button" @click=${() => this.decide({status: 'APPROVED'}, 'It is back')}>Reinstate</button>` : nothing}
      ${it.flagged
        ? html`<button class="button" @click=${() => this.act(() => send('PUT', `/admin/releases/${it.id}/flag`, {flagged: false}), 'The flag is gone')}>${icon('flag', 16)} Unflag</button>`
        : html`<button class="button" @click=${() => this.because('Flag this release?', 'Flag', REASON, why => send('PUT', `/admin/releases/${it.id}/flag`, {flagged: true, reason: why}))}>${icon('flag', 16)} Flag</button>`}
      <button class="button" @click=${() => this.act(() => send('PATCH', `/admin/releases/${it.id}/visible`, {isVisible: !it.isVisible}), it.isVisible ? 'Hidden' : 'Visible again')}>${it.isVisible ? 'Hide' : 'Unhide'}</button>`;
  }

  private trackModeration(it: Track): TemplateResult {
    const at = `/admin/tracks/${it.id}`;
    return html`<span class="row">
      ${it.flagged
        ? html`<button class="button plain" aria-label="Unflag “${it.title}”" @click=${() => this.act(() => send('PUT', `${at}/flag`, {flagged: false}), 'The flag is gone')}>Unflag</button>`
        : html`<button class="button plain" aria-label="Flag “${it.title}”" @click=${() => this.because(`Flag “${it.title}”?`, 'Flag', REASON, why => send('PUT', `${at}/flag`, {flagged: true, reason: why}))}>Flag</button>`}
      <button class="button plain" aria-label="${it.isVisible ? 'Hide' : 'Unhide'} “${it.title}”" @click=${() => this.act(() => send('PATCH', `${at}/visible`, {isVisible: !it.isVisible}), it.isVisible ? 'Hidden' : 'Visible again')}>${it.isVisible ? 'Hide' : 'Unhide'}</button>
    </span>`;
  }

  private async because(heading: string, action: string, body: TemplateResult, act: (reason: string) => Promise<unknown>): Promise<void> {
    if (await ask({heading, body, action, bad: true, act: entered => act(text(entered, 'reason') ?? '')})) void this.release.run();
  }

  private async decide(body: object, done: string): Promise<void> {
    await this.act(() => send('PATCH', `/releases/${this.params.id}`, body, {etag: this.release.value?.etag}), done);
  }

  private show(it: Release): Promise<void> {
    return this.act(() => send('PATCH', `/releases/${it.id}/visibility`, {isPublic: !it.isPublic}), it.isPublic ? 'Only you and those who work on it see it now' : 'Everybody sees it once it is approved and out');
  }

  private async act(work: () => Promise<unknown>, done: string): Promise<void> {
    try {
      await work();
      toast(done);
    } catch (error) {
      complain(error);
    }
    void this.release.run();
  }

  private async erase(it: Release): Promise<void> {
    const done = await ask({
      heading: `Delete “${it.title}”?`,
      body: 'It leaves the catalogue with all its tracks. What it has earned stays in the books.',
      action: 'Delete',
      bad: true,
      act: () => send('DELETE', `/releases/${it.id}`),
    });
    if (done) go(session.is('ADMIN') ? '/admin/releases' : '/releases');
  }

  private choose(split: Split, range: Range): void {
    this.split = split;
    this.range = range;
    this.series.value = undefined;
    void this.series.run();
  }
}

import {html, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {customElement, state} from 'lit/decorators.js';
import {keyed} from 'lit/directives/keyed.js';
import {newKey, send, tagged, type Tagged} from '../core/api';
import {length} from '../core/format';
import {Load} from '../core/load';
import {Problem} from '../core/problem';
import type {Release, Track} from '../core/types';
import {ask} from '../parts/dialog';
import {check, field, text} from '../parts/field';
import {icon} from '../parts/icon';
import {Page, card, head, shelf} from '../parts/page';
import {empty, note, rows} from '../parts/states';
import {complain, toast} from '../parts/toast';
import {isUploading, type Uploaded} from '../parts/upload-box';

/** The tracks of a release: added, put in order, changed, and each with its audio. */
@customElement('pl-tracks')
export class Tracks extends Page {
  @state() private problem?: Problem;
  @state() private audio?: {url: string; seconds?: number; name: string};
  @state() private busy = false;
  @state() private said = '';
  private key = newKey();
  private readonly release = new Load<Tagged<Release>>(this, stop => tagged(`/releases/${this.params.id}`, {}, stop));

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('params')) void this.release.run();
  }

  protected override render(): TemplateResult {
    return html`<div class="page">
      ${head({
        heading: 'Tracks',
        crumb: html`${shelf()} / <a href="#/releases/${this.params.id}">${this.release.value?.value.title ?? '…'}</a>`,
        actions: html`<a class="button" href="#/releases/${this.params.id}">Done</a>`,
      })}
      <div class="two-thirds">
        ${card('In this order', this.release.show({ready: it => this.list(it.value), waiting: () => html`<div class="body">${rows()}</div>`}), {flush: true})}
        ${card('Add a track', this.form())}
      </div>
      <p class="sr" aria-live="polite">${this.said}</p>
    </div>`;
  }

  private list(of: Release): TemplateResult {
    const all = sorted(of);
    if (!all.length) return empty('No tracks yet', 'Add the first one: its audio, a title, and that is it.', undefined, 'releases');
    return html`<ol class="tracklist">
      ${all.map((it, at) => html`<li>
        <span class="at">${at + 1}</span>
        <span class="clip"><strong>${it.title}</strong>${it.version ? html` <span class="quiet">(${it.version})</span>` : nothing}
          <span class="sub quiet small">${it.fileUrl ? '' : html`<span class="badge wait">No audio</span>`} ${it.isrc ?? ''}</span></span>
        <span class="num quiet">${length(it.duration)}</span>
        <span class="moves">
          <button class="button plain square" aria-label="Move “${it.title}” up" ?disabled=${at === 0 || this.busy} @click=${() => this.move(all, at, -1)}>${icon('up', 16)}</button>
          <button class="button plain square" aria-label="Move “${it.title}” down" ?disabled=${at === all.length - 1 || this.busy} @click=${() => this.move(all, at, 1)}>${icon('down', 16)}</button>
          <button class="button plain square" aria-label="Edit “${it.title}”" @click=${() => this.edit(it)}>${icon('edit', 16)}</button>
          <button class="button plain square" aria-label="Delete “${it.title}”" @click=${() => this.erase(it)}>${icon('trash', 16)}</button>
        </span>
      </li>`)}
    </ol>`;
  }

  private form(): TemplateResult {
    const problem = this.problem;
    return html`<form class="form" @submit=${this.add}>
      ${problem ? note('bad', problem.heading, problem.message) : nothing}
      ${keyed(this.key, html`<pl-upload label="Audio" accept="audio/*,.flac,.wav" hint="WAV, FLAC, MP3, M4A or OGG, up to 2 GB" @pl-uploaded=${this.uploaded}></pl-upload>`)}
      ${field({name: 'title', label: 'Title', value: this.audio?.name, required: true, max: 300, problem})}
      ${field({name: 'version', label: 'Version', hint: 'Like “Radio Edit”', max: 300, problem})}
      <div class="pair">
        ${field({name: 'duration', label: 'Length in seconds', type: 'number', step: '0.001', min: 0, value: this.audio?.seconds, required: true, problem})}
        ${field({name: 'isrc', label: 'ISRC', placeholder: 'Or “auto”', problem})}
      </div>
      ${check('isExplicit', 'Explicit content', false)}
      <div class="row"><button class="button main" ?disabled=${this.busy}>${icon('plus', 16)} Add track</button></div>
    </form>`;
  }

  private uploaded(event: Uploaded): void {
    const {url, seconds, file} = event.detail;
    const typed = this.querySelector<HTMLInputElement>('[name="title"]')?.value.trim();
    this.audio = {url, seconds, name: typed || file.name.replace(/\.[^.]+$/, '').replace(/^\d+[\s._-]+/, '').replaceAll('_', ' ')};
  }

  private async add(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const entered = new FormData(form);
    this.busy = true;
    try {
      if (isUploading(form)) throw Problem.early();
      await send('POST', '/tracks', {
        releaseId: Number(this.params.id),
        title: text(entered, 'title') ?? '',
        version: text(entered, 'version'),
        duration: Number(entered.get('duration')),
        isrc: text(entered, 'isrc'),
        isExplicit: entered.has('isExplicit'),
        fileUrl: this.audio?.url,
      }, {key: this.key});
      toast(`“${text(entered, 'title')}” is on the release`);
      this.key = newKey();
      this.audio = this.problem = undefined;
      form.reset();
      await this.release.run();
    } catch (error) {
      this.problem = Problem.from(error);
    }
    this.busy = false;
  }

  private async edit({id}: Track): Promise<void> {
    let audio: string | undefined;
    const present = await tagged<Track>(`/tracks/${id}`).catch(complain);
    if (!present) return;
    const it = present.value;
    const done = await ask({
      heading: 'Edit track',
      body: html`
        ${field({name: 'title', label: 'Title', value: it.title, required: true, max: 300})}
        ${field({name: 'version', label: 'Version', value: it.version, max: 300})}
        ${field({name: 'duration', label: 'Length in seconds', type: 'number', step: '0.001', min: 0, value: it.duration, required: true})}
        ${field({name: 'isrc', label: 'ISRC', value: it.isrc})}
        ${check('isExplicit', 'Explicit content', it.isExplicit)}
        <pl-upload label=${it.fileUrl ? 'Other audio' : 'Audio'} accept="audio/*,.flac,.wav" @pl-uploaded=${(one: Uploaded) => (audio = one.detail.url)}></pl-upload>`,
      action: 'Save',
      act: async (entered, form) => {
        if (isUploading(form)) throw Problem.early();
        const isrc = text(entered, 'isrc');
        return send('PATCH', `/tracks/${it.id}`, {
          title: text(entered, 'title') ?? '',
          version: text(entered, 'version') ?? null,
          duration: Number(entered.get('duration')),
          isExplicit: entered.has('isExplicit'),
          ...(isrc === it.isrc ? {} : {isrc: isrc ?? null}),
          ...(audio ? {fileUrl: audio} : {}),
        }, {etag: present.etag});
      },
    });
    if (done) void this.release.run();
  }

  private async erase(it: Track): Promise<void> {
    const done = await ask({heading: `Delete “${it.title}”?`, body: 'It leaves the release. What it has earned stays in the books.', action: 'Delete', bad: true, act: () => send('DELETE', `/tracks/${it.id}`)});
    if (done) void this.release.run();
  }

  private async move(all: readonly Track[], at: number, by: number): Promise<void> {
    const order = [...all];
    order.splice(at + by, 0, ...order.splice(at, 1));
    this.busy = true;
    try {
      await send('PUT', `/releases/${this.params.id}/tracks/order`, {tracks: order.map(it => it.id)}, {etag: this.release.value?.etag});
      this.said = `“${all[at]!.title}” is number ${at + by + 1} now`;
    } catch (error) {
      complain(error);
    }
    await this.release.run();
    this.busy = false;
    await this.updateComplete;
    const buttons = this.querySelectorAll<HTMLButtonElement>(`.tracklist li:nth-child(${at + by + 1}) .moves button`);
    (buttons[by < 0 ? 0 : 1]?.disabled ? buttons[by < 0 ? 1 : 0] : buttons[by < 0 ? 0 : 1])?.focus();
  }
}

function sorted(of: Release): Track[] {
  return [...of.tracks].sort((a, b) => a.position - b.position);
}

import {html, nothing, type TemplateResult} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import {bytes, share} from '../core/format';
import {Problem} from '../core/problem';
import type {Upload} from '../core/types';
import {Uploading, type Progress} from '../core/uploads';
import {Part} from './part';
import {note} from './states';

/** Told when a file is in the store, with what names it and, of audio, how long it is. */
export type Uploaded = CustomEvent<{url: string; file: File; seconds?: number}>;

/** Whether a file within something is still on its way. */
export const isUploading = (within: ParentNode): boolean => within.querySelector('pl-upload progress') !== null;

/** Takes a file and brings it to the store, with a bar that tells how far it is. */
@customElement('pl-upload')
export class UploadBox extends Part {
  @property() kind: Upload['kind'] = 'AUDIO';
  @property() label = 'File';
  @property() accept = '';
  @property() hint = '';
  @state() private progress?: Progress;
  @state() private problem?: Problem;
  @state() private done?: string;
  @state() private over = false;
  private uploading?: Uploading;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    if (this.progress) this.uploading?.leave();
  }

  protected override render(): TemplateResult {
    const busy = this.progress !== undefined;
    return html`<div class="drop ${this.over ? 'over' : ''}" @dragover=${this.hover} @dragleave=${() => (this.over = false)} @drop=${this.dropped}>
      <label class="field"><span class="label">${this.label}</span>
        <input type="file" accept=${this.accept} ?disabled=${busy} @change=${this.picked}>
        ${this.hint ? html`<span class="hint">${this.hint}</span>` : nothing}
      </label>
      ${this.progress ? this.bar(this.progress) : nothing}
      ${this.done ? note('good', `${this.done} is there`) : nothing}
      ${this.problem ? note('bad', 'The file was not taken', this.problem.message) : nothing}
    </div>`;
  }

  private bar({sent, size, state}: Progress): TemplateResult {
    const said = state === 'waiting' ? 'The line is down. It goes on by itself as soon as it is back.' : state === 'looking' ? 'All there; it is being looked at …' : `${bytes(sent)} of ${bytes(size)} · ${share(sent, size)}`;
    return html`<div class="stack tight" role="group" aria-label="Upload">
      <progress max=${size} .value=${sent} aria-label="Sent"></progress>
      <div class="row apart small quiet"><span aria-live="polite">${said}</span>
        ${state === 'looking' ? nothing : html`<button type="button" class="button plain" @click=${() => this.uploading?.cancel()}>Cancel</button>`}</div>
    </div>`;
  }

  private picked(event: Event): void {
    const file = (event.target as HTMLInputElement).files?.[0];
    if (file) void this.take(file);
  }

  private hover(event: DragEvent): void {
    event.preventDefault();
    this.over = true;
  }

  private dropped(event: DragEvent): void {
    event.preventDefault();
    this.over = false;
    const file = event.dataTransfer?.files[0];
    if (file && !this.progress) void this.take(file);
  }

  private async take(file: File): Promise<void> {
    this.problem = this.done = undefined;
    this.progress = {sent: 0, size: file.size, state: 'sending'};
    this.uploading = new Uploading(file, this.kind, it => (this.progress = it));
    try {
      const [upload, seconds] = await Promise.all([this.uploading.run(), this.kind === 'AUDIO' ? duration(file) : undefined]);
      this.done = file.name;
      this.dispatchEvent(new CustomEvent('pl-uploaded', {detail: {url: upload.url, file, seconds}, bubbles: true}));
    } catch (error) {
      const problem = Problem.from(error);
      if (problem.code !== 'cancelled') this.problem = problem;
    }
    this.progress = undefined;
  }
}

/** How long a sound is, as far as this browser can tell. */
function duration(file: File): Promise<number | undefined> {
  return new Promise(done => {
    const sound = new Audio();
    const url = URL.createObjectURL(file);
    const end = (seconds?: number) => {
      URL.revokeObjectURL(url);
      done(seconds);
    };
    sound.onloadedmetadata = () => end(Number.isFinite(sound.duration) ? Math.round(sound.duration * 1000) / 1000 : undefined);
    sound.onerror = () => end();
    sound.preload = 'metadata';
    sound.src = url;
  });
}

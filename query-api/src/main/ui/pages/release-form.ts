import {html, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {customElement, state} from 'lit/decorators.js';
import {newKey, send, tagged, type Tagged} from '../core/api';
import {today} from '../core/days';
import {genres} from '../core/genres';
import {Load} from '../core/load';
import {Problem} from '../core/problem';
import {go} from '../core/router';
import type {Genre, Release} from '../core/types';
import {cover} from '../parts/cover';
import {check, field, text} from '../parts/field';
import {Page, head, shelf} from '../parts/page';
import {bones, note, rows} from '../parts/states';
import {toast} from '../parts/toast';
import {isUploading, type Uploaded} from '../parts/upload-box';

const TYPES = [['ALBUM', 'Album'], ['EP', 'EP'], ['SINGLE', 'Single'], ['COMPILATION', 'Compilation']] as const;

/** A release to begin with, or to change. */
@customElement('pl-release-form')
export class ReleaseForm extends Page {
  @state() private problem?: Problem;
  @state() private busy = false;
  @state() private coverUrl?: string;
  private readonly key = newKey();
  private readonly present = new Load<Tagged<Release>>(this, stop => tagged(`/releases/${this.params.id}`, {}, stop));
  private readonly genres = new Load<Genre[]>(this, genres);

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('params')) {
      void this.genres.run();
      if (this.params.id) void this.present.run();
    }
  }

  protected override render(): TemplateResult {
    return html`<div class="page">
      ${head({
        heading: this.params.id ? 'Edit release' : 'New release',
        crumb: html`${shelf()}${this.present.value ? html` / <a href="#/releases/${this.params.id}">${this.present.value.value.title}</a>` : nothing}`,
        sub: this.params.id ? nothing : 'It begins as a draft: tracks and cover can follow, and nobody sees it before you submit it.',
      })}
      <section class="card"><div class="body">${this.params.id ? this.present.show({ready: it => this.form(it.value), waiting: () => rows(8)}) : this.form()}</div></section>
    </div>`;
  }

  private form(of?: Release): TemplateResult {
    const problem = this.problem;
    return html`<form class="form" @submit=${this.submit}>
      ${problem ? note('bad', problem.heading, problem.message) : nothing}
      ${of?.status === 'APPROVED' ? note('wait', 'This release is approved', 'Another title sends it back to review.') : nothing}
      ${field({name: 'title', label: 'Title', value: of?.title, required: true, max: 300, problem})}
      <div class="pair">
        ${field({name: 'type', label: 'Type', value: of?.type ?? 'ALBUM', options: TYPES, required: true, problem})}
        ${field({name: 'releaseDate', label: 'Release date', type: 'date', value: of?.releaseDate ?? today(), required: true, problem})}
      </div>
      <div class="pair">
        ${field({name: 'label', label: 'Label', value: of?.label, max: 300, problem})}
        ${field({name: 'upc', label: 'UPC', value: of?.upc, hint: 'With 12 or 13 digits; write “auto” and we draw one of ours', problem})}
      </div>
      ${this.genres.show({
        ready: all => field({name: 'genre', label: 'Genre', value: of?.genres[0] ?? '', options: [['', 'None'], ...all.filter(it => !it.retired).map(it => [it.id, `${'  '.repeat(it.level - 1)}${it.name}`] as const)], problem}),
        waiting: bones,
      })}
      <div class="pair">
        ${field({name: 'pLine.owner', label: '℗ owner', value: of?.pLine?.owner, max: 300, problem})}
        ${field({name: 'pLine.year', label: '℗ year', value: of?.pLine?.year, type: 'number', min: 1900, problem})}
      </div>
      <div class="pair">
        ${field({name: 'cLine.owner', label: '© owner', value: of?.cLine?.owner, max: 300, problem})}
        ${field({name: 'cLine.year', label: '© year', value: of?.cLine?.year, type: 'number', min: 1900, problem})}
      </div>
      <div class="pair">
        ${field({name: 'territories', label: 'Territories', value: (of?.territories ?? ['worldwide']).join(', '), hint: 'Countries by two letters (DE, AT), or worldwide', problem})}
        ${field({name: 'language', label: 'Language', value: of?.language, hint: 'By its code, like en or pt-BR', problem})}
      </div>
      <div class="stack tight">
        ${check('explicit', 'Explicit content', of?.explicit ?? false)}
      </div>
      <div class="row gap">
        ${cover({title: of?.title ?? '?', coverUrl: this.coverUrl ?? of?.coverUrl})}
        <pl-upload class="stack" kind="COVER" label="Cover" accept="image/jpeg,image/png" hint="A square of 1400 to 6000 pixels, JPEG or PNG" @pl-uploaded=${(it: Uploaded) => (this.coverUrl = it.detail.url)}></pl-upload>
      </div>
      <div class="row">
        <button class="button main" ?disabled=${this.busy}>${this.params.id ? 'Save' : 'Create draft'}</button>
        <a class="button plain" href=${this.params.id ? `#/releases/${this.params.id}` : '#/releases'}>Cancel</a>
      </div>
    </form>`;
  }

  private async submit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const entered = new FormData(form);
    this.busy = true;
    try {
      if (isUploading(form)) throw Problem.early();
      const id = this.params.id;
      const saved = id
        ? await send<Release>('PATCH', `/releases/${id}`, this.content(entered, null), {etag: this.present.value?.etag})
        : await send<Release>('POST', '/releases?draft=true', this.content(entered, undefined), {key: this.key});
      toast(id ? 'Saved' : 'The draft is there. Now add its tracks.');
      go(id ? `/releases/${id}` : `/releases/${saved.id}/tracks`);
    } catch (error) {
      this.problem = Problem.from(error);
      if (this.problem.status === 412) void this.present.run();
      await this.updateComplete;
      this.querySelector<HTMLElement>('[aria-invalid="true"], .note')?.scrollIntoView({block: 'center'});
    }
    this.busy = false;
  }

  /** What was entered; what was left empty clears what was there, or is not named at all. */
  private content(entered: FormData, none: null | undefined): Record<string, unknown> {
    const genre = text(entered, 'genre');
    const upc = text(entered, 'upc');
    const had = this.present.value?.value;
    return {
      title: text(entered, 'title') ?? '',
      type: text(entered, 'type'),
      releaseDate: text(entered, 'releaseDate'),
      label: text(entered, 'label') ?? none,
      // What was drawn or approved stays: it is named only when it changes.
      ...(upc === had?.upc ? {} : {upc: upc ?? none}),
      ...((genre ? Number(genre) : 0) === (had?.genres[0] ?? 0) ? {} : {genres: genre ? [Number(genre)] : []}),
      pLine: copyright(entered, 'pLine') ?? none,
      cLine: copyright(entered, 'cLine') ?? none,
      language: text(entered, 'language') ?? none,
      territories: text(entered, 'territories')?.split(/[\s,;]+/).filter(Boolean) ?? none,
      explicit: entered.has('explicit'),
      ...(this.coverUrl ? {coverUrl: this.coverUrl} : {}),
    };
  }
}

/** One of both is sent, too, for the door says better what is missing. */
function copyright(entered: FormData, name: 'pLine' | 'cLine'): {owner?: string; year?: number} | undefined {
  const owner = text(entered, `${name}.owner`);
  const year = text(entered, `${name}.year`);
  return owner || year ? {owner, year: year === undefined ? undefined : Number(year)} : undefined;
}

import {html, nothing, type TemplateResult} from 'lit';
import {customElement, state} from 'lit/decorators.js';
import {read} from '../core/api';
import {words} from '../core/format';
import {go} from '../core/router';
import type {Suggestion} from '../core/types';
import {icon} from './icon';
import {Part} from './part';

const PAUSE = 120;

/** Where one types what one looks for; it completes what was begun. */
@customElement('pl-seek')
export class Seek extends Part {
  @state() private found: Suggestion[] = [];
  @state() private at = -1;
  private timer = 0;
  private asked?: AbortController;

  protected override render(): TemplateResult {
    const open = this.found.length > 0;
    return html`<form class="seek" role="search" @submit=${this.submit} @focusout=${this.left}>
      ${icon('search', 16)}
      <input class="input" type="search" name="q" placeholder="Search" aria-label="Search releases, tracks and artists" autocomplete="off" maxlength="200"
        role="combobox" aria-expanded=${open} aria-controls="seek-list" aria-autocomplete="list" aria-activedescendant=${this.at >= 0 ? `seek-${this.at}` : nothing}
        @input=${this.typed} @keydown=${this.key}>
      <ul id="seek-list" role="listbox" aria-label="Suggestions" ?hidden=${!open}>
        ${this.found.map((it, at) => html`<li id="seek-${at}" role="option" aria-selected=${at === this.at} @mousedown=${() => this.take(it)}><span class="clip">${it.text}</span><span class="quiet small">${words(it.type)}</span></li>`)}
      </ul>
    </form>`;
  }

  private get input(): HTMLInputElement {
    return this.querySelector('input')!;
  }

  private typed(): void {
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => void this.complete(this.input.value.trim()), PAUSE);
  }

  private async complete(q: string): Promise<void> {
    this.asked?.abort();
    this.asked = new AbortController();
    // What completes is a comfort: where it is away, one can still search.
    this.found = q ? await read<Suggestion[]>('/search/suggest', {q, limit: 8}, this.asked.signal).catch(() => []) : [];
    this.at = -1;
  }

  private key(event: KeyboardEvent): void {
    const step = {ArrowDown: 1, ArrowUp: -1}[event.key];
    if (step && this.found.length) {
      event.preventDefault();
      this.at = (this.at + step + this.found.length + (this.at < 0 && step < 0 ? 1 : 0)) % this.found.length;
    } else if (event.key === 'Escape') this.close();
  }

  private submit(event: Event): void {
    event.preventDefault();
    const chosen = this.found[this.at];
    if (chosen) return this.take(chosen);
    const q = this.input.value.trim();
    this.close();
    if (q) go(`/search?q=${encodeURIComponent(q)}`);
  }

  private take(it: Suggestion): void {
    this.close();
    this.input.value = '';
    go(it.type === 'release' ? `/releases/${it.id}` : `/search?q=${encodeURIComponent(it.text)}&type=${it.type}`);
  }

  private left(event: FocusEvent): void {
    if (!this.contains(event.relatedTarget as Node)) this.close();
  }

  private close(): void {
    clearTimeout(this.timer);
    this.asked?.abort();
    this.found = [];
    this.at = -1;
  }
}

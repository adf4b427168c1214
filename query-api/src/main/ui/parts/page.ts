import {html, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {property} from 'lit/decorators.js';
import {session} from '../core/session';
import {Part} from './part';

/** A page: it is told by its address what it is about, and names the window after its heading. */
export abstract class Page extends Part {
  @property({attribute: false}) params: Record<string, string> = {};
  @property({attribute: false}) query = new URLSearchParams();

  protected override updated(_: PropertyValues): void {
    const heading = this.querySelector('h1')?.textContent?.trim();
    document.title = heading ? `${heading} · Playledger` : 'Playledger';
  }

  protected asked(name: string): string {
    return this.query.get(name) ?? '';
  }

  protected page(): number {
    return Math.max(0, Number(this.asked('page')) || 0);
  }
}

/** The list that somebody comes from who works on a release. */
export const shelf = (): TemplateResult => (session.is('ARTIST') ? html`<a href="#/releases">My releases</a>` : html`<a href="#/admin/releases">All releases</a>`);

interface Head {
  heading: string | TemplateResult;
  sub?: unknown;
  crumb?: TemplateResult;
  actions?: unknown;
}

/** The top of a page. */
export function head({heading, sub, crumb, actions}: Head): TemplateResult {
  return html`<header class="page-head">
    <div>
      ${crumb ? html`<nav class="crumb" aria-label="Where you are">${crumb}</nav>` : nothing}
      <h1 tabindex="-1">${heading}</h1>
      ${sub ? html`<p class="sub">${sub}</p>` : nothing}
    </div>
    ${actions ? html`<div class="row">${actions}</div>` : nothing}
  </header>`;
}

/** A card with a heading. */
export function card(heading: string | TemplateResult, content: unknown, {actions, flush}: {actions?: unknown; flush?: boolean} = {}): TemplateResult {
  return html`<section class="card">
    <header><h2>${heading}</h2>${actions ? html`<div class="row">${actions}</div>` : nothing}</header>
    <div class="body ${flush ? 'flush' : ''}">${content}</div>
  </section>`;
}

import {html, nothing, type TemplateResult} from 'lit';
import {session} from '../core/session';
import {setTheme, theme, type Theme} from '../core/theme';
import type {Role} from '../core/types';
import {icon, mark, type Icon} from './icon';
import {initials} from './cover';
import './seek';

interface Entry {
  to: string;
  name: string;
  sign: Icon;
  roles: Role[];
}

const ENTRIES: readonly (readonly [heading: string, entries: readonly Entry[]])[] = [
  ['', [
    {to: '/', name: 'Overview', sign: 'overview', roles: ['LISTENER', 'ARTIST', 'ADMIN', 'AUDITOR']},
    {to: '/releases', name: 'My releases', sign: 'releases', roles: ['ARTIST']},
    {to: '/royalties', name: 'My royalties', sign: 'money', roles: ['ARTIST']},
  ]],
  ['Desk', [
    {to: '/admin/review', name: 'Review', sign: 'review', roles: ['ADMIN']},
    {to: '/admin/releases', name: 'All releases', sign: 'catalogue', roles: ['ADMIN']},
    {to: '/admin/royalties', name: 'All royalties', sign: 'money', roles: ['ADMIN']},
    {to: '/admin/users', name: 'Users', sign: 'users', roles: ['ADMIN']},
    {to: '/admin/services', name: 'Services', sign: 'services', roles: ['ADMIN']},
    {to: '/admin/rejections', name: 'Stream events', sign: 'rejected', roles: ['ADMIN']},
    {to: '/admin/health', name: 'Health', sign: 'health', roles: ['ADMIN']},
  ]],
  ['Books', [{to: '/events', name: 'Event log', sign: 'events', roles: ['ADMIN', 'AUDITOR']}]],
];

const NEXT: Record<Theme, Theme> = {auto: 'light', light: 'dark', dark: 'auto'};
const SIGNS: Record<Theme, Icon> = {auto: 'auto', light: 'sun', dark: 'moon'};

/** What stands around every page: the way to the others, search, and who one is. */
export function shell(path: string, page: unknown, {signOut, themed}: {signOut: () => void; themed: () => void}): TemplateResult {
  const side = html`
    <a class="brand" href="#/">${mark} Playledger</a>
    <nav class="nav" aria-label="Main">${ENTRIES.map(it => group(it, path))}</nav>
    ${me(signOut, themed)}`;
  return html`
    <button class="button skip" @click=${toContent}>Skip to the content</button>
    <div class="shell">
      <aside class="side">${side}</aside>
      <div class="main">
        <div class="top">
          <button class="button plain square menu" aria-label="Menu" @click=${openDrawer}>${icon('menu', 20)}</button>
          <pl-seek class="seek"></pl-seek>
        </div>
        <main id="content">${page}</main>
      </div>
    </div>
    <dialog class="drawer" aria-label="Menu" @click=${closeDrawer}><div class="side">${side}</div></dialog>`;
}

function group([heading, entries]: (typeof ENTRIES)[number], path: string): TemplateResult | typeof nothing {
  const mine = entries.filter(it => session.is(...it.roles));
  return mine.length
    ? html`<div>
        ${heading ? html`<h2>${heading}</h2>` : nothing}
        ${mine.map(it => html`<a href="#${it.to}" aria-current=${isAt(it.to, path) ? 'page' : nothing}>${icon(it.sign)} ${it.name}</a>`)}
      </div>`
    : nothing;
}

function me(signOut: () => void, themed: () => void): TemplateResult | typeof nothing {
  const account = session.account;
  if (!account) return nothing;
  const now = theme();
  const turn = () => {
    setTheme(NEXT[now]);
    themed();
  };
  return html`<div class="me">
    <a class="who brand" href="#/account"><span class="face" aria-hidden="true">${initials(account.name)}</span><span class="clip small">${account.name}</span></a>
    <div class="row">
      <button class="button plain" @click=${signOut}>${icon('out', 16)} Sign out</button>
      <button class="button plain square" aria-label="Colours: ${now === 'auto' ? 'as the system' : now}. Change" @click=${turn}>${icon(SIGNS[now], 16)}</button>
    </div>
  </div>`;
}

function isAt(to: string, path: string): boolean {
  return to === '/' ? path === '/' : path === to || path.startsWith(`${to}/`);
}

function toContent(): void {
  document.querySelector<HTMLElement>('#content h1')?.focus();
}

function openDrawer(): void {
  document.querySelector<HTMLDialogElement>('dialog.drawer')?.showModal();
}

function closeDrawer(event: Event): void {
  const dialog = event.currentTarget as HTMLDialogElement;
  if (event.target === dialog || (event.target as HTMLElement).closest('a, button')) dialog.close();
}

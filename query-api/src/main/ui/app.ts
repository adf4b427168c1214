import {html, nothing, type TemplateResult} from 'lit';
import {customElement, state} from 'lit/decorators.js';
import {Problem} from './core/problem';
import {go, here, match, type Match} from './core/router';
import {session} from './core/session';
import {ask} from './parts/dialog';
import {field, text} from './parts/field';
import {Part} from './parts/part';
import type {Page} from './parts/page';
import {shell} from './parts/shell';
import {empty, trouble} from './parts/states';
import {complain} from './parts/toast';
import {ROUTES} from './routes';

/** The whole of it: finds out who is there, and shows the page that the address asks for. */
@customElement('pl-app')
export class App extends Part {
  @state() private page?: Page;
  @state() private problem?: Problem;
  @state() private lost: '' | 'unknown' | 'forbidden' = '';
  @state() private ready = false;
  private shown = '';

  override connectedCallback(): void {
    super.connectedCallback();
    session.onExpired(signInAgain);
    addEventListener('hashchange', () => void this.show());
    addEventListener('pl-session', () => void this.show());
    void this.begin();
  }

  protected override render(): TemplateResult | typeof nothing {
    if (this.problem) return html`<main>${trouble(this.problem, () => void this.begin())}</main>`;
    if (!this.ready) return nothing;
    if (!session.account) return html`<main>${this.page}</main>`;
    return shell(here().path, this.content(), {signOut: () => void session.signOut().catch(complain), themed: () => this.requestUpdate()});
  }

  private content(): unknown {
    const home = html`<a class="button" href="#/">To the overview</a>`;
    if (this.lost === 'forbidden') return empty('This is not yours to see', 'Your account has no access to this page. An admin can grant it.', home);
    return this.lost ? empty('There is no such page', 'The address may be mistyped, or from another time.', home, 'search') : this.page;
  }

  private begin = async (): Promise<void> => {
    this.problem = undefined;
    try {
      await session.begin();
      this.ready = true;
    } catch (error) {
      this.problem = Problem.from(error);
    }
  };

  private async show(): Promise<void> {
    const {path, query} = here();
    const found = match(ROUTES, path);
    if (!session.account && !found?.route.open) {
      return go(`/sign-in?back=${encodeURIComponent(location.hash.slice(1) || '/')}`, {replace: true});
    }
    if (session.account && found?.route.open) {
      this.page = undefined;
      return go(query.get('back') ?? '/', {replace: true});
    }
    this.lost = !found ? 'unknown' : found.route.roles && !session.is(...found.route.roles) ? 'forbidden' : '';
    if (found && !this.lost) await this.open(found, path, query);
    this.requestUpdate();
  }

  private async open({route, params}: Match, path: string, query: URLSearchParams): Promise<void> {
    const what = `${route.tag} ${path} ${session.id}`;
    if (what === this.shown && this.page) {
      this.page.query = query;
      return;
    }
    try {
      await route.load();
    } catch {
      // Another version is out, and the pieces of this one are gone; or there is no connection.
      if (mayReload()) return location.reload();
      this.problem = Problem.outdated();
      return;
    }
    if (here().path !== path) return;
    const first = this.shown === '';
    this.shown = what;
    this.page = Object.assign(document.createElement(route.tag) as Page, {params, query});
    this.page.dataset.page = path;
    await this.updateComplete;
    await this.page.updateComplete;
    scrollTo(0, 0);
    if (!first) this.page.querySelector<HTMLElement>('h1')?.focus();
  }
}

/** Not again and again: what does not help once helps no more in the same minute. */
function mayReload(): boolean {
  const last = Number(sessionStorage.getItem('playledger.reloaded') ?? 0);
  sessionStorage.setItem('playledger.reloaded', String(Date.now()));
  return navigator.onLine && Date.now() - last > 60_000;
}

/** Lets somebody whose session has ended go on where they were, with all that they had entered. */
async function signInAgain(): Promise<boolean> {
  const before = session.account;
  const back = await ask({
    heading: 'Your session has ended',
    body: html`<p>Sign in again to go on where you were. Nothing you entered is lost.</p>
      ${field({name: 'email', label: 'E-mail', value: before?.email, type: 'email', required: true, autocomplete: 'username'})}
      ${field({name: 'password', label: 'Password', type: 'password', required: true, autocomplete: 'current-password'})}`,
    action: 'Sign in',
    act: async entered => session.signIn(text(entered, 'email') ?? '', String(entered.get('password'))),
  });
  if (!back) session.be(null);
  else if (session.id !== before?.id) location.reload();
  return back;
}

import {html, nothing, svg, type TemplateResult} from 'lit';
import {customElement, state} from 'lit/decorators.js';
import {Problem} from '../core/problem';
import {here} from '../core/router';
import {session} from '../core/session';
import {field, text} from '../parts/field';
import {mark} from '../parts/icon';
import {Page} from '../parts/page';
import {note} from '../parts/states';

const HEIGHTS = [22, 30, 26, 38, 34, 46, 42, 40, 54, 60, 52, 66, 62, 74, 70, 82, 78, 88, 84, 96];

/** A form beside what it leads to. */
abstract class Entrance extends Page {
  @state() protected problem?: Problem;
  @state() protected busy = false;

  protected abstract form(): TemplateResult;
  protected abstract enter(entered: FormData): Promise<void>;

  protected override render(): TemplateResult {
    return html`<div class="sign">
      <div class="art" aria-hidden="true">
        <span class="brand">${mark} Playledger</span>
        <div><h2>Every play, on the books.</h2><p>Release your music, watch it travel, and trace every cent back to the plays that earned it.</p></div>
        <svg viewBox="0 0 400 100" preserveAspectRatio="none">${HEIGHTS.map((it, at) => svg`<rect x=${at * 20} y=${100 - it} width="14" height=${it} rx="3" fill="#55cfae" opacity=${0.25 + at * 0.03} />`)}</svg>
      </div>
      <div class="box"><form class="stack loose" @submit=${this.submit}>${this.form()}</form></div>
    </div>`;
  }

  protected told(): TemplateResult | typeof nothing {
    return this.problem && this.problem.fields.size === 0 ? note('bad', this.problem.code === 'wrong-credentials' ? 'That did not match' : this.problem.heading, this.problem.message) : nothing;
  }

  /** The other entrance, which leads to the same place. */
  protected other(path: string): string {
    const {query} = here();
    return query.size ? `#${path}?${query}` : `#${path}`;
  }

  private async submit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    this.busy = true;
    try {
      await this.enter(new FormData(event.target as HTMLFormElement));
    } catch (error) {
      this.problem = Problem.from(error);
    }
    this.busy = false;
  }
}

/** Where one signs in. */
@customElement('pl-sign-in')
export class SignIn extends Entrance {
  protected override form(): TemplateResult {
    return html`<div class="stack tight"><h1 tabindex="-1">Sign in</h1><p class="quiet">New here? <a href=${this.other('/register')}>Register as an artist</a></p></div>
      ${this.told()}
      <div class="stack">
        ${field({name: 'email', label: 'E-mail', type: 'email', required: true, autocomplete: 'username', problem: this.problem})}
        ${field({name: 'password', label: 'Password', type: 'password', required: true, autocomplete: 'current-password', problem: this.problem})}
      </div>
      <button class="button main wide" ?disabled=${this.busy}>${this.busy ? 'Signing in …' : 'Sign in'}</button>`;
  }

  protected override enter(entered: FormData): Promise<void> {
    return session.signIn(text(entered, 'email') ?? '', String(entered.get('password')));
  }
}

/** Where one becomes an artist. */
@customElement('pl-register')
export class Register extends Entrance {
  protected override form(): TemplateResult {
    return html`<div class="stack tight"><h1 tabindex="-1">Register</h1><p class="quiet">Already with us? <a href=${this.other('/sign-in')}>Sign in</a></p></div>
      ${this.told()}
      <div class="stack">
        ${field({name: 'name', label: 'Artist name', required: true, max: 100, autocomplete: 'nickname', hint: 'As it stands on your releases', problem: this.problem})}
        ${field({name: 'email', label: 'E-mail', type: 'email', required: true, autocomplete: 'username', problem: this.problem})}
        ${field({name: 'password', label: 'Password', type: 'password', required: true, max: 128, autocomplete: 'new-password', hint: 'At least 12 characters of any kind', problem: this.problem})}
      </div>
      <button class="button main wide" ?disabled=${this.busy}>${this.busy ? 'Registering …' : 'Register'}</button>`;
  }

  protected override enter(entered: FormData): Promise<void> {
    return session.register(text(entered, 'name') ?? '', text(entered, 'email') ?? '', String(entered.get('password')));
  }
}

import {html, nothing, type TemplateResult} from 'lit';
import {customElement, state} from 'lit/decorators.js';
import {send} from '../core/api';
import {day, words} from '../core/format';
import {Problem} from '../core/problem';
import {session} from '../core/session';
import {setTheme, theme, type Theme} from '../core/theme';
import {choices, field, text} from '../parts/field';
import {Page, card, head} from '../parts/page';
import {note} from '../parts/states';
import {toast} from '../parts/toast';

const THEMES: readonly (readonly [Theme, string])[] = [['auto', 'As the system'], ['light', 'Light'], ['dark', 'Dark']];

/** One's own account. */
@customElement('pl-account')
export class AccountPage extends Page {
  @state() private problem?: Problem;
  @state() private wrong?: Problem;

  protected override render(): TemplateResult {
    const account = session.account!;
    return html`<div class="page">
      ${head({heading: 'Account', sub: html`${account.roles.map(words).join(', ')} since ${day(account.createdAt)}`})}
      <div class="grid">
        ${card('Profile', html`<form class="form" @submit=${this.profile}>
          ${this.problem && !this.problem.fields.size ? note('bad', this.problem.heading, this.problem.message) : nothing}
          ${field({name: 'name', label: 'Name', value: account.name, required: true, max: 100, problem: this.problem})}
          ${field({name: 'email', label: 'E-mail', value: account.email, type: 'email', required: true, problem: this.problem})}
          <div class="row"><button class="button main">Save</button></div>
        </form>`)}
        ${card('Password', html`<form class="form" @submit=${this.password}>
          ${this.wrong && !this.wrong.fields.size ? note('bad', this.wrong.heading, this.wrong.message) : nothing}
          <input class="sr" name="username" type="text" autocomplete="username" tabindex="-1" aria-hidden="true" .value=${account.email ?? ''}>
          ${field({name: 'currentPassword', label: 'Present password', type: 'password', autocomplete: 'current-password', required: true, problem: this.wrong})}
          ${field({name: 'password', label: 'New password', type: 'password', autocomplete: 'new-password', required: true, hint: 'At least 12 characters of any kind', problem: this.wrong})}
          <div class="row"><button class="button">Change password</button></div>
        </form>`)}
        ${card('Colours', choices('Colours', THEMES, theme(), it => this.colour(it)))}
      </div>
    </div>`;
  }

  private colour(to: Theme): void {
    setTheme(to);
    this.requestUpdate();
  }

  private async profile(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const entered = new FormData(event.target as HTMLFormElement);
    this.problem = await this.change({name: text(entered, 'name'), email: text(entered, 'email')}, 'Saved');
  }

  private async password(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const entered = new FormData(form);
    this.wrong = await this.change({password: entered.get('password'), currentPassword: entered.get('currentPassword')}, 'The password is changed; other sessions have ended');
    if (!this.wrong) form.reset();
  }

  private async change(body: object, done: string): Promise<Problem | undefined> {
    try {
      await send('PATCH', '/auth/me', body);
      await session.begin();
      toast(done);
      return undefined;
    } catch (error) {
      return Problem.from(error);
    }
  }
}

import {html, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {customElement} from 'lit/decorators.js';
import {read, send} from '../core/api';
import {day, words} from '../core/format';
import {Load} from '../core/load';
import {ask as place} from '../core/router';
import type {Account, Paged, Role} from '../core/types';
import {ask} from '../parts/dialog';
import {check} from '../parts/field';
import {Page, head} from '../parts/page';
import {pager} from '../parts/pager';
import {empty, rows} from '../parts/states';
import '../parts/table';
import type {Column} from '../parts/table';
import {toast} from '../parts/toast';

const ROLES: readonly Role[] = ['LISTENER', 'ARTIST', 'ADMIN', 'AUDITOR', 'SERVICE'];

/** Who has an account, in which roles, and whether it is blocked. */
@customElement('pl-users')
export class Users extends Page {
  private readonly list = new Load<Paged<Account>>(this, stop => read('/admin/users', {q: this.asked('q'), role: this.asked('role'), blocked: this.asked('blocked'), page: this.page(), limit: 20}, stop));

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('query')) void this.list.run();
  }

  protected override render(): TemplateResult {
    return html`<div class="page">
      ${head({heading: 'Users', sub: 'Roles count from the next sign-in on; a block within seconds'})}
      <form class="filters" @submit=${this.filter} @change=${this.filter}>
        <label class="field"><span class="label">Name or e-mail</span><input class="input" name="q" type="search" maxlength="100" .value=${this.asked('q')}></label>
        <label class="field"><span class="label">Role</span><select class="input" name="role"><option value="">All</option>${ROLES.map(it => html`<option value=${it} ?selected=${it === this.asked('role')}>${words(it)}</option>`)}</select></label>
        <label class="field"><span class="label">State</span><select class="input" name="blocked"><option value="">All</option><option value="false" ?selected=${this.asked('blocked') === 'false'}>Active</option><option value="true" ?selected=${this.asked('blocked') === 'true'}>Blocked</option></select></label>
      </form>
      <section class="card ${this.list.pale}"><div class="body flush">${this.list.show({
        ready: ({items, total}) => items.length ? html`<pl-table label="Users" .whole=${items.length === total} .columns=${this.columns} .rows=${items}></pl-table>` : empty('Nobody', 'No account is like that.', undefined, 'users'),
        waiting: () => html`<div class="body">${rows(9)}</div>`,
      })}</div></section>
      ${this.list.value ? pager(this.list.value) : nothing}
    </div>`;
  }

  private filter(event: Event): void {
    event.preventDefault();
    const entered = new FormData((event.target as HTMLElement).closest('form')!);
    place({...(Object.fromEntries(entered) as Record<string, string>), page: null});
  }

  private readonly columns: readonly Column<Account>[] = [
    {label: 'Name', lead: true, sorts: true, value: it => it.name, show: it => html`${it.name}<span class="sub">${it.email ?? 'A service'}</span>`},
    {label: 'Roles', value: it => it.roles.join(' '), show: it => html`<span class="row">${it.roles.map(one => html`<span class="badge bare ${one === 'ADMIN' ? 'over' : one === 'ARTIST' ? 'good' : ''}">${words(one)}</span>`)}</span>`},
    {label: 'State', sorts: true, value: it => String(it.blocked), show: it => (it.blocked ? html`<span class="badge bad">Blocked</span>` : html`<span class="badge good">Active</span>`)},
    {label: 'Since', sorts: true, value: it => it.createdAt, show: it => html`<time>${day(it.createdAt)}</time>`},
    {label: '', end: true, show: it => html`<span class="row"><button class="button plain" @click=${() => this.roles(it)} aria-label="Roles of ${it.name}">Roles</button><button class="button plain ${it.blocked ? '' : 'bad'}" @click=${() => this.block(it)} aria-label="${it.blocked ? 'Unblock' : 'Block'} ${it.name}">${it.blocked ? 'Unblock' : 'Block'}</button></span>`},
  ];

  private async roles(it: Account): Promise<void> {
    const done = await ask({
      heading: `Roles of ${it.name}`,
      body: html`<fieldset class="stack tight"><legend class="sr">Roles</legend>${ROLES.map(one => check('roles', words(one), it.roles.includes(one), one))}</fieldset>`,
      action: 'Save',
      act: entered => send('PATCH', `/admin/users/${it.id}/role`, {roles: entered.getAll('roles')}),
    });
    if (done) this.again(`${it.name} has other roles now`);
  }

  private async block(it: Account): Promise<void> {
    const done = await ask({
      heading: `${it.blocked ? 'Unblock' : 'Block'} ${it.name}?`,
      body: it.blocked ? 'They can sign in again.' : 'Their sessions end within five seconds, and they cannot sign in any more. Their releases stay as they are.',
      action: it.blocked ? 'Unblock' : 'Block',
      bad: !it.blocked,
      act: () => send('PATCH', `/admin/users/${it.id}/block`, {blocked: !it.blocked}),
    });
    if (done) this.again(`${it.name} is ${it.blocked ? 'active again' : 'blocked'}`);
  }

  private again(done: string): void {
    toast(done);
    void this.list.run();
  }
}

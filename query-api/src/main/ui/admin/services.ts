import {html, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {customElement} from 'lit/decorators.js';
import {read, send} from '../core/api';
import {day} from '../core/format';
import {Load} from '../core/load';
import type {Paged, ServiceAccount} from '../core/types';
import {ask} from '../parts/dialog';
import {field, text} from '../parts/field';
import {icon} from '../parts/icon';
import {Page, head} from '../parts/page';
import {pager} from '../parts/pager';
import {empty, note, rows} from '../parts/states';
import '../parts/table';
import type {Column} from '../parts/table';
import {toast} from '../parts/toast';

/** The accounts of programs, such as external analytics that push stream events. */
@customElement('pl-services')
export class Services extends Page {
  private readonly list = new Load<Paged<ServiceAccount>>(this, stop => read('/admin/service-accounts', {page: this.page(), limit: 20}, stop));

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('query')) void this.list.run();
  }

  protected override render(): TemplateResult {
    return html`<div class="page">
      ${head({heading: 'Services', sub: 'Programs that push stream events; each gets its tokens by its own secret', actions: html`<button class="button main" @click=${this.create}>${icon('plus', 16)} New service</button>`})}
      <section class="card ${this.list.pale}"><div class="body flush">${this.list.show({
        ready: ({items, total}) => items.length ? html`<pl-table label="Services" .columns=${this.columns} .rows=${items} .whole=${items.length === total}></pl-table>` : empty('No services yet', 'Make an account for each program that pushes stream events.', undefined, 'services'),
        waiting: () => html`<div class="body">${rows(6)}</div>`,
      })}</div></section>
      ${this.list.value ? pager(this.list.value) : nothing}
    </div>`;
  }

  private readonly columns: readonly Column<ServiceAccount>[] = [
    {label: 'Name', lead: true, sorts: true, value: it => it.name, show: it => it.name},
    {label: 'Client id', value: it => it.clientId, show: it => html`<code>${it.clientId}</code>`},
    {label: 'State', sorts: true, value: it => String(it.blocked), show: it => (it.blocked ? html`<span class="badge bad">Blocked</span>` : html`<span class="badge good">Active</span>`)},
    {label: 'Since', sorts: true, value: it => it.createdAt, show: it => html`<time>${day(it.createdAt)}</time>`},
    {label: '', end: true, show: it => html`<span class="row"><button class="button plain" aria-label="Another secret for ${it.name}" @click=${() => this.renew(it)}>New secret</button><button class="button plain bad" aria-label="Delete ${it.name}" @click=${() => this.erase(it)}>Delete</button></span>`},
  ];

  private create = async (): Promise<void> => {
    const made: ServiceAccount[] = [];
    await ask({
      heading: 'New service',
      body: field({name: 'name', label: 'Name', required: true, max: 100, hint: 'Which program it is, and where it runs'}),
      action: 'Create',
      act: async entered => made.push(await send<ServiceAccount>('POST', '/admin/service-accounts', {name: text(entered, 'name') ?? ''})),
    });
    for (const one of made) await this.tell(one);
  };

  private async renew(it: ServiceAccount): Promise<void> {
    const made: ServiceAccount[] = [];
    await ask({
      heading: `Another secret for ${it.name}?`,
      body: 'The present one and the tokens that it got end at once.',
      action: 'Make a new secret',
      bad: true,
      act: async () => made.push(await send<ServiceAccount>('POST', `/admin/service-accounts/${it.id}/secret`)),
    });
    for (const one of made) await this.tell(one);
  }

  private async erase(it: ServiceAccount): Promise<void> {
    const done = await ask({heading: `Delete ${it.name}?`, body: 'It gets no tokens any more, and those it has end.', action: 'Delete', bad: true, act: () => send('DELETE', `/admin/service-accounts/${it.id}`)});
    if (!done) return;
    toast(`${it.name} is gone`);
    void this.list.run();
  }

  /** Once: only a hash of it is kept. */
  private async tell({name, clientId, clientSecret}: ServiceAccount): Promise<void> {
    void this.list.run();
    await ask({
      heading: `The secret of ${name}`,
      body: html`${note('wait', 'It shows this once', 'Copy it now; nobody can look it up later.')}
        <dl class="facts one"><div><dt>Client id</dt><dd><code>${clientId}</code></dd></div><div><dt>Client secret</dt><dd><code>${clientSecret}</code></dd></div></dl>`,
      action: 'I have copied it',
      only: true,
      act: async () => undefined,
    });
  }
}

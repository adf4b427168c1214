import {html, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {customElement} from 'lit/decorators.js';
import {read, send} from '../core/api';
import {ago, count, exactTime, share, words} from '../core/format';
import {Load} from '../core/load';
import {ask} from '../core/router';
import type {Rejection, Rejections} from '../core/types';
import {icon} from '../parts/icon';
import {Page, card, head} from '../parts/page';
import {pager} from '../parts/pager';
import {empty, rows} from '../parts/states';
import '../parts/table';
import type {Column} from '../parts/table';
import {complain, toast} from '../parts/toast';

/** How stream events were judged, and those that were refused, which can be judged anew. */
@customElement('pl-rejections')
export class RejectionsPage extends Page {
  private readonly list = new Load<Rejections>(this, stop => read('/admin/rejections', {reason: this.asked('reason'), page: this.page(), limit: 20}, stop));

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('query')) void this.list.run();
  }

  protected override render(): TemplateResult {
    return html`<div class="page">
      ${head({heading: 'Stream events', sub: 'What analytics have sent, and what became of it', actions: html`<button class="button" @click=${this.list.run}>${icon('again', 16)} Look again</button>`})}
      ${this.list.show({ready: it => this.all(it), waiting: () => rows(9)})}
    </div>`;
  }

  private all(it: Rejections): TemplateResult {
    const {verdicts: all} = it;
    const stat = (name: string, value: number, beside = share(value, all.events)) => html`<div class="stat"><dt>${name}</dt><dd>${count(value)}<div class="beside">${beside}</div></dd></div>`;
    const reasons = Object.entries(it.counts).filter(([, many]) => many > 0);
    return html`
      <dl class="stats">
        ${stat('Events', all.events, 'in all')}${stat('Accepted', all.accepted, `${count(all.streams)} streams`)}${stat('Doubles', all.doubles)}${stat('Too short', all.tooShort)}${stat('Rejected', all.rejected)}${stat('Waiting', all.waiting, 'for their track')}
      </dl>
      ${card('Rejected', html`
        ${it.items.length ? html`<pl-table label="Rejected stream events" .whole=${it.items.length === it.total} .columns=${this.columns} .rows=${it.items}></pl-table>` : empty('Nothing was refused', this.asked('reason') ? 'Not for this reason, at least.' : 'Every event that came was one.', undefined, 'good')}`, {
        flush: true,
        actions: html`<label class="field"><span class="sr">Reason</span><select class="input" @change=${(one: Event) => ask({reason: (one.target as HTMLSelectElement).value, page: null})}>
          <option value="">Every reason</option>${reasons.map(([reason, many]) => html`<option value=${reason} ?selected=${reason === this.asked('reason')}>${words(reason)} (${count(many)})</option>`)}</select></label>`,
      })}
      ${pager(it)}`;
  }

  private readonly columns: readonly Column<Rejection>[] = [
    {label: 'Reason', lead: true, sorts: true, value: it => it.reason, show: it => html`<span class="badge bad">${words(it.reason)}</span><span class="sub">${it.detail}</span>`},
    {label: 'Event', value: it => it.event ?? it.eventBase64, show: it => html`<code>${it.event ?? html`<span class="quiet">No text: ${it.eventBase64?.slice(0, 60)}…</span>`}</code>`},
    {label: 'When', sorts: true, value: it => it.at, show: it => html`<span><time datetime=${it.at} title=${exactTime(it.at)}>${ago(it.at)}</time><span class="sub num" title="Partition, offset and line in stream-events">${it.partition} / ${it.offset}${it.line > 1 ? html` : ${it.line}` : nothing}</span></span>`},
    {label: '', end: true, show: it => html`<button class="button" aria-label="Judge event ${it.id} anew" @click=${() => this.retry(it)}>Retry</button>`},
  ];

  private async retry(it: Rejection): Promise<void> {
    try {
      await send('POST', `/admin/rejections/${it.id}/retry`);
      toast('It is on its way to be judged anew');
      setTimeout(this.list.run, 1500);
    } catch (error) {
      complain(error);
    }
  }
}

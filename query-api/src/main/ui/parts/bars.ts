import {html, nothing, type TemplateResult} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import {csv, exact, save} from '../core/csv';
import {count, money, share} from '../core/format';
import {icon} from './icon';
import {Part} from './part';

export interface Bar {
  label: string;
  value: number;
  href?: string;
}

const SHORT = 8;

/** What has most, as bars in order: a chart that is its own table. */
@customElement('pl-bars')
export class Bars extends Part {
  @property({attribute: false}) bars: readonly Bar[] = [];
  @property() unit: 'streams' | 'money' = 'streams';
  @property() label = '';
  @property() file = 'bars';
  /** Whether these are all there are, so that each has its share of them. */
  @property({attribute: false}) whole = true;
  @state() private all = false;

  protected override render(): TemplateResult {
    const order = [...this.bars].sort((a, b) => b.value - a.value);
    const shown = this.all ? order : order.slice(0, SHORT);
    const most = order[0]?.value || 1;
    const sum = order.reduce((all, it) => all + it.value, 0);
    return html`<div class="stack">
      <ol class="bars" aria-label=${this.label}>
        ${shown.map(it => html`<li>
          <span class="clip">${it.href ? html`<a href=${it.href}>${it.label}</a>` : it.label}</span>
          <span class="value">${this.unit === 'money' ? money(it.value) : count(it.value)}${this.whole ? html`<small>${share(it.value, sum)}</small>` : nothing}</span>
          <svg aria-hidden="true" preserveAspectRatio="none" viewBox="0 0 100 1"><rect width=${Math.max(0, (100 * it.value) / most)} height="1"/></svg>
        </li>`)}
      </ol>
      <div class="row apart">
        ${order.length > SHORT ? html`<button class="button plain" @click=${() => (this.all = !this.all)}>${this.all ? 'Fewer' : `All ${order.length}`}</button>` : html`<span></span>`}
        ${order.length ? html`<button class="button plain" aria-label="Save ${this.label} as CSV" @click=${this.save}>${icon('csv', 16)} CSV</button>` : nothing}
      </div>
    </div>`;
  }

  private save(): void {
    save(`${this.file}.csv`, csv([['name', this.unit === 'money' ? 'royalty' : 'streams'], ...this.bars.map(it => [it.label, this.unit === 'money' ? exact(it.value) : it.value])]));
  }
}

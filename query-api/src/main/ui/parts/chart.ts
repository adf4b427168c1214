import {html, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import {csv, exact, save} from '../core/csv';
import {count, money, period} from '../core/format';
import {sum} from '../core/micros';
import {icon} from './icon';
import {Part} from './part';

export interface Line {
  name: string;
  values: readonly number[];
}

export type Kind = 'line' | 'area' | 'bar';

/** What draws; it comes with the library, when there is something to draw. */
export interface Drawing {
  draw(of: {periods: readonly string[]; lines: readonly Line[]; kind: Kind; unit: 'streams' | 'money'}): void;
  close(): void;
}

const library = () => import('./echarts');

/** Has what draws come by the time that there is something to draw. */
export function expectChart(): void {
  // Whoever draws then asks again, and is told.
  library().catch(() => undefined);
}

/** Numbers over time as a drawing, with the table behind it and a file of that. */
@customElement('pl-chart')
export class Chart extends Part {
  @property({attribute: false}) periods: readonly string[] = [];
  @property({attribute: false}) lines: readonly Line[] = [];
  @property() kind: Kind = 'area';
  @property() unit: 'streams' | 'money' = 'streams';
  @property() label = '';
  @property() file = 'series';
  @state() private asTable = false;
  private drawing?: Drawing;
  private inView?: IntersectionObserver;

  override connectedCallback(): void {
    super.connectedCallback();
    this.inView = new IntersectionObserver(it => it.some(one => one.isIntersecting) && void this.draw(), {rootMargin: '200px'});
    this.inView.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.inView?.disconnect();
    this.drawing?.close();
    this.drawing = undefined;
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('asTable')) {
      this.drawing?.close();
      this.drawing = undefined;
    }
    if (this.drawing || changed.has('asTable')) void this.draw();
  }

  protected override render(): TemplateResult {
    return html`<figure class="chart" aria-label=${this.label}>
      ${this.lines.length > 1
        ? html`<ul class="legend">${this.lines.map((it, at) => html`<li><svg class="dot c${(at % 7) + 1}" viewBox="0 0 10 10" aria-hidden="true"><rect width="10" height="10" rx="3"/></svg>${it.name}</li>`)}</ul>`
        : nothing}
      ${this.asTable ? this.table() : html`<div class="canvas" role="img" aria-label=${this.told()}></div>`}
      <figcaption class="row apart">
        <span class="small quiet">${this.told()}</span>
        <span class="row">
          <button class="button plain" aria-pressed=${this.asTable} @click=${() => (this.asTable = !this.asTable)}>${icon(this.asTable ? 'overview' : 'table', 16)} ${this.asTable ? 'Chart' : 'Table'}</button>
          <button class="button plain" @click=${this.save}>${icon('csv', 16)} CSV</button>
        </span>
      </figcaption>
    </figure>`;
  }

  private table(): TemplateResult {
    return html`<div class="scroll" tabindex="0" role="region" aria-label="${this.label}, table">
      <table class="table">
        <caption class="sr">${this.label}</caption>
        <thead><tr><th scope="col">Period</th>${this.lines.map(it => html`<th scope="col" class="end">${it.name}</th>`)}</tr></thead>
        <tbody>
          ${this.periods.map((it, at) => html`<tr><th scope="row">${period(it)}</th>${this.lines.map(line => html`<td class="end">${this.say(line.values[at] ?? 0)}</td>`)}</tr>`)}
        </tbody>
      </table>
    </div>`;
  }

  /** The drawing in words. */
  private told(): string {
    const sums = this.periods.map((_, at) => this.sum(this.lines.map(it => it.values[at] ?? 0)));
    const most = sums.reduce((best, it, at) => (it > sums[best]! ? at : best), 0);
    const all = this.sum(sums);
    return sums.length && all ? `${this.say(all)} in all; at most ${this.say(sums[most]!)}, ${period(this.periods[most]!)}` : 'Nothing in this time';
  }

  private sum(values: readonly number[]): number {
    return this.unit === 'money' ? sum(values) : values.reduce((all, it) => all + it, 0);
  }

  private say(value: number): string {
    return this.unit === 'money' ? money(value) : count(value);
  }

  private async draw(): Promise<void> {
    const at = this.querySelector<HTMLElement>('.canvas');
    if (!at) return;
    const {open} = await library();
    if (!at.isConnected) return;
    this.drawing ??= open(at);
    this.drawing.draw(this);
  }

  private cell(value: number): unknown {
    return this.unit === 'money' ? exact(value) : value;
  }

  private save(): void {
    save(`${this.file}.csv`, csv([['period', ...this.lines.map(it => it.name)], ...this.periods.map((it, at) => [it, ...this.lines.map(line => this.cell(line.values[at] ?? 0))])]));
  }
}

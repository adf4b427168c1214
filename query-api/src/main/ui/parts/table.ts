import {html, nothing, type TemplateResult} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import {csv, exact, save} from '../core/csv';
import {icon} from './icon';
import {Part} from './part';

export interface Column<T> {
  label: string;
  /** What it is sorted by, and what stands in a file. */
  value?: (row: T) => string | number | null | undefined;
  show: (row: T) => unknown;
  /** Whether its value is an amount. */
  money?: boolean;
  end?: boolean;
  /** The one that leads the row where it folds into a card. */
  lead?: boolean;
  sorts?: boolean;
  /** Not worth a line of its own on a phone. */
  wide?: boolean;
}

/** Rows under headings; they sort by a heading, and fold into cards on a phone. */
@customElement('pl-table')
export class Table<T> extends Part {
  @property({attribute: false}) columns: readonly Column<T>[] = [];
  @property({attribute: false}) rows: readonly T[] = [];
  @property() label = '';
  /** Whether all rows there are are here: some of them in order are in none. */
  @property({attribute: false}) whole = true;
  @state() private by = -1;
  @state() private down = true;

  /** Everything as it is shown, as a file. */
  save(name: string): void {
    const told = this.columns.filter(it => it.value);
    save(`${name}.csv`, csv([told.map(it => it.label), ...this.sorted().map(row => told.map(it => cell(it, row)))]));
  }

  protected override render(): TemplateResult {
    return html`<div class="table-box">
      <table class="table ${this.columns.length > 2 ? 'folds' : ''}">
        <caption class="sr">${this.label}</caption>
        <thead><tr>${this.columns.map((it, at) => this.heading(it, at))}</tr></thead>
        <tbody>
          ${this.sorted().map(row => html`<tr>${this.columns.map(it => html`<td class="${it.end ? 'end' : ''} ${it.lead ? 'lead' : ''} ${it.label ? '' : 'pickcell'} ${it.wide ? 'wide' : ''}" data-label=${it.lead || !it.label ? nothing : it.label}>${it.show(row)}</td>`)}</tr>`)}
        </tbody>
      </table>
    </div>`;
  }

  private heading(it: Column<T>, at: number): TemplateResult {
    const sorted = at === this.by ? (this.down ? 'descending' : 'ascending') : nothing;
    return html`<th scope="col" class=${it.end ? 'end' : ''} aria-sort=${sorted}>
      ${it.sorts && it.value && this.whole
        ? html`<button @click=${() => this.sort(at)}>${it.label}<span class="sort">${icon(at === this.by && !this.down ? 'up' : 'down', 12)}</span></button>`
        : it.label || html`<span class="sr">Actions</span>`}
    </th>`;
  }

  private sort(at: number): void {
    this.down = this.by === at ? !this.down : true;
    this.by = at;
  }

  private sorted(): readonly T[] {
    const value = this.columns[this.by]?.value;
    if (!value) return this.rows;
    const sign = this.down ? -1 : 1;
    return [...this.rows].sort((a, b) => sign * compare(value(a), value(b)));
  }
}

function compare(a: string | number | null | undefined, b: string | number | null | undefined): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : String(a ?? '').localeCompare(String(b ?? ''), undefined, {numeric: true});
}

function cell<T>(column: Column<T>, row: T): unknown {
  const value = column.value?.(row);
  return column.money && typeof value === 'number' ? exact(value) : value;
}

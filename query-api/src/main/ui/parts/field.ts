import {html, nothing, type TemplateResult} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import type {Problem} from '../core/problem';
import {icon} from './icon';
import {Part} from './part';

interface Field {
  name: string;
  label: string;
  value?: string | number | null;
  type?: string;
  hint?: string | TemplateResult;
  required?: boolean;
  problem?: Problem;
  options?: readonly (readonly [value: string | number, label: string])[];
  rows?: number;
  min?: number | string;
  max?: number;
  step?: string;
  autocomplete?: string;
  placeholder?: string;
  pattern?: string;
}

let ids = 0;

/** One field of a form with its label, its hint, and what the door said was wrong with it. */
export function field(of: Field): TemplateResult {
  return html`<pl-field class="field" .of=${of}></pl-field>`;
}

/** Knows itself by a number of its own, for two forms on a page may ask for the same. */
@customElement('pl-field')
export class FieldPart extends Part {
  @property({attribute: false}) of!: Field;
  private readonly number = `f${++ids}`;

  protected override render(): TemplateResult {
    const {label, hint, required} = this.of;
    const wrong = this.of.problem?.fields.get(this.of.name);
    return html`<label for=${this.number}>${label}${required ? nothing : html` <span class="quiet">optional</span>`}</label>
      ${this.control(wrong !== undefined, [hint ? `${this.number}-hint` : '', wrong ? `${this.number}-wrong` : ''].join(' ').trim())}
      ${hint ? html`<span class="hint" id="${this.number}-hint">${hint}</span>` : nothing}
      ${wrong ? html`<span class="wrong" id="${this.number}-wrong">${icon('rejected', 14)} ${wrong}</span>` : nothing}`;
  }

  private control(wrong: boolean, told: string): TemplateResult {
    const {name, options, rows, type = 'text', max, min, step, pattern, placeholder, autocomplete = 'off', required = false} = this.of;
    const value = String(this.of.value ?? '');
    const invalid = wrong ? 'true' : nothing;
    const by = told || nothing;
    if (options) {
      return html`<select class="input" id=${this.number} name=${name} aria-describedby=${by} aria-invalid=${invalid}>
        ${options.map(([one, label]) => html`<option value=${one} ?selected=${String(one) === value}>${label}</option>`)}
      </select>`;
    }
    if (rows) {
      return html`<textarea class="input" id=${this.number} name=${name} rows=${rows} maxlength=${max ?? nothing} .value=${value} ?required=${required} aria-describedby=${by} aria-invalid=${invalid}></textarea>`;
    }
    return html`<input class="input" id=${this.number} name=${name} type=${type} .value=${value} ?required=${required} min=${min ?? nothing} step=${step ?? nothing}
      maxlength=${type === 'number' ? nothing : max ?? nothing} pattern=${pattern ?? nothing} placeholder=${placeholder ?? nothing} autocomplete=${autocomplete as 'off'} aria-describedby=${by} aria-invalid=${invalid}>`;
  }
}

/** A tick with its words. */
export function check(name: string, label: string | TemplateResult, on: boolean, value = 'on'): TemplateResult {
  return html`<label class="check"><input type="checkbox" name=${name} value=${value} ?checked=${on}><span>${label}</span></label>`;
}

/** One of a few, side by side. */
export function choices<T extends string>(label: string, all: readonly (readonly [T, string])[], chosen: T, choose: (it: T) => void): TemplateResult {
  return html`<div class="choices" role="group" aria-label=${label}>
    ${all.map(([value, name]) => html`<button type="button" aria-pressed=${value === chosen} @click=${() => choose(value)}>${name}</button>`)}
  </div>`;
}

/** What was entered, without blanks around it; nothing for what was left empty. */
export function text(of: FormData, name: string): string | undefined {
  return String(of.get(name) ?? '').trim() || undefined;
}

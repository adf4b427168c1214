import {html, nothing, type TemplateResult} from 'lit';
import type {Problem} from '../core/problem';
import {icon} from './icon';

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
  input?: (value: string) => void;
}

let ids = 0;
const known = new Map<string, string>();

/** One field of a form with its label, its hint, and what the door said was wrong with it. */
export function field(it: Field): TemplateResult {
  const id = idOf(it.name);
  const wrong = it.problem?.fields.get(it.name);
  const told = [it.hint ? `${id}-hint` : '', wrong ? `${id}-wrong` : ''].join(' ').trim() || nothing;
  const invalid = wrong ? 'true' : nothing;
  const changed = (event: Event) => it.input?.((event.target as HTMLInputElement).value);
  return html`<div class="field">
    <label for=${id}>${it.label}${it.required ? nothing : html` <span class="quiet">optional</span>`}</label>
    ${it.options
      ? html`<select class="input" id=${id} name=${it.name} aria-describedby=${told} aria-invalid=${invalid} @change=${changed}>
          ${it.options.map(([value, label]) => html`<option value=${value} ?selected=${String(value) === String(it.value ?? '')}>${label}</option>`)}
        </select>`
      : it.rows
        ? html`<textarea class="input" id=${id} name=${it.name} rows=${it.rows} .value=${String(it.value ?? '')} ?required=${it.required} maxlength=${it.max ?? nothing} aria-describedby=${told} aria-invalid=${invalid} @input=${changed}></textarea>`
        : html`<input class="input" id=${id} name=${it.name} type=${it.type ?? 'text'} .value=${String(it.value ?? '')} ?required=${it.required}
            min=${it.min ?? nothing} step=${it.step ?? nothing} maxlength=${it.type === 'number' ? nothing : it.max ?? nothing} pattern=${it.pattern ?? nothing}
            autocomplete=${(it.autocomplete ?? 'off') as 'off'} placeholder=${it.placeholder ?? nothing} aria-describedby=${told} aria-invalid=${invalid} @input=${changed}>`}
    ${it.hint ? html`<span class="hint" id="${id}-hint">${it.hint}</span>` : nothing}
    ${wrong ? html`<span class="wrong" id="${id}-wrong">${icon('rejected', 14)} ${wrong}</span>` : nothing}
  </div>`;
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

function idOf(name: string): string {
  const id = known.get(name) ?? `f${++ids}`;
  known.set(name, id);
  return id;
}

import {html, type TemplateResult} from 'lit';

const TOKEN = /("(?:\\.|[^"\\])*")(\s*:)?|[^"]+/g;

/** JSON as it is, with colours. */
export function json(value: unknown): TemplateResult {
  const text = JSON.stringify(value, null, 2) ?? '';
  const parts = [...text.matchAll(TOKEN)].map(([whole, string, colon]) =>
    string === undefined ? html`<span class=${/\d|true|false|null/.test(whole) ? 'other' : ''}>${whole}</span>` : colon === undefined ? html`<span class="text">${string}</span>` : html`<span class="key">${string}</span>${colon}`,
  );
  return html`<pre class="json" tabindex="0">${parts}</pre>`;
}

import {html, type TemplateResult} from 'lit';

/** A cover of ours, also one that was just sent, or the first letters; what lies elsewhere is not fetched, so that nobody else learns who looks. */
export function cover(of: {title: string; coverUrl?: string}, large = false): TemplateResult {
  const file = of.coverUrl?.match(/\/(files\/[^/?#]+|uploads\/\d+\/file)$/)?.[0];
  return file
    ? html`<span class="cover ${large ? 'large' : ''}"><img src=${file} alt="" loading="lazy" decoding="async"></span>`
    : html`<span class="cover none ${large ? 'large' : ''}" aria-hidden="true"><span>${initials(of.title)}</span></span>`;
}

export function initials(title: string): string {
  return title.split(/\s+/).slice(0, 2).map(it => [...it][0] ?? '').join('').toUpperCase();
}

import {svg, html, type TemplateResult} from 'lit';

const SHAPES = {
  overview: svg`<path d="M4 19V11M10 19V5M16 19v-6M21 19H3"/>`,
  releases: svg`<circle cx="12" cy="12" r="9"/><circle cx="12" cy="12" r="2.5"/>`,
  money: svg`<path d="M3 7h18v10H3z"/><circle cx="12" cy="12" r="2.5"/><path d="M6.5 12h.01M17.5 12h.01"/>`,
  search: svg`<circle cx="11" cy="11" r="6.5"/><path d="m20 20-4.3-4.3"/>`,
  review: svg`<path d="M9 11.5l2.5 2.5L16 9"/><path d="M4 4h16v16H4z"/>`,
  catalogue: svg`<path d="M4 5h16M4 12h16M4 19h10"/>`,
  users: svg`<circle cx="9" cy="8" r="3.5"/><path d="M2.5 20c.6-3.7 3.2-5.5 6.5-5.5s5.900 1.800 6.500 5.500M16 4.800a3.500 3.500 0 0 1 0 6.400M18 15c2 .7 3.200 2.400 3.500 5"/>`,
  rejected: svg`<path d="M12 4 2.800 20h18.400z"/><path d="M12 10v4.500M12 17.300h.01"/>`,
  health: svg`<path d="M3 12h4l2.500-6 4 12 2.500-6h5"/>`,
  events: svg`<path d="M8 6h12M8 12h12M8 18h12M4 6h.01M4 12h.01M4 18h.01"/>`,
  life: svg`<path d="M6 4v16"/><circle cx="6" cy="7" r="2"/><circle cx="6" cy="16" r="2"/><path d="M11 7h9M11 16h6"/>`,
  account: svg`<circle cx="12" cy="8" r="4"/><path d="M4 20.500c.8-4 3.900-6 8-6s7.200 2 8 6"/>`,
  services: svg`<path d="M4 5h16v6H4zM4 13h16v6H4zM7.500 8h.01M7.500 16h.01"/>`,
  out: svg`<path d="M14 4H5v16h9M10 12h11m-4-4 4 4-4 4"/>`,
  menu: svg`<path d="M4 7h16M4 12h16M4 17h16"/>`,
  close: svg`<path d="m6 6 12 12M18 6 6 18"/>`,
  plus: svg`<path d="M12 5v14M5 12h14"/>`,
  up: svg`<path d="m6 14 6-6 6 6"/>`,
  down: svg`<path d="m6 10 6 6 6-6"/>`,
  left: svg`<path d="m14 6-6 6 6 6"/>`,
  right: svg`<path d="m10 6 6 6-6 6"/>`,
  sun: svg`<circle cx="12" cy="12" r="4"/><path d="M12 2.500v2M12 19.500v2M2.500 12h2M19.500 12h2M5.300 5.300l1.400 1.400M17.300 17.300l1.400 1.400M5.300 18.700l1.400-1.400M17.300 6.700l1.400-1.400"/>`,
  moon: svg`<path d="M20 14.500A8.500 8.500 0 0 1 9.500 4a8.500 8.500 0 1 0 10.500 10.500z"/>`,
  auto: svg`<circle cx="12" cy="12" r="8.500"/><path d="M12 3.500v17" /><path d="M12 3.500a8.500 8.500 0 0 1 0 17z" fill="currentColor"/>`,
  csv: svg`<path d="M12 4v11m-4.500-4.500L12 15l4.500-4.500M4 20h16"/>`,
  table: svg`<path d="M4 5h16v14H4zM4 10h16M10 10v9"/>`,
  edit: svg`<path d="M4 20h4L19 9l-4-4L4 16z"/>`,
  trash: svg`<path d="M4 7h16M9 7V4h6v3M6.500 7l1 13h9l1-13"/>`,
  flag: svg`<path d="M5 21V4h12l-2 4 2 4H5"/>`,
  eye: svg`<path d="M2.500 12C4.500 7.700 8 5.500 12 5.500s7.500 2.200 9.500 6.500c-2 4.300-5.500 6.500-9.500 6.500S4.500 16.300 2.500 12z"/><circle cx="12" cy="12" r="2.800"/>`,
  good: svg`<circle cx="12" cy="12" r="9"/><path d="m8 12.500 2.800 2.800L16 9.700"/>`,
  info: svg`<circle cx="12" cy="12" r="9"/><path d="M12 11v5.500M12 7.600h.01"/>`,
  again: svg`<path d="M20 11a8 8 0 1 0-2.300 6M20 5v6h-6"/>`,
  cloud: svg`<path d="M7 18.500a4.500 4.500 0 0 1-.6-9A6 6 0 0 1 18 10.500a4 4 0 0 1-.5 8z"/>`,
} as const;

export type Icon = keyof typeof SHAPES;

/** A drawing beside words; it says nothing itself. */
export function icon(name: Icon, size = 18): TemplateResult {
  return html`<svg width=${size} height=${size} viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">${SHAPES[name]}</svg>`;
}

export const mark = html`<svg viewBox="0 0 32 32" aria-hidden="true"><rect width="32" height="32" rx="8" fill="#0b6b57" /><path d="M9 23V9m7 14V14m7 9v-5" stroke="#fff" stroke-width="3.5" stroke-linecap="round" /></svg>`;

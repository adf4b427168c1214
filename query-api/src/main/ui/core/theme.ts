/** Light, dark, or as the system has it. */
export type Theme = 'auto' | 'light' | 'dark';

const KEY = 'playledger.theme';

export function theme(): Theme {
  const kept = localStorage.getItem(KEY);
  return kept === 'light' || kept === 'dark' ? kept : 'auto';
}

export function setTheme(to: Theme): void {
  localStorage.setItem(KEY, to);
  apply();
}

export function apply(): void {
  document.documentElement.dataset.theme = theme();
  window.dispatchEvent(new Event('pl-theme'));
}

matchMedia('(prefers-color-scheme: dark)').addEventListener('change', apply);
apply();

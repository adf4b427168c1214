/** A table as RFC 4180 has it; a text that a spreadsheet would take for a formula is kept one. */
export function csv(lines: readonly (readonly unknown[])[]): string {
  return lines.map(it => it.map(cell).join(',')).join('\r\n') + '\r\n';
}

/** An amount for a cell, with all six digits after its point. */
export const exact = (amount: number): {toString(): string} => ({toString: () => amount.toFixed(6)});

/** Hands somebody a file. */
export function save(name: string, text: string, type = 'text/csv;charset=utf-8'): void {
  const url = URL.createObjectURL(new Blob(['\ufeff', text], {type}));
  const link = Object.assign(document.createElement('a'), {href: url, download: name});
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

function cell(value: unknown): string {
  const text = value === null || value === undefined ? '' : String(value);
  const safe = typeof value === 'string' && /^[=+\-@\t\r\n]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

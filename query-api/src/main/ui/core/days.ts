/** Days and months in UTC, in which everything is counted. */
export interface Span {
  from: string;
  to: string;
}

export const today = (): string => new Date().toISOString().slice(0, 10);

export function plus(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

export function monthsAgo(months: number): string {
  const now = new Date();
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - months, 1)).toISOString().slice(0, 7);
}

/** From the first of a month to its last day, or to today. */
export function ofMonth(month: string): Span {
  const end = plus(plus(`${month}-01`, 31).slice(0, 8) + '01', -1);
  return {from: `${month}-01`, to: end > today() ? today() : end};
}

export function every(span: Span, by: 'day' | 'month'): string[] {
  const all: string[] = [];
  for (let it = span.from; it <= span.to; it = plus(it, 1)) {
    const period = by === 'day' ? it : it.slice(0, 7);
    if (all.at(-1) !== period) all.push(period);
  }
  return all;
}

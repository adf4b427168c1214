/** Days, weeks and months in UTC, in which everything is counted. */
export interface Span {
  from: string;
  to: string;
}

export type By = 'day' | 'week' | 'month';

const DAY = 86_400_000;

export const today = (): string => new Date().toISOString().slice(0, 10);

export function plus(day: string, days: number): string {
  const date = utc(day);
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

export function monday(day: string): string {
  return plus(day, -((utc(day).getUTCDay() + 6) % 7));
}

/** By ISO 8601: the week of a year that has its Thursday. */
export function week(day: string): string {
  const thursday = plus(monday(day), 3);
  const number = 1 + Math.floor((utc(thursday).getTime() - utc(`${thursday.slice(0, 4)}-01-01`).getTime()) / (7 * DAY));
  return `${thursday.slice(0, 4)}-W${String(number).padStart(2, '0')}`;
}

/** Every period that has a day of a time. */
export function every(span: Span, by: By): string[] {
  const all: string[] = [];
  for (let it = span.from; it <= span.to; it = plus(it, 1)) {
    const period = by === 'day' ? it : by === 'week' ? week(it) : it.slice(0, 7);
    if (all.at(-1) !== period) all.push(period);
  }
  return all;
}

function utc(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}

import {monday, monthsAgo, plus, today, type By, type Span} from './days';
import type {SeriesItem} from './types';

/** How far back one looks. */
export type Range = '30' | '13w' | '12m' | 'all';

export const RANGES: readonly (readonly [Range, string])[] = [['30', '30 days'], ['13w', '13 weeks'], ['12m', '12 months'], ['all', 'All time']];

/** From which day to which, both included; all there is where nothing is said. */
export function span(range: Range): Partial<Span> {
  const to = today();
  switch (range) {
    case '30': return {from: plus(to, -29), to};
    case '13w': return {from: plus(monday(to), -7 * 12), to};
    case '12m': return {from: `${monthsAgo(11)}-01`, to};
    case 'all': return {};
  }
}

/** By what: a door answers ten thousand items at most, and so many days of all countries are more. */
export function by(range: Range, fine: boolean): By {
  return range === '30' ? 'day' : range === '13w' ? (fine ? 'day' : 'week') : 'month';
}

/** The same with both ends: all there is begins with the first month that has something. */
export function ends(range: Range, items: readonly SeriesItem[]): Span {
  const {from = `${items[0]?.period ?? today().slice(0, 7)}-01`, to = today()} = span(range);
  return {from, to};
}

/** The shortest that shows something, going by what there is of each month. */
export function telling(months: readonly SeriesItem[]): Range {
  const last = months.filter(it => it.streams > 0).at(-1)?.period;
  if (!last || last >= monthsAgo(0)) return '30';
  return last >= monthsAgo(1) ? '13w' : last >= monthsAgo(11) ? '12m' : 'all';
}

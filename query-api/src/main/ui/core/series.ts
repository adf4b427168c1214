import {every, type Span} from './days';
import type {Line} from '../parts/chart';
import type {SeriesItem} from './types';

export type Measure = 'streams' | 'royalty';

/** What a series comes to for each of its parts, the largest first. */
export function sums(items: readonly SeriesItem[], part: (it: SeriesItem) => string, measure: Measure = 'streams'): [string, number][] {
  const all = new Map<string, number>();
  for (const it of items) all.set(part(it), (all.get(part(it)) ?? 0) + value(it, measure));
  return [...all].map(([name, sum]): [string, number] => [name, cents(sum)]).sort((a, b) => b[1] - a[1]);
}

/** A series as lines over every period of a time, those without streams too; beyond some lines the rest is one. */
export function lines(items: readonly SeriesItem[], span: Span, by: 'day' | 'month', part: (it: SeriesItem) => string, measure: Measure, most = 6): {periods: string[]; lines: Line[]} {
  const periods = every(span, by);
  const order = sums(items, part, measure).map(([name]) => name);
  const own = new Set(order.length > most + 1 ? order.slice(0, most) : order);
  const at = new Map(periods.map((it, index) => [it, index]));
  const values = new Map<string, number[]>();
  for (const it of items) {
    const name = own.has(part(it)) ? part(it) : 'Others';
    const line = values.get(name) ?? periods.map(() => 0);
    const index = at.get(it.period);
    if (index !== undefined) line[index] = cents(line[index]! + value(it, measure));
    values.set(name, line);
  }
  const names = [...order.filter(it => own.has(it)), ...(values.has('Others') ? ['Others'] : [])];
  return {periods, lines: names.map(name => ({name, values: values.get(name) ?? []}))};
}

export const total = (items: readonly SeriesItem[], measure: Measure): number => cents(items.reduce((sum, it) => sum + value(it, measure), 0));

function value(it: SeriesItem, measure: Measure): number {
  return measure === 'streams' ? it.streams : it.royalty;
}

/** Sums of millionths go astray in their last digits; these are none of ours. */
function cents(it: number): number {
  return Math.round(it * 1e6) / 1e6;
}

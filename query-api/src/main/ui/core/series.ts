import {every, type By, type Span} from './days';
import {amount, micros} from './micros';
import type {Line} from '../parts/chart';
import type {SeriesItem} from './types';

export type Measure = 'streams' | 'royalty';

/** What a series comes to for each of its parts, the largest first. */
export function sums(items: readonly SeriesItem[], part: (it: SeriesItem) => string, measure: Measure = 'streams'): [string, number][] {
  const all = new Map<string, number>();
  for (const it of items) all.set(part(it), (all.get(part(it)) ?? 0) + units(it, measure));
  return [...all].map(([name, sum]): [string, number] => [name, value(sum, measure)]).sort((a, b) => b[1] - a[1]);
}

/** A series as lines over every period of a time, those without streams too; beyond some lines the rest is one. */
export function lines(items: readonly SeriesItem[], span: Span, by: By, part: (it: SeriesItem) => string, measure: Measure, most = 6): {periods: string[]; lines: Line[]} {
  const periods = every(span, by);
  const order = sums(items, part, measure).map(([name]) => name);
  const own = new Set(order.length > most + 1 ? order.slice(0, most) : order);
  const at = new Map(periods.map((it, index) => [it, index]));
  const all = new Map<string, number[]>();
  for (const it of items) {
    const name = own.has(part(it)) ? part(it) : 'Others';
    const line = all.get(name) ?? periods.map(() => 0);
    const index = at.get(it.period);
    if (index !== undefined) line[index] = line[index]! + units(it, measure);
    all.set(name, line);
  }
  const names = [...order.filter(it => own.has(it)), ...(all.has('Others') ? ['Others'] : [])];
  return {periods, lines: names.map(name => ({name, values: (all.get(name) ?? []).map(it => value(it, measure))}))};
}

export const total = (items: readonly SeriesItem[], measure: Measure): number => value(items.reduce((sum, it) => sum + units(it, measure), 0), measure);

/** In whole numbers: streams, or millionths. */
function units(it: SeriesItem, measure: Measure): number {
  return measure === 'streams' ? it.streams : micros(it.royalty);
}

function value(units: number, measure: Measure): number {
  return measure === 'streams' ? units : amount(units);
}

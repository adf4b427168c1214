import {BarChart, LineChart} from 'echarts/charts';
import {GridComponent, TooltipComponent} from 'echarts/components';
import {init, use} from 'echarts/core';
import {CanvasRenderer} from 'echarts/renderers';
import {brief, count, money, period, shortPeriod} from '../core/format';
import type {Drawing} from './chart';

use([LineChart, BarChart, GridComponent, TooltipComponent, CanvasRenderer]);

/** Draws into an element, in the colours that the page has there, and again when these or its size change. */
export function open(at: HTMLElement): Drawing {
  const chart = init(at, undefined, {renderer: 'canvas'});
  const size = new ResizeObserver(() => chart.resize());
  size.observe(at);
  let last: Parameters<Drawing['draw']>[0] | undefined;
  const again = () => last && drawing.draw(last);
  window.addEventListener('pl-theme', again);

  const drawing: Drawing = {
    draw(of) {
      last = of;
      const colour = colours(at);
      const say = of.unit === 'money' ? money : count;
      const stacked = of.kind !== 'line' && of.lines.length > 1;
      chart.setOption(
        {
          animationDuration: matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 350,
          textStyle: {fontFamily: getComputedStyle(at).fontFamily, color: colour('--ink-3')},
          grid: {left: 4, right: 8, top: 12, bottom: 4, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel'},
          tooltip: {
            trigger: 'axis',
            renderMode: 'richText',
            confine: true,
            padding: [10, 12],
            backgroundColor: colour('--raised'),
            borderColor: colour('--line'),
            textStyle: {color: colour('--ink'), fontSize: 12.5, lineHeight: 19},
            axisPointer: {type: of.kind === 'bar' ? 'shadow' : 'line', lineStyle: {color: colour('--line-strong')}, shadowStyle: {color: colour('--calm-soft'), opacity: 0.5}},
            formatter: (it: unknown) => told(it as Point[], of.periods, say),
          },
          xAxis: {
            type: 'category',
            data: [...of.periods],
            boundaryGap: of.kind === 'bar',
            axisLine: {lineStyle: {color: colour('--line')}},
            axisTick: {show: false},
            axisLabel: {color: colour('--ink-3'), fontSize: 11.5, margin: 12, hideOverlap: true, formatter: shortPeriod},
          },
          yAxis: {
            type: 'value',
            splitNumber: 4,
            axisLabel: {color: colour('--ink-3'), fontSize: 11.5, formatter: brief},
            splitLine: {lineStyle: {color: colour('--line')}},
          },
          series: of.lines.map((it, index) => {
            const own = colour(`--chart-${(index % 7) + 1}`);
            return {
              name: it.name,
              type: of.kind === 'bar' ? 'bar' : 'line',
              data: [...it.values],
              stack: stacked ? 'all' : undefined,
              color: own,
              showSymbol: of.periods.length < 3,
              symbolSize: 6,
              lineStyle: {width: stacked ? 1 : 2},
              areaStyle: of.kind === 'area' ? {color: own, opacity: stacked ? 0.55 : 0.12} : undefined,
              emphasis: {disabled: true},
              barMaxWidth: 28,
              itemStyle: of.kind === 'bar' && !stacked ? {borderRadius: [3, 3, 0, 0]} : undefined,
            };
          }),
        },
        {notMerge: true},
      );
    },
    close() {
      size.disconnect();
      window.removeEventListener('pl-theme', again);
      chart.dispose();
    },
  };
  return drawing;
}

interface Point {
  dataIndex: number;
  seriesName: string;
  value: number;
}

function told(points: Point[], periods: readonly string[], say: (it: number) => string): string {
  const lines = points.filter(it => points.length === 1 || it.value !== 0).map(it => `${it.seriesName}  ${say(it.value)}`);
  return [period(periods[points[0]?.dataIndex ?? 0] ?? ''), ...lines].join('\n');
}

/** A custom property as the colour that it comes to here. */
function colours(at: HTMLElement): (name: string) => string {
  const probe = at.appendChild(document.createElement('i'));
  // What is on its way to another colour would tell the one before.
  probe.style.transitionProperty = 'none';
  const all = new Map<string, string>();
  queueMicrotask(() => probe.remove());
  return name => {
    probe.style.color = `var(${name})`;
    const known = all.get(name) ?? getComputedStyle(probe).color;
    all.set(name, known);
    return known;
  };
}

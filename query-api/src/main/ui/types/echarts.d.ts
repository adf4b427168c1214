/** What we use of ECharts, whose artifact comes without its types. */
declare module 'echarts/core' {
  export interface Drawn {
    setOption(option: object, how?: {notMerge?: boolean}): void;
    resize(): void;
    dispose(): void;
  }
  export function init(at: HTMLElement, theme?: undefined, how?: {renderer: 'canvas'}): Drawn;
  export function use(parts: readonly unknown[]): void;
}

declare module 'echarts/charts' {
  export const BarChart: unknown;
  export const LineChart: unknown;
}

declare module 'echarts/components' {
  export const GridComponent: unknown;
  export const TooltipComponent: unknown;
}

declare module 'echarts/renderers' {
  export const CanvasRenderer: unknown;
}

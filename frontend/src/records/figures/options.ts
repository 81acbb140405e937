import type { EChartsCoreOption } from "./echarts";
import type { Plot } from "./series";
import type { Shape } from "./shapes";

/** What a drawing takes from the page around it: colours of the theme, the font, the direction of reading. */
export type Look = {
  ink: string;
  muted: string;
  line: string;
  ground: string;
  palette: string[];
  font: string;
  rtl: boolean;
  dark: boolean;
};

export type Say = {
  /** A figure, in full. */
  value: (value: string | number) => string;
  /** The same on an axis, where there is little room. */
  short: (value: number) => string;
  /** What part of the whole it is. */
  part: (share: number) => string;
};

/** Enough for a bar and the space around it. */
const BAR = 34;
const FRAME = 72;
const USUAL = 300;

export function heightOf(plot: Plot, shape: Shape): number {
  const lying = shape === "barres" || shape === "empilees";
  return lying ? Math.max(plot.names.length * BAR + FRAME + (plot.series.length > 1 ? 40 : 0), 180) : USUAL;
}

/** Bars lie, so that names are read whole; in Arabic they begin at the right, as does time. */
export function optionsOf(plot: Plot, shape: Shape, look: Look, say: Say): EChartsCoreOption {
  const shared = {
    animation: false,
    darkMode: look.dark,
    textStyle: { fontFamily: look.font, color: look.ink },
    color: look.palette,
    tooltip: {
      renderMode: "richText",
      confine: true,
      backgroundColor: look.ground,
      borderColor: look.line,
      textStyle: { color: look.ink, fontFamily: look.font },
      valueFormatter: (value: unknown) =>
        value === null || value === undefined ? "—" : say.value(String(value)),
    },
    legend: {
      show: plot.series.length > 1 || shape === "camembert",
      type: "scroll",
      top: 0,
      textStyle: { color: look.ink },
      pageTextStyle: { color: look.ink },
      pageIconColor: look.ink,
      align: look.rtl ? "right" : "left",
    },
  };
  if (shape === "camembert") return { ...shared, series: [pieOf(plot, look, say)] };
  return { ...shared, ...axesOf(plot, shape, look, say), series: seriesOf(plot, shape, look, say) };
}

function axesOf(plot: Plot, shape: Shape, look: Look, say: Say): EChartsCoreOption {
  const lying = shape !== "courbe";
  const names = {
    type: "category",
    data: plot.names,
    axisLine: { lineStyle: { color: look.line } },
    axisTick: { show: false },
    axisLabel: { color: look.ink, ...(lying && { width: 120, overflow: "truncate" }) },
  };
  const numbers = {
    type: "value",
    ...(plot.end !== undefined && { max: plot.end, interval: plot.end / 4 }),
    splitNumber: 3,
    splitLine: { lineStyle: { color: look.line } },
    axisLabel: { color: look.muted, formatter: say.short, hideOverlap: true },
  };
  const top = plot.series.length > 1 ? 40 : 12;
  const grid = {
    top,
    bottom: 8,
    left: 8,
    right: 24,
    ...(look.rtl && { left: 24, right: 8 }),
    outerBoundsMode: "same",
  };
  const side = { position: look.rtl ? "right" : "left" };
  return lying
    ? { grid, xAxis: { ...numbers, inverse: look.rtl }, yAxis: { ...names, ...side, inverse: true } }
    : { grid, xAxis: { ...names, inverse: look.rtl, boundaryGap: false }, yAxis: { ...numbers, ...side } };
}

function seriesOf(plot: Plot, shape: Shape, look: Look, say: Say): object[] {
  const alone = plot.series.length === 1;
  return plot.series.map(({ name, colour, cells }) => ({
    name,
    type: shape === "courbe" ? "line" : "bar",
    data: cells.map((cell, index) => ({
      value: drawn(cell?.values[0], plot.nothing),
      ...(alone && plot.colours[index] && { itemStyle: { color: plot.colours[index] } }),
    })),
    ...(colour && { itemStyle: { color: colour }, lineStyle: { color: colour } }),
    ...(shape === "empilees" && { stack: "all" }),
    ...(shape === "courbe"
      ? { symbolSize: 8, lineStyle: { width: 2, ...(colour && { color: colour }) } }
      : { barMaxWidth: 24 }),
    ...(alone && shape === "barres" && { label: labelOf(look, say) }),
    cursor: "pointer",
  }));
}

function labelOf(look: Look, say: Say): object {
  return {
    show: true,
    position: look.rtl ? "left" : "right",
    color: look.ink,
    formatter: ({ value }: { value: unknown }) => (value === null ? "" : say.short(Number(value))),
  };
}

function pieOf({ names, series, colours }: Plot, look: Look, say: Say): object {
  return {
    type: "pie",
    radius: ["35%", "68%"],
    center: ["50%", "56%"],
    itemStyle: { borderColor: look.ground, borderWidth: 2 },
    label: { color: look.ink, formatter: ({ percent }: { percent: number }) => say.part(percent / 100) },
    data: names.map((name, index) => ({
      name,
      value: drawn(series[0]?.cells[index]?.values[0], 0),
      ...(colours[index] && { itemStyle: { color: colours[index] } }),
    })),
  };
}

function drawn(value: string | number | null | undefined, nothing: 0 | null): number | null {
  return value === null || value === undefined ? nothing : Number(value);
}

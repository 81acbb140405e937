import { useNavigate } from "@tanstack/react-router";
import { useEffect, useMemo, useRef } from "react";

import { addressOf, LIST } from "@/platform/addresses";
import { usePageTheme } from "@/platform/appearance";
import type { Figures } from "@/platform/figures";
import { useLanguage, useT } from "@/platform/i18n";
import type { ListSearch } from "@/platform/last-search";
import type { Description } from "@/platform/metadata";

import { type EChartsType, init } from "./echarts";
import { listOf } from "./lines";
import { heightOf, type Look, optionsOf } from "./options";
import { plotOf } from "./series";
import type { Shape } from "./shapes";
import { useWords } from "./words";

export type ChartProps = {
  description: Description;
  figures: Figures;
  shape: Shape;
  search: ListSearch;
  /** Where there is room for the largest only. */
  small?: boolean;
};

/** The same figures as the table beside it, for the eye; a click leads to the records, as the table's links do. */
export default function Chart({ description, figures, shape, search, small = false }: ChartProps) {
  const t = useT("platform");
  const words = useWords(description);
  const navigate = useNavigate();
  const frame = useRef<HTMLDivElement>(null);
  const drawn = useRef<EChartsType | null>(null);
  const theme = usePageTheme();
  const language = useLanguage();
  const most = small ? FEW : undefined;
  const plot = useMemo(() => plotOf(figures, description, words, most), [figures, description, words, most]);
  const measure = figures.measures[0] ?? "";
  const open = (name: number, series: number) => {
    const cell = plot.series[series]?.cells[name];
    if (cell) void navigate({ to: LIST, params: addressOf(description.key), search: listOf(cell, search) });
  };
  const opened = useRef(open);
  opened.current = open;

  useEffect(() => {
    if (!frame.current) return;
    const chart = init(frame.current, null, { renderer: "canvas" });
    chart.on("click", ({ dataIndex, seriesIndex }) => opened.current(dataIndex, seriesIndex ?? 0));
    const observer = new ResizeObserver(() => chart.resize());
    observer.observe(frame.current);
    drawn.current = chart;
    return () => {
      observer.disconnect();
      chart.dispose();
    };
  }, []);

  useEffect(() => {
    const say = {
      value: (value: string | number) => words.value(measure, value),
      short: (value: number) => words.short(measure, value),
      part: words.part,
    };
    drawn.current?.setOption(optionsOf(plot, shape, lookOf(theme, language === "ar"), say), true);
  }, [plot, shape, words, measure, theme, language]);

  return (
    <>
      <div
        ref={frame}
        role="img"
        aria-label={[words.measure(measure), ...figures.groups.map(words.group)].join(" · ")}
        style={{ height: heightOf(plot, shape) }}
        className="w-full"
      />
      {plot.left && <p className="text-sm text-muted-foreground">{t("Not all fit in the drawing.")}</p>}
    </>
  );
}

const FEW = 8;
const PALETTE = [1, 2, 3, 4, 5, 6, 7, 8];

/** The theme as its stylesheet has it now; a canvas takes no roles. */
function lookOf(theme: string, rtl: boolean): Look {
  const style = getComputedStyle(document.documentElement);
  const role = (name: string) => style.getPropertyValue(`--${name}`).trim();
  return {
    ink: role("foreground"),
    muted: role("muted-foreground"),
    line: role("border"),
    ground: role("card"),
    palette: PALETTE.map((number) => role(`chart-${number}`)),
    font: getComputedStyle(document.body).fontFamily,
    rtl,
    dark: theme === "dark",
  };
}

import type { Figures } from "@/platform/figures";

import { COUNT, periodOf } from "./settings";

/** How figures are drawn, as `?forme=` says it. */
export const SHAPES = ["tableau", "barres", "empilees", "courbe", "camembert"] as const;
export type Shape = (typeof SHAPES)[number];

/** More parts than this nobody tells apart. */
const MOST_PARTS = 6;

/** The shapes that say something true of these figures, the best first; a table says everything. */
export function shapesOf({ groups, measures, cells }: Figures): Shape[] {
  const [first = ""] = groups;
  const [measure = COUNT] = measures;
  const adds = measure === COUNT || measure.startsWith("sum:");
  const parts = groups.length === 1 && adds && cells.length > 0 && cells.length <= MOST_PARTS;
  const shapes: [Shape, boolean][] = [
    ["courbe", periodOf(first) !== undefined],
    ["empilees", groups.length === 2 && adds],
    ["barres", groups.length > 0],
    ["camembert", parts && cells.every(({ values }) => Number(values[0]) >= 0)],
    ["tableau", true],
  ];
  return shapes.flatMap(([shape, fits]) => (fits ? [shape] : []));
}

export function shapeIn(asked: string | undefined, figures: Figures): Shape {
  const shapes = shapesOf(figures);
  return shapes.find((shape) => shape === asked) ?? shapes[0] ?? "tableau";
}

import { Link } from "@tanstack/react-router";

import { addressOf, LIST } from "@/platform/addresses";
import type { Cell, Figures } from "@/platform/figures";
import { useT } from "@/platform/i18n";
import type { ListSearch } from "@/platform/last-search";
import type { Description } from "@/platform/metadata";

import { linesOf, listOf } from "./lines";
import { useWords, type Words } from "./words";

type PivotTableProps = {
  description: Description;
  figures: Figures;
  /** What the figures were asked with, for the lists that they lead to. */
  search: ListSearch;
};

/** Every figure leads to its records; totals are the server's, which are right where they are no sums. */
export function PivotTable({ description, figures, search }: PivotTableProps) {
  const t = useT("platform");
  const words = useWords(description);
  const { groups, measures, columns, overall } = figures;
  const [first = "", second] = groups;
  const measure = measures[0] ?? "";
  const figure = (cell: Cell | undefined) =>
    cell && <FigureLink cell={cell} measure={measure} {...{ description, words, search }} />;

  return (
    <div className="overflow-x-auto">
      <table className="w-full border-collapse bg-card text-sm">
        <caption className="sr-only">
          {[words.measure(measure), ...groups.map(words.group)].join(" · ")}
        </caption>
        <thead>
          <tr className="border-b border-border bg-muted">
            <th scope="col" className={`${HEAD} text-start`}>
              {words.group(first)}
            </th>
            {second &&
              columns.map(({ keys }) => (
                <th key={JSON.stringify(keys)} scope="col" className={`${HEAD} text-end`}>
                  <bdi>{words.key(second, keys[0] ?? null)}</bdi>
                </th>
              ))}
            <th scope="col" className={`${HEAD} text-end`}>
              {second ? t("All") : words.measure(measure)}
            </th>
          </tr>
        </thead>
        <tbody>
          {linesOf(figures).map(({ key, cells, total }) => (
            <tr key={JSON.stringify(key)} className="border-b border-border">
              <th scope="row" className="px-3 py-2 text-start font-normal">
                <bdi>{words.key(first, key)}</bdi>
              </th>
              {cells.map((cell, index) => (
                <td key={JSON.stringify(columns[index]?.keys)} className={FIGURE}>
                  {figure(cell)}
                </td>
              ))}
              <td className={FIGURE}>{figure(total)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr className="font-semibold">
            <th scope="row" className={`${HEAD} text-start`}>
              {t("All")}
            </th>
            {columns.map((cell) => (
              <td key={JSON.stringify(cell.keys)} className={FIGURE}>
                {figure(cell)}
              </td>
            ))}
            <td className={FIGURE}>{figure(overall)}</td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

const HEAD = "px-3 py-2 font-semibold";
const FIGURE = "px-3 py-1 text-end tabular-nums whitespace-nowrap";

type FigureLinkProps = { cell: Cell; measure: string } & Omit<PivotTableProps, "figures"> & { words: Words };

function FigureLink({ cell, measure, description, words, search }: FigureLinkProps) {
  return (
    <Link
      to={LIST}
      params={addressOf(description.key)}
      search={listOf(cell, search)}
      className="inline-block min-h-8 content-center rounded text-primary underline-offset-2 hover:underline"
    >
      <bdi>{words.value(measure, cell.values[0] ?? null)}</bdi>
    </Link>
  );
}

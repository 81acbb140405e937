import { type RefObject, useEffect, useState } from "react";

import { say } from "@/components/ui/toasts";
import { useT } from "@/platform/i18n";
import type { Description, Field } from "@/platform/metadata";
import type { Row } from "@/platform/resources";

import type { Column } from "../../columns";
import type { Held } from "./held";
import { PasteDialog } from "./paste-dialog";
import { type Place, type Range, rangeBetween } from "./range";
import { Refusals } from "./refusals";
import { readTsv, writeTable, writeTsv } from "./tsv";
import { useManner } from "./use-manner";
import { useTakeBack } from "./use-take-back";
import { written } from "./writing";

export type WorksheetProps = {
  grid: RefObject<HTMLDivElement | null>;
  description: Description;
  /** Those at hand, and where the first of them stands in the list. */
  rows: Row[];
  start: number;
  columns: Column[];
  at: Place & { range: Range | null };
  isTyping: boolean;
  held: readonly Held[];
  onEdit: (row: Row, field: Field) => void;
};

/** What makes a list a sheet: copying and pasting blocks of cells, taking back, and the cells that were refused. */
export default function Worksheet(props: WorksheetProps) {
  const { grid, description, rows, start, columns, at, isTyping, held, onEdit } = props;
  const t = useT("cells");
  const manner = useManner();
  const takeBack = useTakeBack(description);
  const [pasted, setPasted] = useState<string[][] | null>(null);
  const range = amongThose(start, at.range ?? rangeBetween(at, at));
  const taken = range.top < 0 ? [] : rows.slice(range.top, range.bottom + 1);
  const fields = columns.slice(range.left, range.right + 1).map(({ field }) => field);

  useOnCells(grid, "copy", (event) => {
    // Words that somebody marked with the mouse are what they want.
    if (document.getSelection()?.isCollapsed === false || !event.clipboardData) return;
    event.preventDefault();
    if (taken.length <= range.bottom - range.top)
      return say({ text: t("These rows are too many to copy at once: export them.") });
    const texts = taken.map((row) => fields.map((field) => written(field, row[field.name], manner)));
    event.clipboardData.setData("text/plain", writeTsv(texts));
    event.clipboardData.setData("text/html", writeTable(texts));
    const count = taken.length * fields.length;
    say({ text: t("{{count}} cells copied", { count, shown: String(count) }) });
  });
  useOnCells(grid, "paste", (event) => {
    const text = event.clipboardData?.getData("text/plain");
    if (!text || range.top < 0) return;
    event.preventDefault();
    setPasted(readTsv(text));
  });
  useOnCells(grid, "keydown", (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.shiftKey || event.key.toLowerCase() !== "z") return;
    event.preventDefault();
    takeBack();
  });
  // The first letter that is typed must find it there.
  useEffect(() => void import("./cell-editor"), []);

  return (
    <>
      <span role="status" data-slot="sheet" className="sr-only">
        {at.range &&
          t("A block of {{rows}} by {{columns}} cells", { rows: taken.length, columns: fields.length })}
      </span>
      <Refusals description={description} rows={rows} held={held} isTyping={isTyping} onEdit={onEdit} />
      {pasted && (
        <PasteDialog
          description={description}
          block={pasted}
          place={{ rows, columns, range }}
          onClose={() => setPasted(null)}
        />
      )}
    </>
  );
}

/** The block by the places of what is at hand: before the first of them they are below nought. */
function amongThose(start: number, range: Range): Range {
  return { ...range, top: range.top - start, bottom: range.bottom - start };
}

/** Answers an event of the browser on the cells of the grid, not in a control that somebody types into. */
function useOnCells<Name extends "copy" | "paste" | "keydown">(
  grid: RefObject<HTMLDivElement | null>,
  name: Name,
  answer: (event: HTMLElementEventMap[Name]) => void,
): void {
  useEffect(() => {
    const listen = (event: HTMLElementEventMap[Name]) => {
      if ((event.target as HTMLElement).matches("[role=gridcell], [role=rowheader]")) answer(event);
    };
    const element = grid.current;
    element?.addEventListener(name, listen);
    return () => element?.removeEventListener(name, listen);
  });
}

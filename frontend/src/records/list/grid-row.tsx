import { Link } from "@tanstack/react-router";
import { memo, type ReactNode, type RefObject } from "react";

import { isNumber, Shown } from "@/components/fields/show";
import { Checkbox } from "@/components/ui/checkbox";
import { addressOf, RECORD } from "@/platform/addresses";
import { cn } from "@/platform/class-names";
import { useT } from "@/platform/i18n";
import type { Description } from "@/platform/metadata";
import type { Row } from "@/platform/resources";

import { titleOf } from "../title";
import type { Column } from "./columns";
import { TICK_WIDTH } from "./grid";
import type { Selection } from "./selection";

type GridRowProps = {
  row: Row;
  index: number;
  top: number;
  height: number;
  description: Description;
  columns: Column[];
  selection: Selection | null;
  /** The column whose cell the Tab key leads to, if it is one of this row. */
  current: number | null;
  onFocus: (row: number, column: number) => void;
  focusRef: RefObject<HTMLElement | null>;
};

/** Scrolling draws the rows that come into sight, and leaves the others alone. */
export const GridRow = memo(function GridRow(props: GridRowProps) {
  const { row, index, top, height, description, columns, selection, current, onFocus, focusRef } = props;
  const ticked = selection?.ids.has(row.id) ?? false;
  const ground = ticked ? "bg-selected" : "bg-card group-hover:bg-muted";

  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      {...(selection && { "aria-selected": ticked })}
      className="group absolute flex w-full border-b border-border"
      style={{ height, insetBlockStart: top }}
    >
      {selection && <Tick row={row} description={description} selection={selection} ground={ground} />}
      {columns.map(({ field, width }, column) => (
        <div
          key={field.name}
          ref={current === column ? (focusRef as RefObject<HTMLDivElement>) : undefined}
          role={column === 0 ? "rowheader" : "gridcell"}
          aria-colindex={column + 1}
          tabIndex={current === column ? 0 : -1}
          onFocus={() => onFocus(index, column)}
          className={cn(
            "flex shrink-0 items-center overflow-hidden px-2 -outline-offset-2",
            ground,
            isNumber(field) && "justify-end",
            column === 0 && "sticky z-10 font-medium",
          )}
          style={{ width, ...(column === 0 && { insetInlineStart: selection ? TICK_WIDTH : 0 }) }}
        >
          <div className="truncate">
            {column === 0 ? (
              <RecordLink description={description} id={row.id}>
                <Shown field={field} value={row[field.name]} />
              </RecordLink>
            ) : (
              <Shown field={field} value={row[field.name]} />
            )}
          </div>
        </div>
      ))}
      <div className={cn("flex-1", ground)} />
    </div>
  );
});

type TickProps = { row: Row; description: Description; selection: Selection; ground?: string };

export function Tick({ row, description, selection, ground }: TickProps) {
  const t = useT("platform");
  return (
    <div
      role="gridcell"
      className={cn("sticky start-0 z-10 grid shrink-0 place-items-center", ground)}
      style={{ width: TICK_WIDTH }}
    >
      <Checkbox
        aria-label={t("Tick {{title}}", { title: titleOf(row, description) })}
        checked={selection.ids.has(row.id)}
        onClick={(event) => event.shiftKey && selection.extend(row.id)}
        onChange={() => selection.toggle(row.id)}
      />
    </div>
  );
}

type RecordLinkProps = {
  description: Description;
  id: string;
  className?: string;
  /** Not where it is a part of something that is dragged itself. */
  draggable?: boolean;
  children: ReactNode;
};

/** The mouse and other tabs open a record by this; the keyboard by Enter on any cell. */
export function RecordLink({ description, id, className, draggable = true, children }: RecordLinkProps) {
  return (
    <Link
      to={RECORD}
      params={{ ...addressOf(description.key), id }}
      tabIndex={-1}
      draggable={draggable}
      className={cn("text-primary underline-offset-2 hover:underline", className)}
    >
      {children}
    </Link>
  );
}

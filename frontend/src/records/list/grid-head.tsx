import { ArrowDown, ArrowUp } from "lucide-react";
import type { PointerEvent, RefObject } from "react";

import { isNumber } from "@/components/fields/show";
import { Checkbox } from "@/components/ui/checkbox";
import { cn } from "@/platform/class-names";
import { useT } from "@/platform/i18n";
import { listView } from "@/platform/metadata";
import type { Row } from "@/platform/resources";
import type { Column, Columns } from "../columns";
import { isSortable } from "../title";
import { type RowsProps, TICK_WIDTH } from "./grid";
import { nextSort, readSort } from "./sorting";

type GridHeadProps = RowsProps & {
  rows: Row[];
  height: number;
  /** The name that the Tab key leads to, if it is one of them. */
  current: number | null;
  onFocus: (row: number, column: number) => void;
  focusRef: RefObject<HTMLElement | null>;
};

/** Names of the columns: pressed they sort, pulled at their edge they widen. */
export function GridHead(props: GridHeadProps) {
  const { description, rows, columns, selection, sort, onSort, height, current, onFocus, focusRef } = props;
  const t = useT("platform");
  const initial = listView(description).sort;
  const sorted = readSort(sort, initial);
  const all = rows.length > 0 && rows.every(({ id }) => selection?.ids.has(id));

  return (
    <div role="rowgroup" className="sticky top-0 z-20 border-b border-border bg-muted">
      <div role="row" className="flex" style={{ height }}>
        {selection && (
          <div
            role="columnheader"
            className="sticky start-0 z-10 grid shrink-0 place-items-center bg-muted"
            style={{ width: TICK_WIDTH }}
          >
            <Checkbox
              tabIndex={-1}
              aria-label={t("Tick all that is shown")}
              checked={all}
              some={!all && selection.ids.size > 0}
              onChange={() => (all ? selection.clear() : selection.replace(rows.map(({ id }) => id)))}
            />
          </div>
        )}
        {columns.shown.map((column, index) => (
          <Heading
            key={column.field.name}
            column={column}
            sticky={index === 0}
            ticked={selection !== null}
            sorted={
              sorted?.name === column.field.name ? (sorted.descending ? "descending" : "ascending") : "none"
            }
            onSort={
              isSortable(description, column.field.name)
                ? () => onSort(nextSort(column.field.name, sort, initial))
                : null
            }
            onResize={columns.resize}
            isCurrent={current === index}
            onFocus={() => onFocus(-1, index)}
            focusRef={focusRef}
          />
        ))}
      </div>
    </div>
  );
}

type HeadingProps = {
  column: Column;
  sticky: boolean;
  ticked: boolean;
  sorted: "ascending" | "descending" | "none";
  onSort: (() => void) | null;
  onResize: Columns["resize"];
  isCurrent: boolean;
  onFocus: () => void;
  focusRef: RefObject<HTMLElement | null>;
};

function Heading(props: HeadingProps) {
  const { column, sticky, ticked, sorted, onSort, onResize, isCurrent, onFocus, focusRef } = props;
  const { field, width, grows } = column;
  const Arrow = sorted === "descending" ? ArrowDown : ArrowUp;
  return (
    <div
      role="columnheader"
      aria-sort={sorted}
      className={cn("relative flex shrink-0 items-center", sticky && "sticky z-10 bg-muted")}
      style={{ width, flexGrow: Number(grows), ...(sticky && { insetInlineStart: ticked ? TICK_WIDTH : 0 }) }}
    >
      <button
        ref={isCurrent ? (focusRef as RefObject<HTMLButtonElement>) : undefined}
        type="button"
        tabIndex={isCurrent ? 0 : -1}
        aria-disabled={!onSort}
        onFocus={onFocus}
        onClick={() => onSort?.()}
        className={cn(
          "flex h-full min-w-0 flex-1 items-center gap-1 px-2 text-start font-medium",
          isNumber(field) && "flex-row-reverse",
          onSort && "hover:text-primary",
        )}
      >
        <span data-heading={field.name} className="truncate">
          {field.label}
        </span>
        {sorted !== "none" && <Arrow aria-hidden="true" className="size-3.5 shrink-0" />}
      </button>
      <Edge name={field.name} onResize={onResize} />
    </div>
  );
}

type EdgeProps = { name: string; onResize: Columns["resize"] };

/** For the mouse; the menu of columns does the same without one. */
function Edge({ name, onResize }: EdgeProps) {
  const pull = (down: PointerEvent<HTMLElement>) => {
    const edge = down.currentTarget;
    const width = edge.parentElement?.offsetWidth ?? 0;
    const away = getComputedStyle(edge).direction === "rtl" ? -1 : 1;
    const follow = (event: globalThis.PointerEvent) =>
      onResize(name, width + (event.clientX - down.clientX) * away);
    edge.setPointerCapture(down.pointerId);
    edge.addEventListener("pointermove", follow);
    edge.addEventListener("pointerup", () => edge.removeEventListener("pointermove", follow), { once: true });
  };

  return (
    <span
      aria-hidden="true"
      onPointerDown={pull}
      className="absolute inset-y-1 end-0 w-2 cursor-col-resize touch-none border-e-2 border-transparent hover:border-primary"
    />
  );
}

import { useNavigate } from "@tanstack/react-router";
import { type CSSProperties, useRef } from "react";
import { addressOf, RECORD } from "@/platform/addresses";
import { ROW_HEIGHT, useDensity } from "@/platform/appearance";
import type { Description } from "@/platform/metadata";
import type { Row } from "@/platform/resources";

import type { Columns } from "./columns";
import { GridHead } from "./grid-head";
import { GridRow } from "./grid-row";
import type { Selection } from "./selection";
import { useGridKeys } from "./use-grid-keys";
import type { Rows } from "./use-stretch";
import { isAtHand, useWindow } from "./use-window";

export type RowsProps = {
  description: Description;
  stretch: Rows;
  columns: Columns;
  selection: Selection | null;
  sort: string | undefined;
  onSort: (sort: string | undefined) => void;
  scroller: HTMLDivElement;
  /** Which list these are the rows of. */
  list: string;
};

export const TICK_WIDTH = 44;

/** A table without end, of which only what the screen shows exists; an ARIA grid under the arrow keys. */
export function Grid(props: RowsProps) {
  const { description, stretch, columns, selection, scroller, list } = props;
  const navigate = useNavigate();
  const [density] = useDensity();
  const height = ROW_HEIGHT[density];
  const grid = useRef<HTMLDivElement>(null);
  // The head stays in sight above the rows.
  const shown = useWindow({ stretch, scroller, usual: height, head: height, list });
  const open = (row: Row) => navigate({ to: RECORD, params: { ...addressOf(description.key), id: row.id } });
  const rowAt = (row: number) => stretch.rows[row - stretch.start];
  const keys = useGridKeys({
    rows: stretch.total,
    columns: columns.shown.length,
    isAtHand: (row) => isAtHand(stretch, row),
    reveal: (row) => {
      // The cell that had the focus is about to go.
      if (!isAtHand(stretch, row)) grid.current?.focus({ preventScroll: true });
      shown.reveal(row);
    },
    onOpen: (row) => rowAt(row) && open(rowAt(row) as Row),
    onTick: (row) => rowAt(row) && selection?.toggle((rowAt(row) as Row).id),
    onLeave: () => selection?.clear(),
  });
  const width = columns.shown.reduce((sum, column) => sum + column.width, selection ? TICK_WIDTH : 0);
  // The Tab key finds a cell also when the one that it left is out of sight.
  const entry = shown.drawn.some(({ index }) => index === keys.row) ? keys.row : shown.drawn[0]?.index;

  return (
    <div
      ref={grid}
      role="grid"
      tabIndex={-1}
      aria-busy={stretch.jumping !== null}
      aria-label={description.label_plural}
      aria-rowcount={stretch.counted ? stretch.total + 1 : -1}
      aria-colcount={columns.shown.length}
      aria-multiselectable={selection !== null}
      onKeyDown={keys.onKeyDown}
      style={{ width, minWidth: "100%" }}
      className="text-sm outline-none"
    >
      <GridHead {...props} rows={stretch.rows} height={height} />
      <div role="rowgroup" className="rows-to-come relative" style={coming(shown.height, height)}>
        {shown.drawn.map(({ row, index, top }) => (
          <GridRow
            key={row.id}
            row={row}
            index={index}
            top={top}
            height={height}
            description={description}
            columns={columns.shown}
            selection={selection}
            current={entry === index ? keys.column : null}
            onFocus={keys.goTo}
            focusRef={keys.focusRef}
          />
        ))}
      </div>
    </div>
  );
}

/** As tall as the whole list; where no row is drawn yet, the shape of one. */
export function coming(height: number, row: number): CSSProperties {
  return { height, backgroundSize: `100% ${row}px` };
}

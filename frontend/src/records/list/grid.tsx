import { useNavigate } from "@tanstack/react-router";
import { useVirtualizer } from "@tanstack/react-virtual";
import { Suspense, useEffect, useRef, useState } from "react";
import { addressOf, RECORD } from "@/platform/addresses";
import { ROW_HEIGHT, useDensity } from "@/platform/appearance";
import type { Description } from "@/platform/metadata";
import { useOverlaid } from "@/platform/outbox/use-overlaid";
import type { Row } from "@/platform/resources";

import { Worksheet } from "./cells/lazily";
import type { Place } from "./cells/range";
import { useCells } from "./cells/use-cells";
import type { Columns } from "./columns";
import { GridHead } from "./grid-head";
import { GridRow } from "./grid-row";
import type { Selection } from "./selection";
import { useGridKeys } from "./use-grid-keys";

export type RowsProps = {
  description: Description;
  rows: Row[];
  columns: Columns;
  selection: Selection | null;
  sort: string | undefined;
  onSort: (sort: string | undefined) => void;
  /** Reads what comes after; null at the end. */
  onMore: (() => void) | null;
  scroller: HTMLDivElement;
  /** Where somebody comes back to. */
  offset: number;
};

export const TICK_WIDTH = 44;
/** Rows that are read before one gets there. */
const AHEAD = 15;

/** A table without end, of which only what the screen shows exists; an ARIA grid under the arrow keys. */
export function Grid(props: RowsProps) {
  const { description, columns, selection, scroller, offset, onMore } = props;
  const rows = useOverlaid(description.key, props.rows);
  const navigate = useNavigate();
  const [density] = useDensity();
  const height = ROW_HEIGHT[density];
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller,
    initialOffset: offset,
    estimateSize: () => height,
    overscan: 10,
    // The head stays in sight above the row that is scrolled to.
    scrollPaddingStart: height,
  });
  useMore(virtual.getVirtualItems().at(-1)?.index ?? -1, rows.length, onMore);
  const open = (row: Row) => navigate({ to: RECORD, params: { ...addressOf(description.key), id: row.id } });
  const cells = useCells(description);
  const fieldAt = (column: number) => columns.shown[column]?.field;
  const keys = useGridKeys({
    rows: rows.length,
    columns: columns.shown.length,
    reveal: (row) => virtual.scrollToIndex(row),
    onOpen: (row) => rows[row] && open(rows[row]),
    onEdit: ({ row, column }, typed) => cells.edit(rows[row], fieldAt(column), typed),
    onTick: (row) => rows[row] && selection?.toggle(rows[row].id),
    onTickAll: () => selection?.replace(rows.map(({ id }) => id)),
    onGiveUp: ({ row, column }) => cells.giveUp(rows[row], fieldAt(column)),
    onLeave: () => selection?.clear(),
  });
  const done = (by: Place | null) => {
    cells.close(cells.edited);
    if (by) keys.goBy(by);
  };
  const grid = useRef<HTMLDivElement>(null);
  const [worked, setWorked] = useState(false);
  const width = columns.shown.reduce((sum, column) => sum + column.width, selection ? TICK_WIDTH : 0);
  const { range } = keys;

  return (
    <>
      <div
        ref={grid}
        role="grid"
        aria-label={description.label_plural}
        aria-rowcount={onMore ? -1 : rows.length + 1}
        aria-colcount={columns.shown.length}
        aria-multiselectable={selection !== null}
        onKeyDown={keys.onKeyDown}
        onFocus={() => setWorked(true)}
        style={{ width, minWidth: "100%" }}
        className="text-sm"
      >
        <GridHead
          {...props}
          height={height}
          current={keys.row < 0 ? keys.column : null}
          onFocus={keys.goTo}
          focusRef={keys.focusRef}
        />
        <div role="rowgroup" className="relative" style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, start }) => {
            const row = rows[index];
            const taken = range && index >= range.top && index <= range.bottom;
            return (
              row && (
                <GridRow
                  key={row.id}
                  row={row}
                  index={index}
                  top={start}
                  height={height}
                  description={description}
                  columns={columns.shown}
                  selection={selection}
                  current={keys.row === index ? keys.column : null}
                  takenFrom={taken ? range.left : 0}
                  takenTo={taken ? range.right : -1}
                  edited={cells.edited?.id === row.id ? cells.edited : null}
                  held={cells.held}
                  onFocus={keys.goTo}
                  onReach={keys.reach}
                  onEdit={cells.edit}
                  onDone={cells.edited?.id === row.id ? done : undefined}
                  focusRef={keys.focusRef}
                />
              )
            );
          })}
        </div>
      </div>
      {(worked || cells.held.length > 0) && (
        <Suspense>
          <Worksheet
            grid={grid}
            description={description}
            rows={rows}
            columns={columns.shown}
            at={keys}
            isTyping={cells.edited !== null}
            held={cells.held}
            onEdit={(row, field) => {
              virtual.scrollToIndex(rows.indexOf(row));
              cells.edit(row, field);
            }}
          />
        </Suspense>
      )}
    </>
  );
}

/** The next page is read before the end is in sight. */
export function useMore(lastShown: number, count: number, onMore: (() => void) | null): void {
  useEffect(() => {
    if (onMore && lastShown >= count - AHEAD) onMore();
  }, [lastShown, count, onMore]);
}

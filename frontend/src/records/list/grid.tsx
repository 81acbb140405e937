import { useNavigate } from "@tanstack/react-router";
import { type CSSProperties, Suspense, useMemo, useRef, useState } from "react";
import { addressOf, RECORD } from "@/platform/addresses";
import { ROW_HEIGHT, useDensity } from "@/platform/appearance";
import type { Description } from "@/platform/metadata";
import { useOverlaid } from "@/platform/outbox/use-overlaid";
import type { Row } from "@/platform/resources";
import type { Columns } from "../columns";
import { Worksheet } from "./cells/lazily";
import type { Place } from "./cells/range";
import { useCells } from "./cells/use-cells";
import { GridHead } from "./grid-head";
import { GridRow } from "./grid-row";
import type { Selection } from "./selection";
import { useDealt } from "./use-dealt";
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
  const { description, selection, scroller, list } = props;
  const rows = useOverlaid(description.key, props.stretch.rows);
  const stretch = useMemo(() => ({ ...props.stretch, rows }), [props.stretch, rows]);
  const navigate = useNavigate();
  const [density] = useDensity();
  const height = ROW_HEIGHT[density];
  const grid = useRef<HTMLDivElement>(null);
  // The head stays in sight above the rows.
  const shown = useWindow({ stretch, scroller, usual: height, head: height, list });
  const beside = selection ? TICK_WIDTH : 0;
  const isDrawn = shown.drawn.length > 0;
  const dealt = useDealt(props.columns.shown, grid, { scroller, list, beside, isDrawn });
  const columns = useMemo(() => ({ ...props.columns, shown: dealt }), [props.columns, dealt]);
  const open = (row: Row) => navigate({ to: RECORD, params: { ...addressOf(description.key), id: row.id } });
  const cells = useCells(description);
  const rowAt = (row: number) => rows[row - stretch.start];
  const fieldAt = (column: number) => columns.shown[column]?.field;
  const keys = useGridKeys({
    rows: stretch.total,
    columns: columns.shown.length,
    isAtHand: (row) => isAtHand(stretch, row),
    isDrawn: (row) => shown.drawn.some(({ index }) => index === row),
    reveal: (row) => {
      // The cell that had the focus is about to go.
      if (!isAtHand(stretch, row)) grid.current?.focus({ preventScroll: true });
      shown.reveal(row);
    },
    onOpen: (row) => rowAt(row) && open(rowAt(row) as Row),
    onEdit: ({ row, column }, typed) => cells.edit(rowAt(row), fieldAt(column), typed),
    onTick: (row) => rowAt(row) && selection?.toggle((rowAt(row) as Row).id),
    onTickAll: () => selection?.replace(rows.map(({ id }) => id)),
    onGiveUp: ({ row, column }) => cells.giveUp(rowAt(row), fieldAt(column)),
    onLeave: () => selection?.clear(),
  });
  const done = (by: Place | null) => {
    cells.close(cells.edited);
    if (by) keys.goBy(by);
  };
  const [worked, setWorked] = useState(false);
  const width = columns.shown.reduce((sum, column) => sum + column.width, beside);
  const { range } = keys;
  // The Tab key finds a cell also when the one that it left is out of sight.
  const entry = shown.drawn.some(({ index }) => index === keys.row) ? keys.row : shown.drawn[0]?.index;

  return (
    <>
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
        onFocus={() => setWorked(true)}
        style={{ width, minWidth: "100%" }}
        className="text-sm outline-none"
      >
        <GridHead
          {...props}
          columns={columns}
          rows={rows}
          height={height}
          current={keys.row < 0 ? keys.column : null}
          onFocus={keys.goTo}
          focusRef={keys.focusRef}
        />
        <div role="rowgroup" className="rows-to-come relative" style={coming(shown.height, height)}>
          {shown.drawn.map(({ row, index, top }) => {
            const taken = range && index >= range.top && index <= range.bottom;
            return (
              <GridRow
                key={row.id}
                row={row}
                index={index}
                top={top}
                height={height}
                description={description}
                columns={columns.shown}
                selection={selection}
                current={keys.row >= 0 && entry === index ? keys.column : null}
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
            start={stretch.start}
            at={keys}
            isTyping={cells.edited !== null}
            held={cells.held}
            onEdit={(row, field) => {
              shown.reveal(stretch.start + rows.indexOf(row));
              cells.edit(row, field);
            }}
          />
        </Suspense>
      )}
    </>
  );
}

/** As tall as the whole list; where no row is drawn yet, the shape of one. */
export function coming(height: number, row: number): CSSProperties {
  return { height, backgroundSize: `100% ${row}px` };
}

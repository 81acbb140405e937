import { memo, type RefObject, Suspense } from "react";

import { isNumber, Shown } from "@/components/fields/show";
import { Checkbox } from "@/components/ui/checkbox";
import { cn } from "@/platform/class-names";
import { useT } from "@/platform/i18n";
import type { Description, Field } from "@/platform/metadata";
import type { Row } from "@/platform/resources";
import type { Column } from "../columns";
import { RecordLink } from "../record-link";
import { titleOf } from "../title";
import type { Held } from "./cells/held";
import { faultId, HeldValue } from "./cells/held-value";
import { CellEditor } from "./cells/lazily";
import type { Place } from "./cells/range";
import { type Edited, isEditable } from "./cells/use-cells";
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
  /** The columns that a block of cells takes of this row; none where it ends before it begins. */
  takenFrom: number;
  takenTo: number;
  /** The cell of this row that somebody types into. */
  edited: Edited | null;
  /** What cells keep that the server has not taken. */
  held: readonly Held[];
  onFocus: (row: number, column: number) => void;
  /** A block of cells is to end here. */
  onReach: (row: number, column: number) => void;
  onEdit: (row: Row, field: Field) => void;
  /** With the way to the cell that comes next; none where somebody has gone elsewhere. */
  onDone: ((by: Place | null) => void) | undefined;
  focusRef: RefObject<HTMLElement | null>;
};

/** Scrolling draws the rows that come into sight, and leaves the others alone. */
export const GridRow = memo(function GridRow(props: GridRowProps) {
  const { row, index, top, height, description, columns, selection, takenFrom, takenTo } = props;
  const { current, edited, onFocus, onReach, onEdit, onDone, focusRef } = props;
  const ticked = selection?.ids.has(row.id) ?? false;
  const ground = ticked ? "bg-selected" : "bg-card group-hover:bg-muted";
  const held = props.held.filter(({ id }) => id === row.id);

  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      {...(selection && { "aria-selected": ticked })}
      className="group absolute flex w-full border-b border-border"
      style={{ height, insetBlockStart: top }}
    >
      {selection && <Tick row={row} description={description} selection={selection} ground={ground} />}
      {columns.map(({ field, width, grows }, column) => {
        const put = held.find(({ name }) => name === field.name);
        const typing = edited?.name === field.name && onDone ? edited : null;
        const taken = column >= takenFrom && column <= takenTo;
        return (
          <div
            key={field.name}
            ref={current === column ? (focusRef as RefObject<HTMLDivElement>) : undefined}
            role={column === 0 ? "rowheader" : "gridcell"}
            aria-colindex={column + 1}
            aria-readonly={!isEditable(description, field)}
            {...(taken && { "aria-selected": true })}
            {...(put?.error && { "aria-invalid": true, "aria-describedby": faultId(put) })}
            tabIndex={current === column ? 0 : -1}
            onFocus={() => onFocus(index, column)}
            onMouseDown={(event) => {
              if (!event.shiftKey || typing) return;
              event.preventDefault();
              onReach(index, column);
            }}
            onDoubleClick={() => onEdit(row, field)}
            className={cn(
              "flex shrink-0 items-center px-2 -outline-offset-2",
              typing ? "z-[15]" : "overflow-hidden",
              taken ? "bg-selected" : ground,
              put?.error && "border border-danger",
              isNumber(field) && "justify-end",
              column === 0 && "sticky z-10 font-medium",
            )}
            style={{
              width,
              flexGrow: Number(grows),
              ...(column === 0 && { insetInlineStart: selection ? TICK_WIDTH : 0 }),
            }}
          >
            {typing && onDone ? (
              <Suspense>
                <CellEditor
                  description={description}
                  row={row}
                  field={field}
                  typed={typing.typed}
                  held={put}
                  onDone={onDone}
                />
              </Suspense>
            ) : (
              <div className="truncate">
                <Value description={description} row={row} field={field} held={put} isName={column === 0} />
              </div>
            )}
          </div>
        );
      })}
      {!columns.some(({ grows }) => grows) && <div className={cn("flex-1", ground)} />}
    </div>
  );
});

type ValueProps = {
  description: Description;
  row: Row;
  field: Field;
  held: Held | undefined;
  /** Whether it leads to the record. */
  isName: boolean;
};

function Value({ description, row, field, held, isName }: ValueProps) {
  const shown = held ? (
    <HeldValue field={field} held={held} />
  ) : (
    <Shown field={field} value={row[field.name]} inGrid />
  );
  if (!isName) return shown;
  return (
    <RecordLink description={description} id={row.id}>
      {shown}
    </RecordLink>
  );
}

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
        tabIndex={-1}
        aria-label={t("Tick {{title}}", { title: titleOf(row, description) })}
        checked={selection.ids.has(row.id)}
        onClick={(event) => event.shiftKey && selection.extend(row.id)}
        onChange={() => selection.toggle(row.id)}
      />
    </div>
  );
}

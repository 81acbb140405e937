import { type KeyboardEvent, type MouseEvent, useLayoutEffect, useRef } from "react";

type Place = { row: number; column: number };

/** What the buttons of a grid of lines do; whoever may not do it has no such button. */
export const ADD = "add";
export const REMOVE = "remove";

/**
 * The keyboard in the lines of a record, as in a sheet: arrows and Enter lead from cell to cell, Enter on the last line
 * adds one, Alt Delete removes one. Whatever comes or goes, the keyboard stays in the lines.
 */
export function useLinesKeys() {
  const frame = useRef<HTMLDivElement>(null);
  const wanted = useRef<Place | null>(null);
  useLayoutEffect(() => {
    if (!wanted.current || !frame.current) return;
    focusNear(frame.current, wanted.current);
    wanted.current = null;
  });

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const cell = cellOf(event.target);
    if (!cell || !frame.current) return;
    const { row, column } = cell;
    if (event.altKey && event.key === "Delete") press(rowsOf(frame.current)[row], REMOVE);
    else {
      const by = wayOf(event);
      if (!by) return;
      const isBelow = row + by.row >= rowsOf(frame.current).length;
      if (isBelow && event.key === "Enter") press(frame.current, ADD);
      else focusAt(frame.current, { row: row + by.row, column: column + by.column });
    }
    // Enter would save the record.
    event.preventDefault();
  };
  /** By key or by mouse: a new line is typed into, a removed one leaves its place to the next. */
  const onClick = ({ target }: MouseEvent<HTMLElement>) => {
    const act = (target as Element).closest<HTMLElement>("[data-act]")?.dataset.act;
    if (!act || !frame.current) return;
    const here = cellOf(document.activeElement) ?? cellOf(target);
    wanted.current = act === ADD ? { row: rowsOf(frame.current).length, column: 0 } : here;
  };
  return { ref: frame, onKeyDown, onClick };
}

const VERTICAL: Record<string, number> = { ArrowUp: -1, ArrowDown: 1 };
const HORIZONTAL: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1 };

/** Where the key leads; nowhere, where the control itself answers to it. */
function wayOf({
  key,
  target,
  altKey,
  ctrlKey,
  metaKey,
  shiftKey,
}: KeyboardEvent<HTMLElement>): Place | null {
  if (altKey || ctrlKey || metaKey || shiftKey || target instanceof HTMLButtonElement) return null;
  if (!(target instanceof HTMLElement) || target.getAttribute("aria-expanded") === "true") return null;
  if (key === "Enter") return target instanceof HTMLTextAreaElement ? null : { row: 1, column: 0 };
  if (key in VERTICAL) return usesVertical(target) ? null : { row: VERTICAL[key] ?? 0, column: 0 };
  const by = HORIZONTAL[key];
  if (!by) return null;
  const onward = getComputedStyle(target).direction === "rtl" ? -by : by;
  return isAtEdge(target, onward) ? { row: 0, column: towards(by) } : null;
}

/** Columns follow the direction of the page, whatever that of the text in a cell. */
function towards(by: number): number {
  return document.documentElement.dir === "rtl" ? -by : by;
}

function usesVertical(target: HTMLElement): boolean {
  const isPicker = target.getAttribute("role") === "combobox" || target instanceof HTMLSelectElement;
  return isPicker || target instanceof HTMLTextAreaElement || isDated(target);
}

/** Whether the caret has nowhere to go in the text that way. */
function isAtEdge(target: HTMLElement, by: number): boolean {
  if (isDated(target)) return false;
  if (!(target instanceof HTMLInputElement)) return true;
  // Of an e-mail nobody can tell where the caret stands.
  if (target.selectionStart === null) return target.type === "checkbox";
  if (target.selectionStart !== target.selectionEnd) return false;
  return by < 0 ? target.selectionStart === 0 : target.selectionStart === target.value.length;
}

function isDated(target: HTMLElement): boolean {
  return target instanceof HTMLInputElement && /date|time/.test(target.type);
}

function cellOf(target: EventTarget | null): Place | null {
  const cell = target instanceof Element ? target.closest<HTMLTableCellElement>("tbody td") : null;
  const row = cell?.closest("tr");
  return cell && row ? { row: row.sectionRowIndex, column: cell.cellIndex } : null;
}

function rowsOf(frame: HTMLElement): HTMLTableRowElement[] {
  return [...frame.querySelectorAll<HTMLTableRowElement>("tbody tr")];
}

function press(within: HTMLElement | undefined, act: string): void {
  within?.querySelector<HTMLElement>(`[data-act=${act}]`)?.click();
}

/** The cell, if it is there and something in it can be changed. */
function focusAt(frame: HTMLElement, { row, column }: Place): boolean {
  const control = rowsOf(frame)[row]?.cells[column]?.querySelector<HTMLElement>(
    "input, select, textarea, button",
  );
  control?.focus();
  if (control instanceof HTMLInputElement) control.select();
  return control !== undefined && control !== null;
}

/** That cell, else another of its line, else the line before it, else where a line can be added. */
function focusNear(frame: HTMLElement, { row, column }: Place): void {
  const line = Math.min(row, rowsOf(frame).length - 1);
  const columns = [column, ...Array.from(rowsOf(frame)[line]?.cells ?? []).keys()];
  if (columns.some((each) => focusAt(frame, { row: line, column: each }))) return;
  frame.querySelector<HTMLElement>(`[data-act=${ADD}]`)?.focus();
}

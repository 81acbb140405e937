import { draggable, dropTargetForElements } from "@atlaskit/pragmatic-drag-and-drop/element/adapter";
import { type RefObject, useEffect, useRef, useState } from "react";

import type { Row } from "@/platform/resources";

type Grip = { onLift: (row: Row) => void; onRest: () => void };

/** Lets the pointer, or a finger that rests on it, take a card. */
export function useDraggable(element: RefObject<HTMLElement | null>, row: Row, grip: Grip): void {
  const present = useLatest({ row, grip });
  useEffect(() => {
    if (!element.current) return;
    return draggable({
      element: element.current,
      getInitialData: () => ({ row: present.current.row }),
      onDragStart: () => present.current.grip.onLift(present.current.row),
      onDrop: () => present.current.grip.onRest(),
    });
  }, [element, present]);
}

/** Whether a card hovers over a column; what is let go there is put there, if it may stay. */
export function useDropTarget(
  element: RefObject<HTMLElement | null>,
  open: boolean,
  onDrop: (row: Row) => void,
): boolean {
  const [over, setOver] = useState(false);
  const present = useLatest({ open, onDrop });
  useEffect(() => {
    if (!element.current) return;
    return dropTargetForElements({
      element: element.current,
      canDrop: () => present.current.open,
      onDragEnter: () => setOver(true),
      onDragLeave: () => setOver(false),
      onDrop: ({ source }) => {
        setOver(false);
        present.current.onDrop(source.data.row as Row);
      },
    });
  }, [element, present]);
  return over && open;
}

function useLatest<T>(value: T): RefObject<T> {
  const latest = useRef(value);
  useEffect(() => {
    latest.current = value;
  });
  return latest;
}

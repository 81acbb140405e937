import { type ReactNode, useId } from "react";

import { Checkbox } from "./checkbox";

type TickedProps = { checked: boolean; onTick: (checked: boolean) => void; children: ReactNode };

/** A box with its words, which are part of what one may press. */
export function Ticked({ checked, onTick, children }: TickedProps) {
  const id = useId();
  return (
    <div className="flex min-h-10 items-center gap-2 text-sm">
      <Checkbox id={id} checked={checked} onChange={(event) => onTick(event.target.checked)} />
      <label htmlFor={id}>{children}</label>
    </div>
  );
}

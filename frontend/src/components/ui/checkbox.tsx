import { type ComponentProps, useEffect, useRef } from "react";

import { cn } from "@/platform/class-names";

type CheckboxProps = Omit<ComponentProps<"input">, "type"> & { some?: boolean };

/** `some` shows that a part is ticked: a box for all of them. */
export function Checkbox({ some = false, className, ...props }: CheckboxProps) {
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (box.current) box.current.indeterminate = some;
  }, [some]);

  return (
    <input
      ref={box}
      type="checkbox"
      data-slot="checkbox"
      className={cn("size-4.5 shrink-0 accent-primary", className)}
      {...props}
    />
  );
}

import type { ComponentProps } from "react";

import { cn } from "@/platform/class-names";

export const CONTROL_LOOK =
  "min-h-10 w-full rounded-md border border-input bg-card px-3 py-1.5 text-base disabled:bg-muted md:text-sm";

export function Input({ className, ...props }: ComponentProps<"input">) {
  return <input data-slot="input" className={cn(CONTROL_LOOK, className)} {...props} dir={wayOf(props)} />;
}

export function Select({ className, ...props }: ComponentProps<"select">) {
  return (
    <select
      data-slot="select"
      className={cn(CONTROL_LOOK, "opens-downwards truncate pe-8", className)}
      {...props}
    />
  );
}

export function Textarea({ className, ...props }: ComponentProps<"textarea">) {
  return (
    <textarea
      data-slot="textarea"
      rows={3}
      className={cn(CONTROL_LOOK, className)}
      {...props}
      dir={wayOf(props)}
    />
  );
}

/** With "auto" letters tell which way they run, and of an empty control browsers believe that it is left to right: the page knows. */
export function wayOf({ dir, value }: Pick<ComponentProps<"textarea">, "dir" | "value">): string | undefined {
  return dir === "auto" && value === "" ? undefined : dir;
}

import type { ComponentProps } from "react";

import { cn } from "@/platform/class-names";

const VARIANTS = {
  primary: "bg-primary text-white hover:bg-primary-strong",
  secondary: "border border-input bg-card hover:bg-muted",
  quiet: "hover:bg-muted",
};

type ButtonProps = ComponentProps<"button"> & {
  variant?: keyof typeof VARIANTS;
  /** Takes no click for now, yet keeps the keyboard focus and its description. */
  blocked?: boolean;
};

export function Button(props: ButtonProps) {
  const { variant = "secondary", type = "button", blocked = false, onClick, className, ...others } = props;
  return (
    <button
      data-slot="button"
      type={type}
      aria-disabled={blocked || undefined}
      onClick={blocked ? (event) => event.preventDefault() : onClick}
      className={cn(
        "inline-flex min-h-10 items-center justify-center gap-2 rounded-md px-3 py-1.5 text-sm font-medium",
        VARIANTS[variant],
        "disabled:cursor-not-allowed disabled:opacity-60 aria-disabled:cursor-not-allowed",
        "aria-disabled:bg-muted aria-disabled:text-muted-foreground",
        className,
      )}
      {...others}
    />
  );
}

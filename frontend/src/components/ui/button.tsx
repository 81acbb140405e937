import type { ComponentProps } from "react";

import { cn } from "@/platform/class-names";

const VARIANTS = {
  primary: "bg-primary text-white hover:bg-primary-strong",
  secondary: "border border-input bg-card hover:bg-muted",
  quiet: "hover:bg-muted",
};

type ButtonProps = ComponentProps<"button"> & { variant?: keyof typeof VARIANTS };

export function Button({ variant = "secondary", type = "button", className, ...props }: ButtonProps) {
  return (
    <button
      data-slot="button"
      type={type}
      className={cn(
        "inline-flex min-h-10 items-center justify-center gap-2 rounded-md px-3 py-1.5 text-sm font-medium",
        "disabled:cursor-not-allowed disabled:opacity-60",
        "aria-disabled:cursor-not-allowed aria-disabled:border-border aria-disabled:bg-muted aria-disabled:text-muted-foreground",
        VARIANTS[variant],
        className,
      )}
      {...props}
    />
  );
}

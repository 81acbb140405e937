import type { ComponentProps } from "react";

import { cn } from "@/platform/class-names";

const VARIANTS = {
  primary: "bg-primary text-on-primary hover:bg-primary-strong",
  secondary: "border border-input bg-card hover:bg-muted",
  quiet: "hover:bg-muted",
  danger: "border border-danger/60 bg-card text-danger hover:bg-danger-soft",
};

type ButtonProps = ComponentProps<"button"> & {
  variant?: keyof typeof VARIANTS;
  /** Takes no click for now, yet keeps the keyboard focus and its description. */
  blocked?: boolean;
};

const LOOK =
  "inline-flex min-h-10 items-center justify-center gap-2 rounded-md px-3 py-1.5 text-sm font-medium";

/** For a link that leads on as a button would. */
export function buttonLook(variant: keyof typeof VARIANTS = "secondary", className?: string): string {
  return cn(LOOK, VARIANTS[variant], className);
}

export function Button(props: ButtonProps) {
  const { variant = "secondary", type = "button", blocked = false, onClick, className, ...others } = props;
  return (
    <button
      data-slot="button"
      type={type}
      aria-disabled={blocked || undefined}
      onClick={blocked ? (event) => event.preventDefault() : onClick}
      className={cn(
        buttonLook(variant),
        "disabled:cursor-not-allowed disabled:opacity-60 aria-disabled:cursor-not-allowed",
        "aria-disabled:bg-muted aria-disabled:text-muted-foreground",
        className,
      )}
      {...others}
    />
  );
}

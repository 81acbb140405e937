import { ChevronRight } from "lucide-react";
import type { ReactNode } from "react";

import { cn } from "./class-names";

type ScreenHeadProps = { title: string; above?: ReactNode; aside?: ReactNode; className?: string };

/** What leads to a screen, its name, and what can be done with all of it. */
export function ScreenHead({ title, above, aside, className }: ScreenHeadProps) {
  return (
    <div className={cn("flex flex-wrap items-center gap-x-3 gap-y-1", className)}>
      <title>{title}</title>
      {/* As wide as its longest word, unless that is wider than a telephone: what stands beside it goes below instead. */}
      <div className="min-w-min flex-1">
        {above}
        <h1 className="max-w-[calc(100vw-2rem)] text-xl font-semibold break-words">
          <bdi>{title}</bdi>
        </h1>
      </div>
      {aside}
    </div>
  );
}

/** A screen above this one, in the way that leads here. */
export const STEP_LOOK = "rounded text-primary underline-offset-2 hover:underline";

/** It goes on from here, in the direction in which one reads. */
export function Onward() {
  return <ChevronRight aria-hidden="true" className="size-4 text-muted-foreground rtl:-scale-x-100" />;
}

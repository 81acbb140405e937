import { type ReactNode, useId } from "react";

import { cn } from "@/platform/class-names";

type PanelProps = { title: string; aside?: ReactNode; className?: string; children: ReactNode };

export function Panel({ title, aside, className, children }: PanelProps) {
  const id = useId();
  return (
    <section
      data-slot="panel"
      aria-labelledby={id}
      className={cn("rounded-lg border border-border bg-card p-4", className)}
    >
      <div className="mb-3 flex flex-wrap items-baseline justify-between gap-2">
        <h2 id={id} className="font-semibold">
          {title}
        </h2>
        {aside}
      </div>
      {children}
    </section>
  );
}

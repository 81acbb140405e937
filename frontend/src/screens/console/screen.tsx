import type { ReactNode } from "react";

import { ScreenHead } from "@/platform/screen-head";

type ScreenProps = { title: string; aside?: ReactNode; children: ReactNode };

/** The head of each screen of the console. */
export function Screen({ title, aside, children }: ScreenProps) {
  return (
    <div className="mx-auto grid w-full max-w-6xl min-w-0 grid-cols-[minmax(0,1fr)] gap-4 p-4">
      <ScreenHead title={title} aside={aside} />
      {children}
    </div>
  );
}

/** Name and value, one below the other on a telephone. */
export function Facts({ facts }: { facts: [string, ReactNode][] }) {
  return (
    <dl className="grid grid-cols-[minmax(0,1fr)] gap-x-6 gap-y-2 text-sm sm:grid-cols-2 lg:grid-cols-3">
      {facts.map(([name, value]) => (
        <div key={name} className="min-w-0">
          <dt className="text-muted-foreground">{name}</dt>
          <dd className="break-words">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

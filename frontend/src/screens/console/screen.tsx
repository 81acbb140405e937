import type { ReactNode } from "react";

type ScreenProps = { title: string; aside?: ReactNode; children: ReactNode };

/** The head of each screen of the console. */
export function Screen({ title, aside, children }: ScreenProps) {
  return (
    <div className="mx-auto grid w-full max-w-6xl min-w-0 grid-cols-[minmax(0,1fr)] gap-4 p-4">
      <title>{title}</title>
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h1 className="min-w-0 text-xl font-semibold">
          <bdi>{title}</bdi>
        </h1>
        {aside}
      </div>
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

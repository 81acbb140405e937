import { type ReactNode, useDeferredValue } from "react";

import { useT } from "@/platform/i18n";

import { Button } from "./button";
import { ErrorNotice } from "./error-notice";

type Query<T> = { data: T | undefined; error: Error | null; refetch: () => unknown };
type LoadedProps<T> = { query: Query<T>; children: (data: T) => ReactNode };

/**
 * Waiting and failure, said once for every screen. What was already read stays visible; what arrives is drawn in
 * small steps, between which a slow telephone still hears its person.
 */
export function Loaded<T>({ query, children }: LoadedProps<T>) {
  const t = useT("platform");
  const arrived = useDeferredValue(query.data !== undefined);
  if (query.data !== undefined && arrived) return children(query.data);
  if (query.data !== undefined || !query.error) return <Loading />;
  return (
    <ErrorNotice error={query.error}>
      <Button className="mt-2 text-foreground" onClick={() => query.refetch()}>
        {t("Try again")}
      </Button>
    </ErrorNotice>
  );
}

export function Loading() {
  const t = useT("platform");
  return (
    <p role="status" aria-busy="true" className="p-6 text-center text-muted-foreground">
      {t("Loading…")}
    </p>
  );
}

import { lazy, Suspense, useEffect } from "react";

import { forget, useSaid } from "@/platform/said";

export { say } from "@/platform/said";

/** Fetched when something is said for the first time: a screen that is only read needs none of it. */
const Corner = lazy(() => import("./toast-corner"));

export function Toasts() {
  useEffect(() => forget, []);
  const all = useSaid();
  return <Suspense>{all.length > 0 && <Corner said={all} />}</Suspense>;
}

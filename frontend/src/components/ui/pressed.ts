import { useCallback, useState } from "react";

import { arriving, fetchedOnce } from "./fetched";

type Popups = typeof import("./popups");

/** What opens: most screens are read without any of it, so it comes after what is read. */
export const POPUPS = fetchedOnce<Popups>(() => import("./popups"));

/** Has what opens behind buttons there before somebody presses one. */
export const fetchPopups = POPUPS.fetch;

/** Whatever is drawn in something open: it was fetched to be opened. */
export function popups(): Popups {
  const opened = POPUPS.there();
  if (!opened) throw new Error("Nothing was opened yet.");
  return opened;
}

/**
 * What a button opens, as soon as it is pressed for the first time; until then a screen draws a mere button, which a
 * slow telephone has sooner. A press that comes before the program for it waits for it.
 */
export function usePressed(): { opened: Popups | null; press: () => void } {
  const [opened, setOpened] = useState<Popups | null>(null);
  const press = useCallback(() => arriving(fetchPopups(), setOpened), []);
  return { opened, press };
}

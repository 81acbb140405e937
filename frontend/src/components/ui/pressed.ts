import { useCallback, useState } from "react";

type Popups = typeof import("./popups");

let fetched: Popups | null = null;

/** Has what opens behind buttons there before somebody presses one. */
export async function fetchPopups(): Promise<Popups> {
  fetched ??= await import("./popups");
  return fetched;
}

/** Whatever is drawn in something open: it was fetched to be opened. */
export function popups(): Popups {
  if (!fetched) throw new Error("Nothing was opened yet.");
  return fetched;
}

/**
 * What a button opens, as soon as it is pressed for the first time; until then a screen draws a mere button, which a
 * slow telephone has sooner. A press that comes before the program for it waits for it.
 */
export function usePressed(): { opened: Popups | null; press: () => void } {
  const [opened, setOpened] = useState<Popups | null>(null);
  const press = useCallback(() => {
    const refuse = (error: unknown) =>
      setOpened(() => {
        // As whatever else could not be fetched: the screen says so.
        throw error;
      });
    void fetchPopups().then(setOpened, refuse);
  }, []);
  return { opened, press };
}

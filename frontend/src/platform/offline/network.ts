import { onlineManager } from "@tanstack/react-query";
import { useSyncExternalStore } from "react";

/** Milliseconds after which the server is looked for again: at first soon, then less often. */
const LOOK_AGAIN = [2_000, 5_000, 10_000, 30_000];

let looking = false;

/** Whether the server can be reached, as far as this screen knows. */
export function useOnline(): boolean {
  return useSyncExternalStore(
    (onChange) => onlineManager.subscribe(onChange),
    () => onlineManager.isOnline(),
  );
}

export function isOnline(): boolean {
  return onlineManager.isOnline();
}

/** A request found no way: a browser only knows of its own cable, so the server is looked for from now on. */
export function lostTheServer(): void {
  onlineManager.setOnline(false);
  if (!looking) void look(0);
}

async function look(attempt: number): Promise<void> {
  looking = true;
  await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN[attempt] ?? LOOK_AGAIN.at(-1)));
  looking = false;
  if (onlineManager.isOnline()) return;
  const found = await fetch("/healthz", { cache: "no-store" }).then(
    ({ ok }) => ok,
    () => false,
  );
  if (found) onlineManager.setOnline(true);
  else if (!looking) void look(attempt + 1);
}

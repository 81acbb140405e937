import { useSyncExternalStore } from "react";

/** A program that stays open all day looks for a new version so often, in milliseconds. */
const LOOK_EVERY = 60 * 60_000;

let waiting: ServiceWorker | null = null;
let asked = false;
const hearers = new Set<() => void>();

/** Keeps the program on this device; where the browser cannot, it works as long as there is a network. */
export async function keepOnThisDevice(container = navigator.serviceWorker): Promise<void> {
  if (!container) return;
  const registration = await container.register("/sw.js").catch(() => null);
  if (!registration) return;
  const look = () => {
    // The very first version takes nobody's place.
    if (registration.waiting && container.controller) announce(registration.waiting);
  };
  look();
  registration.addEventListener("updatefound", () =>
    registration.installing?.addEventListener("statechange", look),
  );
  container.addEventListener("controllerchange", () => {
    if (asked) window.location.reload();
  });
  setInterval(() => void registration.update().catch(() => {}), LOOK_EVERY);
}

/** How to go over to the version that waits; none where this is the newest. */
export function useNewVersion(): (() => void) | null {
  const found = useSyncExternalStore(
    (onChange) => {
      hearers.add(onChange);
      return () => hearers.delete(onChange);
    },
    () => waiting,
  );
  return found && (() => goOver(found));
}

function announce(found: ServiceWorker): void {
  waiting = found;
  for (const hear of hearers) hear();
}

/** Another tab may have gone over already: then only this page is of the former version. */
function goOver(found: ServiceWorker): void {
  asked = true;
  if (found.state === "installed") found.postMessage("take-over");
  else window.location.reload();
}

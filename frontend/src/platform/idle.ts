/** The rest is a task of its own: the browser answers a press in between. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

/** Where browsers cannot tell when they have time: soon, in milliseconds. */
const SOON = 200;

/** Does what nobody waits for, once the browser has nothing to draw; what is returned takes it back. */
export function whenIdle(act: () => void): () => void {
  if (typeof window.requestIdleCallback !== "function") {
    const timer = setTimeout(act, SOON);
    return () => clearTimeout(timer);
  }
  const asked = requestIdleCallback(() => act());
  return () => cancelIdleCallback(asked);
}

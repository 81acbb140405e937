import { ApiError, request } from "./api";

const RECONNECT_AFTER = 15_000;

/**
 * Calls `onEvent` whenever the server announces `name`, until the answer is called.
 *
 * Live news is a comfort: a screen works the same without it, so a missing stream is not an error.
 */
export function subscribe(name: string, onEvent: (data: Record<string, string>) => void): () => void {
  let source: EventSource | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;

  const retry = () => {
    source?.close();
    if (!stopped) timer = setTimeout(connect, RECONNECT_AFTER);
  };
  // A ticket does not live long enough for the browser's own reconnection: ask for a new one.
  const connect = async () => {
    try {
      const { url } = await request<{ url: string }>("GET", "stream/ticket/");
      if (stopped) return;
      source = new EventSource(url);
      source.addEventListener(name, (event) => onEvent(JSON.parse(event.data)));
      source.addEventListener("error", retry);
    } catch (error) {
      if (!(error instanceof ApiError) || error.isOutage) retry();
    }
  };

  void connect();
  return () => {
    stopped = true;
    clearTimeout(timer);
    source?.close();
  };
}

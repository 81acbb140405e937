import { ApiError, request } from "./api";

const RECONNECT_AFTER = 15_000;
/** More has happened than the server still knows. */
const RESET = "reset";

type Hear = (data: Record<string, never>) => void;

const hearers = new Map<string, Set<Hear>>();
let line: Line | null = null;

/**
 * Calls `onEvent` whenever the server announces `name`, until the answer is called. However much a screen wants to
 * hear, it holds one line: browsers allow few.
 *
 * Where news was lost on the way, everybody hears of something, without saying what: they read again what they show.
 *
 * Live news is a comfort: a screen works the same without it, so a missing stream is not an error.
 */
export function subscribe(name: string, onEvent: Hear): () => void {
  const known = hearers.get(name);
  const hearing = known ?? new Set();
  hearing.add(onEvent);
  hearers.set(name, hearing);
  line ??= new Line();
  if (!known) line.listenFor(name);
  return () => {
    hearing.delete(onEvent);
    if ([...hearers.values()].some(({ size }) => size > 0)) return;
    line?.hangUp();
    line = null;
    hearers.clear();
  };
}

function tellEverybody(): void {
  for (const hearing of [...hearers.values()]) for (const hear of [...hearing]) hear({});
}

class Line {
  private source: EventSource | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private stopped = false;
  private wasOpen = false;
  /** The last event that was heard: a new line begins behind it. */
  private last = "";

  constructor() {
    void this.connect();
  }

  listenFor(name: string): void {
    this.source?.addEventListener(name, (event) => {
      this.last = event.lastEventId || this.last;
      for (const hear of hearers.get(name) ?? []) hear(JSON.parse(event.data));
    });
  }

  hangUp(): void {
    this.stopped = true;
    clearTimeout(this.timer);
    this.source?.close();
  }

  // A ticket does not live long enough for the browser's own reconnection: ask for a new one.
  private async connect(): Promise<void> {
    try {
      const { url } = await request<{ url: string }>("GET", "stream/ticket/");
      if (this.stopped) return;
      const behind = this.last && `&${new URLSearchParams({ last_event_id: this.last })}`;
      this.source = new EventSource(url + behind);
      this.source.addEventListener("error", () => this.retry());
      this.source.addEventListener("open", () => this.opened());
      this.source.addEventListener(RESET, ({ lastEventId }) => {
        this.last = lastEventId;
        tellEverybody();
      });
      for (const name of hearers.keys()) this.listenFor(name);
    } catch (error) {
      if (!(error instanceof ApiError) || error.isOutage) this.retry();
    }
  }

  /** Whoever heard nothing on the line before cannot say behind what to go on. */
  private opened(): void {
    if (this.wasOpen && !this.last) tellEverybody();
    this.wasOpen = true;
  }

  private retry(): void {
    this.source?.close();
    if (!this.stopped) this.timer = setTimeout(() => void this.connect(), RECONNECT_AFTER);
  }
}

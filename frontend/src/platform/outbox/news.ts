import type { QueryClient } from "@tanstack/react-query";

import { forgetRecords } from "../record-keys";

export const OUTBOX_KEY = ["outbox"];

/** `changed` is the resource of an act that the server has answered. */
type News = { changed?: string };

const channel = typeof BroadcastChannel === "undefined" ? null : new BroadcastChannel("yz.outbox");

/** Tells every screen on this device that the outbox has changed. */
export async function tell(client: QueryClient, news: News): Promise<void> {
  channel?.postMessage(news);
  await take(client, news);
}

/** Hears what other tabs tell, until the answer is called. */
export function listen(client: QueryClient): () => void {
  const hear = ({ data }: MessageEvent<News>) => void take(client, data);
  channel?.addEventListener("message", hear);
  return () => channel?.removeEventListener("message", hear);
}

async function take(client: QueryClient, { changed }: News): Promise<void> {
  await client.invalidateQueries({ queryKey: OUTBOX_KEY });
  if (changed) await forgetRecords(client, changed);
}

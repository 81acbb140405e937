import type { QueryClient } from "@tanstack/react-query";
import { keyAt, type ListAddress } from "./addresses";
import { administrationQuery } from "./administration";
import { catalogueQuery, descriptionQuery } from "./metadata";
import { screenAt } from "./modules";
import { unreadQuery } from "./notifications";
import { viewsQuery } from "./saved-views";
import type { Session } from "./session";

/**
 * Asked for as soon as one knows who asks, while the screen is still being drawn: on a slow network, who waits for the
 * screen before asking waits twice.
 */
export function askForDescription(client: QueryClient, address: ListAddress): void {
  const key = keyAt(address);
  if (!screenAt(key)) void client.prefetchQuery(descriptionQuery(key));
}

/** What the frame shows of itself, once: it is drawn with it. Its parts then ask anew as they are wont to. */
export function askForFrame(client: QueryClient, { support }: Session): void {
  void client.prefetchQuery(catalogueQuery);
  void client.prefetchQuery({ ...administrationQuery, staleTime: Number.POSITIVE_INFINITY });
  if (!support) void client.prefetchQuery({ ...unreadQuery, staleTime: Number.POSITIVE_INFINITY });
}

export function askForList(client: QueryClient, address: ListAddress): void {
  const key = keyAt(address);
  askForDescription(client, address);
  if (!screenAt(key)) void client.prefetchQuery(viewsQuery(key));
}

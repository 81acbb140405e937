import type { QueryClient } from "@tanstack/react-query";

import { keyAt, type ListAddress } from "./addresses";
import { descriptionQuery } from "./metadata";
import { screenAt } from "./modules";
import { viewsQuery } from "./saved-views";

/**
 * Asked for as soon as one knows who asks, while the screen is still being drawn: on a slow network, who waits for the
 * screen before asking waits twice.
 */
export function askForDescription(client: QueryClient, address: ListAddress): void {
  const key = keyAt(address);
  if (!screenAt(key)) void client.prefetchQuery(descriptionQuery(key));
}

export function askForList(client: QueryClient, address: ListAddress): void {
  const key = keyAt(address);
  askForDescription(client, address);
  if (!screenAt(key)) void client.prefetchQuery(viewsQuery(key));
}

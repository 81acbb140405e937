import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect } from "react";

import { subscribe } from "./live";
import { screensOf } from "./modules";
import { forgetRecords } from "./resources";

/** What a colleague changes appears without reloading the page, where the server announces it. */
export function useFollowed(key: string): void {
  const client = useQueryClient();
  const { event } = screensOf(key);
  const forget = useCallback(() => void forgetRecords(client, key), [client, key]);
  useEffect(() => (event ? subscribe(event, forget) : undefined), [event, forget]);
}

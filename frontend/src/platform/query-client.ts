import { MutationCache, QueryCache, QueryClient } from "@tanstack/react-query";

import { ApiError } from "./api";
import { onOtherRights } from "./rights-mark";
import { SESSION_KEY } from "./session";

export function createQueryClient(): QueryClient {
  const onError = (error: Error) => {
    if (isDenied(error)) void client.invalidateQueries({ queryKey: SESSION_KEY });
  };
  const client = new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: { queries: { staleTime: 10_000, retry: isWorthRetrying } },
  });
  // Somebody changed the reader's role: menu, fields and records may all be others now.
  onOtherRights(() => void client.invalidateQueries());
  return client;
}

/** Perhaps the session has ended meanwhile: ask again, the shell then leads to the sign-in screen. */
function isDenied(error: Error): boolean {
  return error instanceof ApiError && (error.status === 401 || error.status === 403);
}

function isWorthRetrying(failures: number, error: Error): boolean {
  return failures < 1 && error instanceof ApiError && error.isOutage;
}

import { MutationCache, QueryCache, QueryClient } from "@tanstack/react-query";

import { ApiError } from "./api";
import { keeperOf } from "./offline/kept-session";
import { forgetReads, keepReads, recalling } from "./offline/reads";
import { onOtherRights } from "./rights-mark";
import { SESSION_KEY, type Session } from "./session";
import { forgetTold } from "./told-ahead";

export function createQueryClient(): QueryClient {
  const onError = (error: Error) => {
    if (isDenied(error)) void client.invalidateQueries({ queryKey: SESSION_KEY });
  };
  const reader = () => keeperOf(client.getQueryData<Session>(SESSION_KEY));
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      // What is asked without a network is answered at once, from what this device keeps.
      queries: {
        staleTime: 10_000,
        retry: isWorthRetrying,
        networkMode: "always",
        refetchOnReconnect: true,
        persister: recalling(reader),
      },
      mutations: { networkMode: "always" },
    },
  });
  keepReads(client.getQueryCache(), reader);
  // Somebody changed the reader's role: menu, fields and records may all be others now.
  onOtherRights(() => {
    forgetTold();
    void forgetReads(null);
    void client.invalidateQueries();
  });
  return client;
}

/** Perhaps the session has ended meanwhile: ask again, the shell then leads to the sign-in screen. */
function isDenied(error: Error): boolean {
  return error instanceof ApiError && (error.status === 401 || error.status === 403);
}

function isWorthRetrying(failures: number, error: Error): boolean {
  return failures < 1 && error instanceof ApiError && error.isOutage;
}

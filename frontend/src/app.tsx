import { CSPProvider } from "@base-ui/react/csp-provider";
import { DirectionProvider } from "@base-ui/react/direction-provider";
import { type QueryClient, QueryClientProvider, useQuery, useQueryClient } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { useEffect, useRef } from "react";

import { useAppliedTheme } from "./platform/appearance";
import { useLanguage } from "./platform/i18n";
import { readAs } from "./platform/seen-role";
import { forgetAll, sessionQuery } from "./platform/session";
import type { buildRouter } from "./router";

type Router = ReturnType<typeof buildRouter>;
type AppProps = { client: QueryClient; router: Router };

export function App({ client, router }: AppProps) {
  return (
    <QueryClientProvider client={client}>
      <Screens router={router} />
    </QueryClientProvider>
  );
}

function Screens({ router }: { router: Router }) {
  const direction = useLanguage() === "ar" ? "rtl" : "ltr";
  useGuardOn(router);
  useAppliedTheme();

  return (
    <CSPProvider disableStyleElements>
      <DirectionProvider direction={direction}>
        <RouterProvider router={router} />
      </DirectionProvider>
    </CSPProvider>
  );
}

/**
 * Signing out, or a session that ends, sends the person to the sign-in screen wherever they are; a company that begins
 * to ask for a second factor, to where it is set up.
 */
function useGuardOn(router: Router): void {
  const client = useQueryClient();
  const { data: session } = useQuery({ ...sessionQuery, enabled: false });
  const signedIn = session?.authenticated;
  const setsUp = session?.needs_second_factor;
  const wasIn = useRef(false);

  useEffect(() => {
    const leaves = wasIn.current && signedIn === false;
    wasIn.current = signedIn === true;
    if (signedIn !== false) return;
    // Whoever signs in at this tab next has never asked to see as anybody.
    readAs(null);
    void router.invalidate().then(() => leaves && forgetAll(client));
  }, [router, client, signedIn]);

  useEffect(() => {
    if (setsUp) void router.invalidate();
  }, [router, setsUp]);
}

import "@fontsource-variable/inter/index.css";
import "@fontsource-variable/noto-sans-arabic/index.css";
import "./index.css";
import "./sectors";

import { StrictMode } from "react";
import { createRoot } from "react-dom/client";

import { App } from "./app";
import { CONSOLE, SHARED } from "./platform/addresses";
import { startLanguage } from "./platform/i18n";
import { keepOnThisDevice } from "./platform/offline/installation";
import { createQueryClient } from "./platform/query-client";
import { sessionQuery } from "./platform/session";
import { buildRouter } from "./router";

/** The first screen has the network to itself for so long, in milliseconds; then the whole program is fetched. */
const FIRST_SCREEN_FIRST = 5_000;

const client = createQueryClient();
const router = buildRouter(client);
// All that the first screen waits for is asked for at once, on a network where each question takes its time.
if (!location.pathname.startsWith(CONSOLE)) {
  // A stranger came to read one page: their device keeps nothing of the program.
  const isStranger = location.pathname.startsWith(SHARED);
  if (import.meta.env.PROD && !isStranger) setTimeout(keepOnThisDevice, FIRST_SCREEN_FIRST);
  void client.prefetchQuery(sessionQuery);
}
const [routes] = router.getMatchedRoutes(location.pathname);
for (const { options } of routes) preload(options.component);
void startLanguage().then(() => {
  const root = document.getElementById("root");
  if (!root) return;
  createRoot(root).render(
    <StrictMode>
      <App client={client} router={router} />
    </StrictMode>,
  );
});

function preload(screen: { preload?: () => Promise<unknown> | undefined } | undefined): void {
  void screen?.preload?.();
}

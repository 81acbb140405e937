import "@fontsource-variable/inter/index.css";
import "@fontsource-variable/noto-sans-arabic/index.css";
import "./index.css";
import "./sectors";

import { StrictMode } from "react";
import { createRoot } from "react-dom/client";

import { App } from "./app";
import { CONSOLE } from "./platform/addresses";
import { startLanguage } from "./platform/i18n";
import { keepOnThisDevice } from "./platform/offline/installation";
import { createQueryClient } from "./platform/query-client";
import { sessionQuery } from "./platform/session";
import { buildRouter } from "./router";

const client = createQueryClient();
if (!location.pathname.startsWith(CONSOLE)) {
  if (import.meta.env.PROD) void keepOnThisDevice();
  // All that the first screen waits for is asked for at once, on a network where each question takes its time.
  void client.prefetchQuery(sessionQuery);
  void (location.pathname === "/connexion" ? import("./screens/sign-in") : import("./dashboard/shell"));
}
void startLanguage().then(() => {
  const root = document.getElementById("root");
  if (!root) return;
  createRoot(root).render(
    <StrictMode>
      <App client={client} router={buildRouter(client)} />
    </StrictMode>,
  );
});

import "@fontsource-variable/inter/index.css";
import "@fontsource-variable/noto-sans-arabic/index.css";
import "./index.css";
import "./sectors";

import { StrictMode, startTransition } from "react";
import { createRoot } from "react-dom/client";

import { App } from "./app";
import { CONSOLE, SHARED } from "./platform/addresses";
import { readyNumbers } from "./platform/format";
import { chosenLanguage, startLanguage } from "./platform/i18n";
import { nextTask, whenIdle } from "./platform/idle";
import { fetchLetters, startLetters } from "./platform/letters";
import { keepOnThisDevice } from "./platform/offline/installation";
import { createQueryClient } from "./platform/query-client";
import { askAhead } from "./platform/told-ahead";
import { buildRouter } from "./router";

/** The first screen has the network to itself for so long, in milliseconds; then letters and the whole program are fetched. */
const FIRST_SCREEN_FIRST = 5_000;

const inCompany = !location.pathname.startsWith(CONSOLE);
// A stranger came to read one page: their device keeps nothing of the program.
const isStranger = location.pathname.startsWith(SHARED);
if (inCompany && !isStranger && import.meta.env.PROD) setTimeout(keepOnThisDevice, FIRST_SCREEN_FIRST);

startLetters();
void start();

/**
 * All that the first screen waits for comes at once; then it is drawn as a whole. Each step is a task of its own, so that
 * a slow telephone can answer its reader in between.
 */
async function start(): Promise<void> {
  const told = inCompany ? askAhead(location, chosenLanguage()) : undefined;
  await nextTask();
  const client = createQueryClient();
  const router = buildRouter(client);
  if (!isStranger) setTimeout(() => void fetchLetters(router), FIRST_SCREEN_FIRST);
  // While one waits for the network anyway.
  whenIdle(readyNumbers);
  await nextTask();
  const [routes] = router.getMatchedRoutes(location.pathname);
  const screens = routes.map(({ options }) => preload(options.component));
  await startLanguage(await told);
  // What cannot be fetched or is refused is said by the screen.
  await Promise.allSettled([...screens, router.load()]);
  await nextTask();
  const root = document.getElementById("root");
  if (!root) return;
  startTransition(() =>
    createRoot(root).render(
      <StrictMode>
        <App client={client} router={router} />
      </StrictMode>,
    ),
  );
}

function preload(screen: { preload?: () => Promise<unknown> | undefined } | undefined) {
  return screen?.preload?.();
}

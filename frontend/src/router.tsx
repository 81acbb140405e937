import type { QueryClient } from "@tanstack/react-query";
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
  stringifySearchWith,
} from "@tanstack/react-router";
import { NotFound } from "@/components/not-found";
import { Loading } from "@/components/ui/loaded";
import { ScreenError } from "@/dashboard/screen-error";
import { BIN, CONSOLE, CREATE, IMPORT, LIST, RECORD, SETTINGS, SHARED } from "@/platform/addresses";
import { askForDescription, askForFrame, askForList } from "@/platform/asked-ahead";
import { openTexts, startLanguage } from "@/platform/i18n";
import { readSearch, textAt } from "@/platform/last-search";
import { OUTSIDE, receive, SESSION_KEY, type Session, sessionQuery } from "@/platform/session";
import SignIn from "@/screens/sign-in";

const rootRoute = createRootRouteWithContext<{ client: QueryClient }>()({
  beforeLoad: async ({ context, location }) => {
    if (location.pathname.startsWith(CONSOLE)) return { session: OUTSIDE };
    const session = await context.client.ensureQueryData(sessionQuery);
    const asked = document.documentElement.lang;
    await startLanguage(session.user?.language, session.tenant.language);
    // Roles were named in the language of who asked; the person reads another one.
    if (document.documentElement.lang !== asked)
      void context.client.invalidateQueries({ queryKey: SESSION_KEY });
    return { session };
  },
});

const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/connexion",
  // What is refused is named all the same: the router would let the raw value through.
  validateSearch: ({ suite }): { suite?: string | undefined } => ({
    suite: isInternal(suite) ? suite : undefined,
  }),
  beforeLoad: ({ context }) => {
    if (context.session.authenticated) throw redirect({ to: "/" });
  },
  component: SignIn,
});

const forgottenRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/mot-de-passe",
  component: lazyRouteComponent(() => import("@/screens/door/forgotten")),
});

const setUpRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/second-facteur",
  beforeLoad: async ({ context }) => {
    if (!context.session.needs_second_factor) throw redirect({ to: "/" });
    await openTexts("settings");
  },
  component: lazyRouteComponent(() => import("@/screens/account/set-up")),
});

const invitationRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/invitation",
  component: lazyRouteComponent(() => import("@/screens/door/invitation")),
});

const sharedRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: SHARED,
  beforeLoad: () => openTexts("sharing"),
  component: lazyRouteComponent(() => import("@/screens/shared/shared")),
});

/** Where a link leads that opens a session by itself: from the person's other company, or for support. */
function arrivalRoute<Path extends string>(path: Path, accepts: string) {
  return createRoute({
    getParentRoute: () => rootRoute,
    path,
    beforeLoad: async ({ context, location }) => {
      await receive(context.client, accepts, location.hash);
      throw redirect({ to: "/", replace: true });
    },
  });
}

/** Whoever is not through the door goes there first, and comes back. */
function requireEntered(session: Session, address: string): void {
  if (!session.authenticated) throw redirect({ to: "/connexion", search: { suite: address } });
  if (session.needs_second_factor) throw redirect({ to: "/second-facteur" });
}

const consentRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/autoriser",
  beforeLoad: async ({ context, location }) => {
    requireEntered(context.session, location.href);
    // Support works in somebody's place: it allows nothing in their name.
    if (context.session.support) throw redirect({ to: "/" });
    await openTexts("settings");
  },
  component: lazyRouteComponent(() => import("@/screens/door/consent")),
});

const shellRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: "shell",
  beforeLoad: ({ context, location }) => requireEntered(context.session, location.href),
  loader: ({ context }) => askForFrame(context.client, context.session),
  component: lazyRouteComponent(() => import("@/dashboard/shell")),
});

const homeRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/",
  component: lazyRouteComponent(() => import("@/screens/home/home")),
});

const accountRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/compte",
  beforeLoad: async ({ context }) => {
    // Support works in somebody's place: the account is not theirs.
    if (context.session.support) throw redirect({ to: "/" });
    await openTexts("settings");
  },
  component: lazyRouteComponent(() => import("@/screens/account/account")),
});

const outboxRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/envois",
  component: lazyRouteComponent(() => import("@/screens/outbox/outbox")),
});

const settingsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: SETTINGS,
  beforeLoad: () => openTexts("settings"),
  component: lazyRouteComponent(() => import("@/screens/company/frame")),
});

const settingsIndexRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: "/",
  component: lazyRouteComponent(() => import("@/screens/company/frame"), "SettingsIndex"),
});

const settingsSectionRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: "$section",
  component: lazyRouteComponent(() => import("@/screens/company/frame"), "SettingsSection"),
});

const settingsItemRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: "$section/$id",
  component: lazyRouteComponent(() => import("@/screens/company/frame"), "SettingsItem"),
});

const listRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: LIST,
  validateSearch: readSearch,
  loader: ({ context, params }) => askForList(context.client, params),
  component: lazyRouteComponent(() => import("@/records/list/place")),
});

const createRecordRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: CREATE,
  loader: ({ context, params }) => askForDescription(context.client, params),
  component: lazyRouteComponent(() => import("@/records/record/create")),
});

const importRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: IMPORT,
  beforeLoad: () => openTexts("imports"),
  // Which file: whoever leaves the page comes back to it.
  validateSearch: (address): { import?: string | undefined } => ({ import: textAt(address.import) }),
  component: lazyRouteComponent(() => import("@/records/import/import")),
});

const binRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: BIN,
  beforeLoad: () => openTexts("many"),
  component: lazyRouteComponent(() => import("@/records/bin/bin")),
});

const recordRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: RECORD,
  beforeLoad: () => openTexts("many"),
  loader: ({ context, params }) => askForDescription(context.client, params),
  component: lazyRouteComponent(() => import("@/records/record/record")),
});

const consoleRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: CONSOLE,
  beforeLoad: async () => {
    await startLanguage();
    await openTexts("console");
  },
  component: lazyRouteComponent(() => import("@/screens/console/frame")),
  notFoundComponent: lazyRouteComponent(() => import("@/screens/console/companies")),
});

const consoleCompaniesRoute = createRoute({
  getParentRoute: () => consoleRoute,
  path: "/",
  component: lazyRouteComponent(() => import("@/screens/console/companies")),
});

const consoleCompanyRoute = createRoute({
  getParentRoute: () => consoleRoute,
  path: "societes/$slug",
  component: lazyRouteComponent(() => import("@/screens/console/company")),
});

const consoleUnitsRoute = createRoute({
  getParentRoute: () => consoleRoute,
  path: "unites",
  component: lazyRouteComponent(() => import("@/screens/console/units")),
});

const consoleWorkRoute = createRoute({
  getParentRoute: () => consoleRoute,
  path: "taches",
  component: lazyRouteComponent(() => import("@/screens/console/work")),
});

const consoleIsolationRoute = createRoute({
  getParentRoute: () => consoleRoute,
  path: "cloisonnement",
  component: lazyRouteComponent(() => import("@/screens/console/isolation")),
});

const consoleAccountRoute = createRoute({
  getParentRoute: () => consoleRoute,
  path: "compte",
  // The panel is that of a company's account.
  beforeLoad: () => openTexts("settings"),
  component: lazyRouteComponent(() => import("@/screens/console/account")),
});

const routeTree = rootRoute.addChildren([
  signInRoute,
  forgottenRoute,
  setUpRoute,
  invitationRoute,
  consentRoute,
  sharedRoute,
  arrivalRoute("/passage", "session/handover/accept/"),
  arrivalRoute("/assistance", "session/support/"),
  shellRoute.addChildren([
    homeRoute,
    accountRoute,
    outboxRoute,
    settingsRoute.addChildren([settingsIndexRoute, settingsSectionRoute, settingsItemRoute]),
    listRoute,
    createRecordRoute,
    importRoute,
    binRoute,
    recordRoute,
  ]),
  consoleRoute.addChildren([
    consoleCompaniesRoute,
    consoleCompanyRoute,
    consoleUnitsRoute,
    consoleWorkRoute,
    consoleAccountRoute,
    consoleIsolationRoute,
  ]),
]);

/** Never lead somebody who has just typed a password to another site. */
function isInternal(address: unknown): address is string {
  return typeof address === "string" && /^\/(?![/\\])/.test(address);
}

export function buildRouter(client: QueryClient) {
  let isAnother = false;
  // A page that was just opened stands at its top. To ask where it stands has the browser lay it out in the breath that draws it.
  let isJustOpened = history.state === null && location.hash === "";
  const router = createRouter({
    routeTree,
    context: { client },
    defaultPendingComponent: Loading,
    defaultErrorComponent: ScreenError,
    defaultNotFoundComponent: NotFound,
    // Filters are plain texts: an order number must not come back from the address as a number.
    parseSearch: (search) => Object.fromEntries(new URLSearchParams(search)),
    stringifySearch: stringifySearchWith(String),
    scrollRestoration: () => !isJustOpened,
    // Another screen begins at its top; another question to the same one leaves people where they read.
    scrollToTopSelectors: [() => (isAnother ? document.getElementById("main") : null)],
  });
  router.subscribe("onBeforeLoad", ({ fromLocation, pathChanged }) => {
    isAnother = pathChanged;
    if (fromLocation) isJustOpened = false;
  });
  return router;
}

declare module "@tanstack/react-router" {
  interface Register {
    router: ReturnType<typeof buildRouter>;
  }
}

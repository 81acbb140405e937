import { QueryClientProvider, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, Outlet } from "@tanstack/react-router";
import { KeyRound, LogOut } from "lucide-react";
import { Suspense, useState } from "react";

import { Button } from "@/components/ui/button";
import { Loaded, Loading } from "@/components/ui/loaded";
import { LanguageSwitch } from "@/dashboard/language-switch";
import { HERE_LOOK, PLACE_LOOK } from "@/dashboard/place-look";
import { request } from "@/platform/api";
import { useLanguage, useT } from "@/platform/i18n";

import { createConsoleClient, HOST, SESSION, sessionQuery } from "./console";
import { ConsoleDoor } from "./door";

/** The console of the platform's own team, at the platform's own host: no company, no company's session. */
export default function ConsoleFrame() {
  const [client] = useState(createConsoleClient);
  return (
    <QueryClientProvider client={client}>
      <Gate />
    </QueryClientProvider>
  );
}

function Gate() {
  const session = useQuery(sessionQuery);
  return (
    <Loaded query={session}>
      {({ authenticated, user }) => (authenticated ? <Inside email={user?.email ?? ""} /> : <ConsoleDoor />)}
    </Loaded>
  );
}

function Inside({ email }: { email: string }) {
  const t = useT("console");
  return (
    <div className="flex min-h-dvh flex-col">
      <a
        href="#main"
        className="sr-only focus:not-sr-only focus:absolute focus:start-2 focus:top-2 focus:z-50 focus:bg-card focus:p-2"
      >
        {t("Skip to content")}
      </a>
      <header className="flex flex-wrap items-center gap-1 border-b border-border bg-card px-4 py-1.5 sm:gap-x-3">
        <p className="me-auto flex min-w-0 items-baseline gap-3">
          <span className="font-bold text-primary max-sm:text-sm">YZ-PLATFORM</span>
          <bdi dir="ltr" className="truncate text-sm text-muted-foreground max-sm:hidden">
            {email}
          </bdi>
        </p>
        <Link
          to="/plateforme/compte"
          aria-label={t("My sign-in")}
          title={t("My sign-in")}
          className="flex min-h-10 min-w-10 items-center justify-center rounded-md hover:bg-muted"
          activeProps={{ className: "bg-selected text-primary" }}
        >
          <KeyRound aria-hidden="true" className="size-5" />
        </Link>
        <LanguageSwitch />
        <SignOut />
        <Navigation />
      </header>
      <main id="main" tabIndex={-1} className="flex min-w-0 flex-1 flex-col">
        <Suspense fallback={<Loading />}>
          <Outlet />
        </Suspense>
      </main>
    </div>
  );
}

const TABS = [
  { to: "/plateforme", label: "Companies" },
  { to: "/plateforme/unites", label: "Units" },
  { to: "/plateforme/taches", label: "Jobs" },
  { to: "/plateforme/cloisonnement", label: "Isolation" },
] as const;

/** The last one leaves the program: pages of the server's own, which speak the language that is spoken here. */
function Navigation() {
  const t = useT("console");
  const language = useLanguage();
  return (
    <nav aria-label={t("Console of the platform")} className="-mx-2 basis-full overflow-x-auto">
      <ul className="flex gap-1">
        {TABS.map(({ to, label }) => (
          <li key={to}>
            <Link
              to={to}
              activeOptions={{ exact: to === "/plateforme" }}
              className={PLACE_LOOK}
              activeProps={{ className: HERE_LOOK }}
            >
              {t(label)}
            </Link>
          </li>
        ))}
        <li>
          <a href={`/plateforme/registre/?language=${language}`} className={PLACE_LOOK}>
            {t("Register")}
          </a>
        </li>
      </ul>
    </nav>
  );
}

function SignOut() {
  const t = useT("console");
  const client = useQueryClient();
  const leave = useMutation({
    mutationFn: () => request<void>("DELETE", `${HOST}session/`),
    onSuccess: () => {
      client.setQueryData(SESSION, { authenticated: false });
      client.removeQueries({ predicate: ({ queryKey }) => queryKey[1] !== SESSION[1] });
    },
  });
  return (
    <Button
      variant="quiet"
      aria-label={t("Sign out")}
      title={t("Sign out")}
      blocked={leave.isPending}
      onClick={() => leave.mutate()}
    >
      <LogOut aria-hidden="true" className="size-5 rtl:-scale-x-100" />
    </Button>
  );
}

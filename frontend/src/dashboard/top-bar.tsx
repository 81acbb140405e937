import { Link } from "@tanstack/react-router";

import { Button } from "@/components/ui/button";
import { ErrorNotice } from "@/components/ui/error-notice";
import { useT } from "@/platform/i18n";
import { useSession, useSignOut } from "@/platform/session";

import { LanguageSwitch } from "./language-switch";

export function TopBar() {
  const t = useT("platform");
  const { tenant, user, roles } = useSession();
  const signOut = useSignOut();

  return (
    <header className="border-b border-border bg-card">
      <div className="mx-auto flex max-w-7xl flex-wrap items-center gap-x-4 gap-y-2 px-4 py-2">
        <Link to="/commandes" className="text-lg font-bold text-primary">
          {tenant.name}
        </Link>
        {user && (
          <Link
            to="/compte"
            aria-label={`${t("My account")}, ${user.name}`}
            className="ms-auto text-end text-sm leading-tight"
          >
            <span className="block font-medium">{user.name}</span>
            <span className="block text-xs text-muted-foreground">{roles[user.role] ?? user.role}</span>
          </Link>
        )}
        <div className="flex items-center gap-2 max-sm:w-full max-sm:justify-between">
          <LanguageSwitch />
          <Button blocked={signOut.isPending} onClick={() => signOut.mutate()}>
            {t("Sign out")}
          </Button>
        </div>
      </div>
      <ErrorNotice error={signOut.error} className="px-4 pb-2" />
    </header>
  );
}

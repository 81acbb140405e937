import { LogOut, Search } from "lucide-react";
import { lazy, Suspense } from "react";

import { Button } from "@/components/ui/button";
import { ErrorNotice } from "@/components/ui/error-notice";
import { useT } from "@/platform/i18n";

import { AccountMenu } from "./account-menu";
import { CompanyLogo } from "./company-logo";
import { CompanySwitch } from "./company-switch";
import { Bell } from "./notifications/bell";
import { OfflineMark } from "./offline-mark";
import type { Leaving } from "./use-leaving";

const UnsentDialog = lazy(() => import("./unsent-dialog"));

type TopBarProps = { leaving: Leaving; onSearch: () => void; onHelp: () => void };

export function TopBar({ leaving, onSearch, onHelp }: TopBarProps) {
  const t = useT("platform");

  return (
    <header className="shrink-0 border-b border-border bg-card print:hidden">
      <div className="flex items-center gap-2 px-3 py-1.5">
        <CompanyLogo className="h-9 max-w-28 shrink-0 max-sm:max-w-16" />
        <CompanySwitch />
        <button
          type="button"
          onClick={onSearch}
          aria-haspopup="dialog"
          className="ms-auto flex min-h-10 items-center gap-2 rounded-md px-2.5 text-sm text-muted-foreground hover:bg-muted sm:min-w-64 sm:border sm:border-border sm:bg-background md:mx-auto"
        >
          <Search aria-hidden="true" className="size-4.5" />
          <span className="max-sm:sr-only">{t("Search or go to…")}</span>
          <kbd className="ms-auto text-xs max-sm:hidden" dir="ltr">
            Ctrl K
          </kbd>
        </button>
        <OfflineMark />
        <Bell />
        <AccountMenu onHelp={onHelp} onLeave={leaving.leave} />
        <Button
          variant="quiet"
          aria-label={t("Sign out")}
          title={t("Sign out")}
          className="max-md:hidden"
          blocked={leaving.isPending}
          onClick={leaving.leave}
        >
          <LogOut aria-hidden="true" className="size-5 rtl:-scale-x-100" />
        </Button>
      </div>
      <ErrorNotice error={leaving.error} className="px-4 pb-2" />
      <Suspense>{leaving.asks && <UnsentDialog leaving={leaving} />}</Suspense>
    </header>
  );
}

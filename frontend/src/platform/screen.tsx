import { Link } from "@tanstack/react-router";
import { ChevronRight } from "lucide-react";
import type { ReactNode } from "react";

import { addressOf, LIST } from "./addresses";
import { useFormat } from "./format";
import { useT } from "./i18n";
import { lastSearch } from "./last-search";

type Trail = { resource: string; label: string };
type ScreenProps = { title: string; trail?: Trail | undefined; aside?: ReactNode; children: ReactNode };

/** The head of a screen: where one is, its name, and what can be done with all of it. */
export function Screen({ title, trail, aside, children }: ScreenProps) {
  return (
    <>
      <title>{title}</title>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1 px-4 pt-3 pb-2">
        <div className="min-w-0 flex-1">
          {trail && <Breadcrumb {...trail} />}
          <h1 className="text-xl font-semibold break-words">
            <bdi>{title}</bdi>
          </h1>
        </div>
        {aside}
      </div>
      {children}
    </>
  );
}

/** Back to the list as it was left: its filter and its order. */
function Breadcrumb({ resource, label }: Trail) {
  const t = useT("platform");
  return (
    <nav aria-label={t("You are here")} className="flex items-center gap-1 text-sm">
      <Link
        to={LIST}
        params={addressOf(resource)}
        search={lastSearch(resource)}
        className="rounded text-primary underline-offset-2 hover:underline"
      >
        {label}
      </Link>
      <ChevronRight aria-hidden="true" className="size-4 text-muted-foreground rtl:-scale-x-100" />
    </nav>
  );
}

export function Money({ value }: { value: string }) {
  return <bdi className="whitespace-nowrap tabular-nums">{useFormat().money(value)}</bdi>;
}

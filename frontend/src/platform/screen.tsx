import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";

import { addressOf, LIST } from "./addresses";
import { useFormat } from "./format";
import { useT } from "./i18n";
import { lastSearch } from "./last-search";
import { Onward, ScreenHead, STEP_LOOK } from "./screen-head";

type Trail = { resource: string; label: string };
type ScreenProps = { title: string; trail?: Trail | undefined; aside?: ReactNode; children: ReactNode };

/** The head of a screen: where one is, its name, and what can be done with all of it. */
export function Screen({ title, trail, aside, children }: ScreenProps) {
  return (
    <>
      <ScreenHead
        title={title}
        above={trail && <Breadcrumb {...trail} />}
        aside={aside}
        className="px-4 pt-3 pb-2"
      />
      {children}
    </>
  );
}

/** Back to the list as it was left: its filter and its order. */
export function Breadcrumb({ resource, label }: Trail) {
  const t = useT("platform");
  return (
    <nav aria-label={t("You are here")} className="flex items-center gap-1 text-sm">
      <Link to={LIST} params={addressOf(resource)} search={lastSearch(resource)} className={STEP_LOOK}>
        {label}
      </Link>
      <Onward />
    </nav>
  );
}

export function Money({ value }: { value: string }) {
  return <bdi className="whitespace-nowrap tabular-nums">{useFormat().money(value)}</bdi>;
}

import { Outlet, useLocation } from "@tanstack/react-router";
import { useEffect, useRef } from "react";

import { useT } from "@/platform/i18n";

import { SupportBand } from "./support-band";
import { TopBar } from "./top-bar";

/** The frame of every screen once signed in. */
export default function Shell() {
  const t = useT("platform");
  const main = useFocusOnNavigation();

  return (
    <>
      <a
        href="#main"
        className="sr-only focus:not-sr-only focus:absolute focus:start-2 focus:top-2 focus:z-20 focus:bg-card focus:p-2"
      >
        {t("Skip to content")}
      </a>
      <SupportBand />
      <TopBar />
      <main ref={main} id="main" tabIndex={-1} className="mx-auto max-w-7xl p-4">
        <Outlet />
      </main>
    </>
  );
}

/** Tells keyboard and screen reader that another screen is there. The first one needs no telling. */
function useFocusOnNavigation() {
  const { pathname } = useLocation();
  const main = useRef<HTMLElement>(null);
  const shown = useRef(pathname);

  useEffect(() => {
    if (shown.current === pathname) return;
    shown.current = pathname;
    main.current?.focus();
  }, [pathname]);

  return main;
}

import { Outlet, useLocation } from "@tanstack/react-router";
import { lazy, Suspense, useEffect, useRef, useState } from "react";

import { Asked } from "@/components/ui/asked";
import { fetchPopups } from "@/components/ui/pressed";
import { Toasts } from "@/components/ui/toasts";
import { useT } from "@/platform/i18n";
import { whenIdle } from "@/platform/idle";
import { useMediaQuery } from "@/platform/media-query";
import { useSender } from "@/platform/outbox/use-outbox";
import { useShortcut } from "@/platform/shortcuts";

import { NewVersionBand, OverdueBand } from "./bands";
import { BottomBar } from "./bottom-bar";
import { SeeingBand } from "./seeing-band";
import { Sidebar } from "./sidebar";
import { SupportBand } from "./support-band";
import { TopBar } from "./top-bar";
import { useLeaving } from "./use-leaving";

const Palette = lazy(() => import("./palette"));
const KeyboardMap = lazy(() => import("./keyboard-map"));

/** The frame of every screen once signed in. */
export default function Shell() {
  const t = useT("platform");
  const main = useFocusOnNavigation();
  const [open, setOpen] = useState<"palette" | "keyboard" | null>(null);
  const close = () => setOpen(null);
  const leaving = useLeaving();
  // Not only out of sight on a telephone: it has little time for what nobody sees.
  const wide = useMediaQuery("(min-width: 48rem)");
  useSender();
  useEffect(() => whenIdle(() => void fetchPopups()), []);
  useShortcut("mod+k", () => setOpen("palette"));
  useShortcut("?", () => setOpen("keyboard"));

  return (
    <div className="flex h-dvh flex-col print:h-auto">
      <a
        href="#main"
        className="sr-only focus:not-sr-only focus:absolute focus:start-2 focus:top-2 focus:z-50 focus:bg-card focus:p-2"
      >
        {t("Skip to content")}
      </a>
      <SupportBand leaving={leaving} />
      <NewVersionBand />
      <OverdueBand />
      <SeeingBand />
      <TopBar leaving={leaving} onSearch={() => setOpen("palette")} onHelp={() => setOpen("keyboard")} />
      <div className="flex min-h-0 flex-1">
        {wide && <Sidebar />}
        <main ref={main} id="main" tabIndex={-1} className="flex min-w-0 flex-1 flex-col overflow-y-auto">
          <Outlet />
        </main>
      </div>
      <BottomBar />
      <Suspense>
        {open === "palette" && <Palette onClose={close} onLeave={leaving.leave} />}
        {open === "keyboard" && <KeyboardMap onClose={close} />}
      </Suspense>
      <Toasts />
      <Asked />
    </div>
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

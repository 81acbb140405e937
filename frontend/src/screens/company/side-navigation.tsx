import { useParams } from "@tanstack/react-router";
import { type RefObject, useLayoutEffect, useRef } from "react";

import type { Section } from "@/dashboard/company-sections";
import { HERE_LOOK, PLACE_LOOK } from "@/dashboard/place-look";
import { useT } from "@/platform/i18n";

import { Grouped } from "./grouped";
import { SectionLink } from "./section-link";

/** Every section beside the one that is open, whatever of either is scrolled. */
export function SideNavigation() {
  const t = useT("settings");
  const menu = useRef<HTMLElement>(null);
  useFrameHeight(menu);
  return (
    <nav
      ref={menu}
      aria-label={t("Settings")}
      className="sticky top-0 w-56 shrink-0 self-start overflow-y-auto p-3 max-lg:hidden print:hidden"
    >
      <Grouped className="grid gap-0.5">{(section) => <Entry {...section} />}</Grouped>
    </nav>
  );
}

function Entry({ path, label, icon: Icon }: Section) {
  const t = useT("settings");
  const { section } = useParams({ strict: false });
  return (
    <SectionLink
      path={path}
      isChosen={section === path}
      className={PLACE_LOOK}
      activeProps={{ className: HERE_LOOK }}
    >
      <Icon aria-hidden="true" className="size-4.5 shrink-0" />
      <span className="min-w-0">{t(label)}</span>
    </SectionLink>
  );
}

/** No taller than what is seen of the screen, whichever bands stand above it: what is longer is scrolled by itself. */
function useFrameHeight(menu: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const frame = menu.current?.closest("main");
    if (!frame) return;
    const fit = () => menu.current?.style.setProperty("max-height", `${frame.clientHeight}px`);
    const observer = new ResizeObserver(fit);
    observer.observe(frame);
    fit();
    return () => observer.disconnect();
  }, [menu]);
}

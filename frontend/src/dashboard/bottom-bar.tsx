import { Link } from "@tanstack/react-router";
import { Ellipsis } from "lucide-react";
import { lazy, Suspense, useState } from "react";

import { cn } from "@/platform/class-names";
import { useT } from "@/platform/i18n";

import { AREA_ICONS, AREA_LABELS, useNavigation } from "./navigation";
import { useHere } from "./sidebar";

const WholeMenu = lazy(() => import("./whole-menu"));

/** As many as a thumb reaches without looking; the rest stands behind the last. */
const WITHIN_REACH = 4;
const ENTRY = "flex min-h-14 min-w-0 flex-1 flex-col items-center justify-center gap-0.5 text-xs";

export function BottomBar() {
  const t = useT("platform");
  const areas = useNavigation();
  const here = useHere();
  const [open, setOpen] = useState(false);

  return (
    <nav
      aria-label={t("Quick menu")}
      className="flex shrink-0 border-t border-border bg-card pb-[env(safe-area-inset-bottom)] md:hidden print:hidden"
    >
      {areas.slice(0, WITHIN_REACH).map(({ area, places }) => {
        const Icon = AREA_ICONS[area];
        const inside = places.some(({ key }) => key === here);
        const [first] = places;
        if (!first) return null;
        return (
          <Link
            key={area}
            {...first.target}
            className={cn(ENTRY, inside ? "font-semibold text-primary" : "text-muted-foreground")}
          >
            <Icon aria-hidden="true" className="size-5" />
            <span className="line-clamp-2 max-w-full text-center leading-tight">{t(AREA_LABELS[area])}</span>
          </Link>
        );
      })}
      <button
        type="button"
        onClick={() => setOpen(true)}
        className={cn(ENTRY, "text-muted-foreground")}
        aria-haspopup="dialog"
      >
        <Ellipsis aria-hidden="true" className="size-5" />
        {t("More")}
      </button>
      <Suspense>{open && <WholeMenu onClose={() => setOpen(false)} />}</Suspense>
    </nav>
  );
}

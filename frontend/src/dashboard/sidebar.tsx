import { Link, useLocation, useParams } from "@tanstack/react-router";
import { LayoutDashboard, PanelLeftClose, PanelLeftOpen } from "lucide-react";

import { keyAt, SETTINGS } from "@/platform/addresses";
import { cn } from "@/platform/class-names";
import { useHasDashboard } from "@/platform/dashboard";
import { useT } from "@/platform/i18n";
import { usePreference } from "@/platform/preferences";

import { AREA_ICONS, AREA_LABELS, type AreaPlaces, COMPANY, type Place, useNavigation } from "./navigation";
import { HERE_LOOK, PLACE_LOOK } from "./place-look";

/** The menu beside every screen, as wide as one wants it. */
export function Sidebar() {
  const t = useT("platform");
  const [narrow, setNarrow] = usePreference("menu-narrow", false);
  const Icon = narrow ? PanelLeftOpen : PanelLeftClose;

  return (
    <div
      className={cn(
        "flex shrink-0 flex-col border-e border-border bg-card print:hidden",
        narrow ? "w-14" : "w-56",
      )}
    >
      <Places narrow={narrow} />
      <button
        type="button"
        aria-label={narrow ? t("Widen the menu") : t("Narrow the menu")}
        aria-expanded={!narrow}
        onClick={() => setNarrow(!narrow)}
        className={cn(PLACE_LOOK, "m-2 text-muted-foreground")}
      >
        <Icon aria-hidden="true" className="size-5 shrink-0 rtl:-scale-x-100" />
        {!narrow && t("Narrow the menu")}
      </button>
    </div>
  );
}

type PlacesProps = { narrow?: boolean; onGo?: () => void };

export function Places({ narrow = false, onGo }: PlacesProps) {
  const t = useT("platform");
  const areas = useNavigation();
  const hasDashboard = useHasDashboard();
  return (
    <nav aria-label={t("Main menu")} className="min-h-0 flex-1 overflow-y-auto p-2">
      <ul className="grid gap-1">
        {hasDashboard && <HomeEntry narrow={narrow} onGo={onGo} />}
        {areas.map((each) => (
          <AreaEntry key={each.area} {...each} narrow={narrow} onGo={onGo} />
        ))}
      </ul>
    </nav>
  );
}

/** The figures of one's work, where one's role has any. */
function HomeEntry({ narrow, onGo }: { narrow: boolean; onGo: (() => void) | undefined }) {
  const t = useT("platform");
  const isHere = useLocation().pathname === "/";
  return (
    <li>
      <Link
        to="/"
        onClick={onGo}
        title={narrow ? t("Dashboard") : undefined}
        aria-current={isHere ? "page" : undefined}
        className={cn(PLACE_LOOK, isHere && HERE_LOOK)}
      >
        <LayoutDashboard aria-hidden="true" className="size-5 shrink-0" />
        <span className={narrow ? "sr-only" : "truncate"}>{t("Dashboard")}</span>
      </Link>
    </li>
  );
}

function AreaEntry({
  area,
  places,
  narrow,
  onGo,
}: AreaPlaces & { narrow: boolean; onGo: (() => void) | undefined }) {
  const t = useT("platform");
  const here = useHere();
  const Icon = AREA_ICONS[area];
  const inside = places.some(({ key }) => key === here);
  const [first] = places;
  if (!first) return null;

  return (
    <li>
      <Link
        {...first.target}
        onClick={onGo}
        title={narrow ? t(AREA_LABELS[area]) : undefined}
        className={cn(PLACE_LOOK, inside && HERE_LOOK)}
      >
        <Icon aria-hidden="true" className="size-5 shrink-0" />
        <span className={narrow ? "sr-only" : "truncate"}>{t(AREA_LABELS[area])}</span>
      </Link>
      {!narrow && inside && places.length > 1 && <SubPlaces places={places} here={here} onGo={onGo} />}
    </li>
  );
}

type SubPlacesProps = { places: Place[]; here: string | null; onGo: (() => void) | undefined };

function SubPlaces({ places, here, onGo }: SubPlacesProps) {
  return (
    <ul className="ms-5 mt-1 grid gap-0.5 border-s border-border ps-2">
      {places.map(({ key, label, target }) => (
        <li key={key}>
          <Link
            {...target}
            onClick={onGo}
            aria-current={key === here ? "page" : undefined}
            className={cn(
              "flex min-h-9 items-center rounded-md px-2.5 text-sm hover:bg-muted",
              key === here ? "font-medium text-primary" : "text-muted-foreground",
            )}
          >
            <span className="truncate">{label}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}

/** The place of the menu whose screen is shown. */
export function useHere(): string | null {
  const { pathname } = useLocation();
  const { sector, module, resource } = useParams({ strict: false });
  if (`${pathname}/`.startsWith(`${SETTINGS}/`)) return COMPANY;
  return sector && module && resource ? keyAt({ sector, module, resource }) : null;
}

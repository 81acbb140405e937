import { useQuery } from "@tanstack/react-query";
import { Link, Outlet, useParams } from "@tanstack/react-router";
import { createContext, type ReactNode, Suspense, useContext, useState } from "react";
import { NotFound } from "@/components/not-found";
import { Loaded, Loading } from "@/components/ui/loaded";
import { SECTIONS, type Section } from "@/dashboard/company-sections";
import { administrationQuery, useAdministration } from "@/platform/administration";
import { cn } from "@/platform/class-names";
import { useT } from "@/platform/i18n";
import { Onward, ScreenHead, STEP_LOOK } from "@/platform/screen-head";

import { Grouped } from "./grouped";
import { SectionLink } from "./section-link";
import { SideNavigation } from "./side-navigation";

/** The section that was open last: back among all of them, it is what somebody looks for. */
const LastOpened = createContext<string | undefined>(undefined);

/** The settings of a company: beside each other on a wide screen, one after the other on a telephone. */
export default function SettingsFrame() {
  const { section } = useParams({ strict: false });
  const reader = useQuery(administrationQuery);
  const [last, setLast] = useState(section);
  if (section && section !== last) setLast(section);
  return (
    <Loaded query={reader}>
      {() => (
        <LastOpened value={last}>
          <div className="relative flex flex-1">
            {section && <SideNavigation />}
            <div className="min-w-0 flex-1 border-border lg:border-s">
              <Suspense fallback={<Loading />}>
                <Outlet />
              </Suspense>
            </div>
          </div>
        </LastOpened>
      )}
    </Loaded>
  );
}

/** `/societe`: everything that can be set, each with a word of what it is about. */
export function SettingsIndex() {
  const t = useT("settings");
  return (
    <SettingsScreen title={t("Settings")}>
      <div className="grid max-w-3xl gap-5">
        <Grouped className="divide-y divide-border rounded-lg border border-border bg-card">
          {(section) => <Entry {...section} />}
        </Grouped>
      </div>
    </SettingsScreen>
  );
}

function Entry({ path, label, about, icon: Icon }: Section) {
  const t = useT("settings");
  return (
    <SectionLink
      path={path}
      isChosen={useContext(LastOpened) === path}
      className="flex min-h-14 items-center gap-3 px-4 py-2 hover:bg-muted"
    >
      <Icon aria-hidden="true" className="size-5 shrink-0 text-primary" />
      <span className="min-w-0 flex-1">
        <span className="block font-medium">{t(label)}</span>
        <span className="block text-sm text-muted-foreground">{t(about)}</span>
      </span>
      <Onward />
    </SectionLink>
  );
}

/** `/societe/<section>`: a section that is not open to the reader does not exist. */
export function SettingsSection() {
  const { section } = useParams({ strict: false });
  const found = useOpen(section);
  return found ? <found.screen /> : <NotFound />;
}

/** `/societe/<section>/<id>` */
export function SettingsItem() {
  const { section, id = "" } = useParams({ strict: false });
  const found = useOpen(section);
  return found?.item ? <found.item id={id} /> : <NotFound />;
}

function useOpen(path: string | undefined): Section | undefined {
  const reader = useAdministration();
  return SECTIONS.find((section) => section.path === path && section.isOpenTo(reader));
}

type SettingsScreenProps = {
  title: string;
  /** The section to which this is a page of. */
  within?: { path: string; label: string };
  aside?: ReactNode;
  children: ReactNode;
};

/** The head of each screen of the settings: where one is, its name, what can be done with all of it. */
export function SettingsScreen({ title, within, aside, children }: SettingsScreenProps) {
  const { section } = useParams({ strict: false });
  return (
    <div className="relative grid min-w-0 grid-cols-[minmax(0,1fr)] gap-4 p-4">
      <ScreenHead
        title={title}
        above={section && <Way within={within} />}
        aside={aside}
        className="items-end gap-y-2"
      />
      {children}
    </div>
  );
}

/** What stands above it: of a section, on a telephone alone, all of them. */
function Way({ within }: { within: SettingsScreenProps["within"] | undefined }) {
  const t = useT("settings");
  return (
    <nav aria-label={t("You are here")} className={cn("text-sm", !within && "lg:hidden")}>
      <ol className="flex flex-wrap items-center gap-1">
        <Step to="/societe" label={t("Settings")} />
        {within && <Step to={`/societe/${within.path}`} label={within.label} />}
      </ol>
    </nav>
  );
}

function Step({ to, label }: { to: string; label: string }) {
  return (
    <li className="flex items-center gap-1">
      {/* Whoever is here is at the top of a screen; the next one may have something to bring into sight. */}
      <Link to={to} resetScroll={false} className={STEP_LOOK}>
        {label}
      </Link>
      <Onward />
    </li>
  );
}

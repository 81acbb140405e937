import { useQuery } from "@tanstack/react-query";
import { Link, Outlet, useParams } from "@tanstack/react-router";
import { ChevronRight } from "lucide-react";
import { type ReactNode, Suspense } from "react";
import { NotFound } from "@/components/not-found";
import { Loaded, Loading } from "@/components/ui/loaded";
import { GROUPS, type Group, SECTIONS, type Section, sectionsFor } from "@/dashboard/company-sections";
import { administrationQuery, useAdministration } from "@/platform/administration";
import { cn } from "@/platform/class-names";
import { useT } from "@/platform/i18n";

/** The settings of a company: beside each other on a wide screen, one after the other on a telephone. */
export default function SettingsFrame() {
  const { section } = useParams({ strict: false });
  const reader = useQuery(administrationQuery);
  return (
    <Loaded query={reader}>
      {() => (
        <div className="relative flex flex-1">
          {section && <SideNavigation />}
          <div className="min-w-0 flex-1 border-border lg:border-s">
            <Suspense fallback={<Loading />}>
              <Outlet />
            </Suspense>
          </div>
        </div>
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
          {({ path, label, about, icon: Icon }) => (
            <Link
              to="/societe/$section"
              params={{ section: path }}
              className="flex min-h-14 items-center gap-3 px-4 py-2 hover:bg-muted"
            >
              <Icon aria-hidden="true" className="size-5 shrink-0 text-primary" />
              <span className="min-w-0 flex-1">
                <span className="block font-medium">{t(label)}</span>
                <span className="block text-sm text-muted-foreground">{t(about)}</span>
              </span>
              <ChevronRight aria-hidden="true" className="size-4 text-muted-foreground rtl:-scale-x-100" />
            </Link>
          )}
        </Grouped>
      </div>
    </SettingsScreen>
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

function SideNavigation() {
  const t = useT("settings");
  return (
    <nav
      aria-label={t("Settings")}
      className="sticky top-0 w-56 shrink-0 self-start p-3 max-lg:hidden print:hidden"
    >
      <Grouped className="grid gap-0.5">
        {({ path, label, icon: Icon }) => (
          <Link
            to="/societe/$section"
            params={{ section: path }}
            className="flex min-h-10 items-center gap-3 rounded-md px-2.5 text-sm hover:bg-muted"
            activeProps={{ className: "bg-selected font-medium text-primary" }}
          >
            <Icon aria-hidden="true" className="size-4.5 shrink-0" />
            <span className="min-w-0">{t(label)}</span>
          </Link>
        )}
      </Grouped>
    </nav>
  );
}

type GroupedProps = { className: string; children: (section: Section) => ReactNode };

/** The reader's sections, those that belong together under one heading. */
function Grouped({ className, children }: GroupedProps) {
  const t = useT("settings");
  const open = sectionsFor(useAdministration());
  return (Object.keys(GROUPS) as Group[]).map((group) => {
    const sections = open.filter((section) => section.group === group);
    if (sections.length === 0) return null;
    return (
      <section key={group} aria-label={t(GROUPS[group])} className="mb-2">
        <h2 className="mb-1 px-2.5 text-xs font-medium text-muted-foreground">{t(GROUPS[group])}</h2>
        <ul className={className}>
          {sections.map((section) => (
            <li key={section.path}>{children(section)}</li>
          ))}
        </ul>
      </section>
    );
  });
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
  const t = useT("settings");
  const { section } = useParams({ strict: false });
  return (
    <div className="relative grid min-w-0 grid-cols-[minmax(0,1fr)] gap-4 p-4">
      <title>{title}</title>
      <div className="flex flex-wrap items-end gap-x-3 gap-y-2">
        <div className="min-w-0 flex-1">
          {section && (
            <nav aria-label={t("You are here")} className={cn("text-sm", !within && "lg:hidden")}>
              <ol className="flex flex-wrap items-center gap-1">
                <Step to="/societe" label={t("Settings")} />
                {within && <Step to={`/societe/${within.path}`} label={within.label} />}
              </ol>
            </nav>
          )}
          <h1 className="text-xl font-semibold">
            <bdi>{title}</bdi>
          </h1>
        </div>
        {aside}
      </div>
      {children}
    </div>
  );
}

function Step({ to, label }: { to: string; label: string }) {
  return (
    <li className="flex items-center gap-1">
      <Link to={to} className="rounded text-primary underline-offset-2 hover:underline">
        {label}
      </Link>
      <ChevronRight aria-hidden="true" className="size-4 text-muted-foreground rtl:-scale-x-100" />
    </li>
  );
}

import { useInfiniteQuery } from "@tanstack/react-query";

import { Button } from "@/components/ui/button";
import { Joined } from "@/components/ui/joined";
import { Loaded } from "@/components/ui/loaded";
import { request } from "@/platform/api";
import { useT } from "@/platform/i18n";

import { Acts } from "./acts";
import { Badge } from "./badge";
import { HOST, isUnderway, useActs } from "./console";
import { useConsoleFormat } from "./format";
import { PlatformButton } from "./platform-button";
import { Facts, Screen } from "./screen";
import type { Unit, Units } from "./types";

/** The fleet: at which version of the tables each place stands, and what kept it there. */
export default function UnitsScreen() {
  const t = useT("console");
  const units = useInfiniteQuery({
    queryKey: ["console", "units"],
    queryFn: ({ pageParam }) => request<Units>("GET", `${HOST}units/?after=${pageParam}`),
    initialPageParam: 0,
    getNextPageParam: ({ next }) => next ?? undefined,
  });
  const migrations = useActs({ kind: "migrate" });
  const isMigrating = Boolean(migrations.data?.acts.some(isUnderway));
  return (
    <Screen
      title={t("Units")}
      aside={
        <div className="flex flex-wrap gap-2">
          <PlatformButton kind="look" isUnderway={false}>
            {t("Look again")}
          </PlatformButton>
          <PlatformButton kind="migrate" isUnderway={isMigrating}>
            {t("Migrate what is behind")}
          </PlatformButton>
        </div>
      }
    >
      <Loaded query={units}>
        {({ pages }) => (
          <>
            {pages[0] && <Totals units={pages[0]} />}
            <Table rows={pages.flatMap(({ rows }) => rows)} />
            {units.hasNextPage && (
              <Button className="justify-self-center" onClick={() => units.fetchNextPage()}>
                {t("Show more")}
              </Button>
            )}
          </>
        )}
      </Loaded>
      <Acts title={t("Latest migrations")} query={migrations} isQuiet />
    </Screen>
  );
}

function Totals({ units: { units, behind, seen_at } }: { units: Units }) {
  const t = useT("console");
  const format = useConsoleFormat();
  return (
    <Facts
      facts={[
        [t("Units in all"), format.number(units)],
        [t("Behind this release, or failed"), format.number(behind)],
        [t("Looked at"), seen_at ? format.dateTime(seen_at) : t("Nobody has looked yet.")],
      ]}
    />
  );
}

function Table({ rows }: { rows: Unit[] }) {
  const t = useT("console");
  if (rows.length === 0) return <p className="text-muted-foreground">{t("Nobody has looked yet.")}</p>;
  return (
    <ul className="divide-y divide-border rounded-lg border border-border bg-card text-sm">
      {rows.map((unit) => (
        <li
          key={`${unit.alias}.${unit.schema}`}
          className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1 px-4 py-2"
        >
          <div className="min-w-0">
            <p className="font-medium break-all">
              <bdi>{`${unit.alias}.${unit.schema}`}</bdi>
            </p>
            <p className="text-muted-foreground">
              <Joined parts={[unit.kind, unit.level.slice(0, 12)]} />
            </p>
            {unit.error && (
              <p dir="ltr" className="break-words text-danger">
                {unit.error}
              </p>
            )}
          </div>
          <UnitBadge unit={unit} />
        </li>
      ))}
    </ul>
  );
}

function UnitBadge({ unit }: { unit: Unit }) {
  const t = useT("console");
  if (unit.state === "failed") return <Badge tone="bad">{t("Failed to migrate")}</Badge>;
  return unit.is_current ? (
    <Badge tone="good">{t("At this release")}</Badge>
  ) : (
    <Badge tone="notice">{t("Behind")}</Badge>
  );
}

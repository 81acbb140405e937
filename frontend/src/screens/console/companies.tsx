import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";

import { Button } from "@/components/ui/button";
import { Input, Select } from "@/components/ui/input";
import { Joined } from "@/components/ui/joined";
import { Loaded } from "@/components/ui/loaded";
import { queryString, request } from "@/platform/api";
import { useT } from "@/platform/i18n";

import { Acts } from "./acts";
import { CompanyBadges } from "./company-badges";
import { HOST, useActs } from "./console";
import { CreateDialog } from "./create-dialog";
import { DepartedCompanies } from "./departed";
import { useConsoleFormat } from "./format";
import { Screen } from "./screen";
import type { Companies, Company } from "./types";
import { LEVELS, LIVES, SUSPENSIONS } from "./words";

const NO_FILTER = { q: "", state: "", suspension: "", level: "" };
type Filter = typeof NO_FILTER;

/** Every company of the platform: where it lives, how it is, how large. */
export default function CompaniesScreen() {
  const t = useT("console");
  const [filter, setFilter] = useState(NO_FILTER);
  const [creating, setCreating] = useState(false);
  const found = useCompanies(filter);
  const creations = useActs({ kind: "create" });

  return (
    <Screen
      title={t("Companies")}
      aside={
        <Button variant="primary" onClick={() => setCreating(true)}>
          {t("New company")}
        </Button>
      }
    >
      <Filters filter={filter} onChange={setFilter} />
      <Loaded query={found}>
        {({ pages }) => (
          <>
            <List companies={pages.flatMap(({ tenants }) => tenants)} />
            {found.hasNextPage && (
              <Button
                className="justify-self-center"
                blocked={found.isFetchingNextPage}
                onClick={() => found.fetchNextPage()}
              >
                {t("Show more")}
              </Button>
            )}
          </>
        )}
      </Loaded>
      <DepartedCompanies search={filter.q} />
      <Acts title={t("Latest creations")} query={creations} isQuiet />
      {creating && <CreateDialog onClose={() => setCreating(false)} />}
    </Screen>
  );
}

function useCompanies(filter: Filter) {
  return useInfiniteQuery({
    queryKey: ["console", "tenants", filter],
    queryFn: ({ pageParam }) =>
      request<Companies>("GET", `${HOST}tenants/${queryString({ ...filter, after: pageParam })}`),
    initialPageParam: "",
    getNextPageParam: ({ next }) => next ?? undefined,
    placeholderData: (previous) => previous,
  });
}

type FiltersProps = { filter: Filter; onChange: (filter: Filter) => void };

function Filters({ filter, onChange }: FiltersProps) {
  const t = useT("console");
  const choices = [
    ["state", t("State of life"), LIVES],
    ["suspension", t("Access"), SUSPENSIONS],
    ["level", t("Placement"), LEVELS],
  ] as const;
  return (
    <search className="grid gap-2 sm:grid-cols-2 lg:grid-cols-4">
      <Input
        type="search"
        aria-label={t("Search a company")}
        placeholder={t("Name, identifier or host")}
        value={filter.q}
        onChange={(event) => onChange({ ...filter, q: event.target.value })}
      />
      {choices.map(([name, label, words]) => (
        <Select
          key={name}
          aria-label={label}
          value={filter[name]}
          onChange={(event) => onChange({ ...filter, [name]: event.target.value })}
        >
          <option value="">{`${label} · ${t("All")}`}</option>
          {Object.entries(words).map(([value, word]) => (
            <option key={value} value={value}>
              {t(word)}
            </option>
          ))}
        </Select>
      ))}
    </search>
  );
}

function List({ companies }: { companies: Company[] }) {
  const t = useT("console");
  if (companies.length === 0)
    return <p className="p-4 text-center text-muted-foreground">{t("No company is like that.")}</p>;
  return (
    <ul className="divide-y divide-border rounded-lg border border-border bg-card">
      {companies.map((company) => (
        <Line key={company.slug} company={company} />
      ))}
    </ul>
  );
}

function Line({ company }: { company: Company }) {
  const t = useT("console");
  const format = useConsoleFormat();
  const { slug, name, seen } = company;
  return (
    <li className="relative flex flex-wrap items-center gap-x-4 gap-y-1 px-4 py-2.5 hover:bg-muted">
      <div className="min-w-0 flex-1 basis-64">
        <Link
          to="/plateforme/societes/$slug"
          params={{ slug }}
          className="font-medium after:absolute after:inset-0"
        >
          <bdi>{name}</bdi>
        </Link>
        <p className="text-sm break-words text-muted-foreground">
          <Joined parts={[slug, company.domains[0] ?? "", company.place]} />
        </p>
        <p className="text-sm text-muted-foreground">
          <Joined
            parts={[
              company.plan,
              t("{{number}} of {{most}} people", { number: company.people, most: company.max_people }),
              seen?.bytes == null ? "" : format.size(seen.bytes + (seen.file_bytes ?? 0)),
              company.last_active_on
                ? t("active on {{day}}", { day: format.date(company.last_active_on) })
                : t("never active"),
            ]}
          />
        </p>
      </div>
      <CompanyBadges company={company} />
    </li>
  );
}

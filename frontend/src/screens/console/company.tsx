import { useParams } from "@tanstack/react-router";
import { useState } from "react";

import { Button } from "@/components/ui/button";
import { Loaded } from "@/components/ui/loaded";
import { Notice } from "@/components/ui/notice";
import { Panel } from "@/components/ui/panel";
import { useT } from "@/platform/i18n";

import { ActDialog } from "./act-dialog";
import { Acts } from "./acts";
import { Backups } from "./backups";
import { COMPANY_ACTS, type CompanyAct } from "./company-acts";
import { CompanyBadges } from "./company-badges";
import { useActs, useConsole } from "./console";
import { DepartedCompany } from "./departed";
import { useConsoleFormat } from "./format";
import { Letters } from "./letters";
import { Report } from "./report";
import { Facts, Screen } from "./screen";
import type { Company, Seen } from "./types";
import { LEVELS, wordFor } from "./words";

/** One company: how it is, what can be done to it, and what was. */
export default function CompanyScreen() {
  const { slug = "" } = useParams({ strict: false });
  const t = useT("console");
  const company = useConsole<Company>(`tenants/${slug}/`);
  const acts = useActs({ slug });
  return (
    <Screen title={company.error ? slug : (company.data?.name ?? slug)}>
      {company.error ? (
        <DepartedCompany slug={slug}>
          <Loaded query={{ ...company, data: undefined }}>{() => null}</Loaded>
        </DepartedCompany>
      ) : (
        <Loaded query={company}>{(found) => <Found company={found} />}</Loaded>
      )}
      <Report acts={acts.data?.acts ?? []} />
      <Acts title={t("What was done to it")} query={acts} />
    </Screen>
  );
}

function Found({ company }: { company: Company }) {
  const t = useT("console");
  const format = useConsoleFormat();
  const level = wordFor(LEVELS, company.level);
  return (
    <>
      <CompanyBadges company={company} />
      {company.suspension_reason && (
        <Notice tone="notice">
          <bdi>{company.suspension_reason}</bdi>
        </Notice>
      )}
      <Buttons company={company} />
      <Panel title={t("In the catalogue")}>
        <Facts
          facts={[
            [t("Identifier"), <bdi key="slug">{company.slug}</bdi>],
            [t("Hosts"), <bdi key="hosts">{company.domains.join(", ")}</bdi>],
            [t("Plan"), <bdi key="plan">{company.plan}</bdi>],
            [t("Placement"), `${level ? t(level) : company.level} (${company.place})`],
            [
              t("People who may sign in"),
              t("{{number}} of {{most}} people", { number: company.people, most: company.max_people }),
            ],
            [
              t("Last day of work"),
              company.last_active_on ? format.date(company.last_active_on) : t("never active"),
            ],
            [t("Country and trade"), <bdi key="trade">{`${company.country} ${company.sector}`}</bdi>],
            [t("Created on"), format.dateTime(company.created_at)],
          ]}
        />
      </Panel>
      <Panel title={t("Seen from outside")}>
        {company.seen ? <SeenFacts seen={company.seen} /> : <p>{t("Nobody has looked yet.")}</p>}
      </Panel>
      {company.seen && <Letters slug={company.slug} letters={company.seen.letters} />}
      {company.seen && <Backups backups={company.seen.backups} />}
    </>
  );
}

function SeenFacts({ seen }: { seen: Seen }) {
  const t = useT("console");
  const format = useConsoleFormat();
  const count = (value: number | null) => (value === null ? t("not known") : format.number(value));
  const size = (value: number | null) => (value === null ? t("not known") : format.size(value));
  return (
    <div className="grid gap-3">
      {seen.problems.map((problem) => (
        <Notice key={problem} tone="danger" dir="ltr">
          {problem}
        </Notice>
      ))}
      <Facts
        facts={[
          [t("Records in it"), count(seen.rows)],
          [t("Size of the records"), size(seen.bytes)],
          [t("Size of the files"), size(seen.file_bytes)],
          [t("Jobs that wait"), count(seen.waiting_jobs)],
          [t("Jobs that failed"), count(seen.failed_jobs)],
          [t("Events set aside"), count(seen.dead_letters)],
          [t("Version of the tables"), <bdi key="level">{seen.level.slice(0, 12)}</bdi>],
          [t("Looked at"), format.dateTime(seen.seen_at)],
          [t("Measured"), seen.measured_at ? format.dateTime(seen.measured_at) : t("not known")],
        ]}
      />
    </div>
  );
}

function Buttons({ company }: { company: Company }) {
  const t = useT("console");
  const [asked, setAsked] = useState<CompanyAct | null>(null);
  const offered = Object.entries(COMPANY_ACTS).filter(([, { isOffered }]) => isOffered(company));
  return (
    <div className="flex flex-wrap gap-2">
      {offered.map(([kind, { label, isDangerous }]) => (
        <Button
          key={kind}
          variant={isDangerous ? "danger" : "secondary"}
          onClick={() => setAsked(kind as CompanyAct)}
        >
          {t(label)}
        </Button>
      ))}
      {asked && <ActDialog kind={asked} company={company} onClose={() => setAsked(null)} />}
    </div>
  );
}

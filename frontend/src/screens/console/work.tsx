import { Link } from "@tanstack/react-router";

import { Joined } from "@/components/ui/joined";
import { Loaded } from "@/components/ui/loaded";
import { useT } from "@/platform/i18n";

import { Acts } from "./acts";
import { isUnderway, useActs, useConsole } from "./console";
import { useConsoleFormat } from "./format";
import { PlatformButton } from "./platform-button";
import { Facts, Screen } from "./screen";
import type { Work } from "./types";

/** Work in the background over all companies: what waits, since when, and what needs somebody. */
export default function WorkScreen() {
  const t = useT("console");
  const work = useConsole<Work>("jobs/");
  const looks = useActs({ kind: "look" });
  return (
    <Screen
      title={t("Work in the background")}
      aside={
        <PlatformButton kind="look" isUnderway={Boolean(looks.data?.acts.some(isUnderway))}>
          {t("Look again")}
        </PlatformButton>
      }
    >
      <Loaded query={work}>
        {(found) => (
          <>
            <Counts counts={found} />
            <Troubled tenants={found.tenants} />
          </>
        )}
      </Loaded>
      <Acts title={t("Latest looks")} query={looks} isQuiet />
    </Screen>
  );
}

function Counts({ counts }: { counts: Omit<Work, "tenants"> }) {
  const t = useT("console");
  const format = useConsoleFormat();
  return (
    <Facts
      facts={[
        [t("Jobs that wait"), format.number(counts.waiting_jobs ?? 0)],
        [t("Jobs that failed"), format.number(counts.failed_jobs ?? 0)],
        [t("Events set aside"), format.number(counts.dead_letters ?? 0)],
        [t("The oldest waits since"), counts.oldest_waiting ? format.dateTime(counts.oldest_waiting) : "–"],
      ]}
    />
  );
}

function Troubled({ tenants }: { tenants: Work["tenants"] }) {
  const t = useT("console");
  const format = useConsoleFormat();
  if (tenants.length === 0)
    return <p className="text-muted-foreground">{t("Nothing waits and nothing failed, in any company.")}</p>;
  return (
    <ul className="divide-y divide-border rounded-lg border border-border bg-card text-sm">
      {tenants.map((tenant) => (
        <li key={tenant.slug} className="relative px-4 py-2.5 hover:bg-muted">
          <Link
            to="/plateforme/societes/$slug"
            params={{ slug: tenant.slug }}
            className="font-medium after:absolute after:inset-0"
          >
            <bdi>{tenant.name}</bdi>
          </Link>
          <p className="text-muted-foreground">
            <Joined
              parts={[
                t("wait: {{number}}", { number: format.number(tenant.waiting_jobs ?? 0) }),
                t("failed: {{number}}", { number: format.number(tenant.failed_jobs ?? 0) }),
                t("set aside: {{number}}", { number: format.number(tenant.dead_letters ?? 0) }),
                t("looked at {{when}}", { when: format.dateTime(tenant.seen_at) }),
              ]}
            />
          </p>
        </li>
      ))}
    </ul>
  );
}

import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";

import { ErrorNotice } from "@/components/ui/error-notice";
import { Panel } from "@/components/ui/panel";
import { addressOf, IMPORT } from "@/platform/addresses";
import { useFormat } from "@/platform/format";
import { useT } from "@/platform/i18n";

import { recentQuery, type Summary } from "./runs";

/** The files that this person sent lately, so that leaving the page loses neither faults nor days to take one back. */
export function Recent({ resource, shown }: { resource: string; shown: string | undefined }) {
  const t = useT("imports");
  const { data = [], error } = useQuery(recentQuery(resource));
  if (data.length === 0) return <ErrorNotice error={error} />;
  return (
    <Panel title={t("My latest imports")}>
      <ul className="divide-y divide-border">
        {data.map((summary) => (
          <li key={summary.id} className="py-2.5">
            <Link
              to={IMPORT}
              params={addressOf(resource)}
              search={{ import: summary.id }}
              aria-current={summary.id === shown || undefined}
              className="font-medium break-words text-primary underline underline-offset-2 aria-current:no-underline"
            >
              <bdi>{summary.file}</bdi>
            </Link>
            <Line summary={summary} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function Line({ summary }: { summary: Summary }) {
  const t = useT("imports");
  const format = useFormat();
  const { state_label: state, sent_at: at, undo_until: until, created, changed, refused } = summary;
  const counts = t("{{created}} created, {{changed}} changed, {{refused}} refused", {
    created: format.number(created),
    changed: format.number(changed),
    refused: format.number(refused),
  });
  return (
    <div className="text-sm">
      <p className="text-muted-foreground">{format.dateTime(at)}</p>
      <p>{state}</p>
      <p className="text-muted-foreground">{counts}</p>
      {until && <p>{t("It can be taken back until {{when}}.", { when: format.dateTime(until) })}</p>}
    </div>
  );
}

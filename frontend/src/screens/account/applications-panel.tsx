import { Button } from "@/components/ui/button";
import { ErrorNotice } from "@/components/ui/error-notice";
import { Joined } from "@/components/ui/joined";
import { Loaded } from "@/components/ui/loaded";
import { Panel } from "@/components/ui/panel";
import { ScopeList, type ScopeWords } from "@/components/ui/scope-words";
import { request } from "@/platform/api";
import { useFormat } from "@/platform/format";
import { useT } from "@/platform/i18n";

import { useChange, useOwn } from "./use-change";

type Allowed = {
  id: string;
  name: string;
  company: { slug: string; name: string };
  words: ScopeWords;
  allowed_at: string;
  last_used_at: string | null;
};

const ALLOWED = "oauth/allowed/";

/** Applications that act for the person, at all companies, until they say otherwise. */
export function ApplicationsPanel() {
  const t = useT("settings");
  const allowed = useOwn<{ results: Allowed[] }>(ALLOWED);
  const end = useChange((id: string) => request<void>("DELETE", `${ALLOWED}${id}/`));

  return (
    <Panel title={t("Applications that you allowed")}>
      <Loaded query={allowed}>
        {({ results }) => (
          <>
            {results.length === 0 && (
              <p className="text-sm text-muted-foreground">{t("No application acts for you.")}</p>
            )}
            <ul className="divide-y divide-border">
              {results.map((each) => (
                <AllowedLine key={each.id} allowed={each} onEnd={() => end.mutate(each.id)} />
              ))}
            </ul>
            <ErrorNotice error={end.error} />
          </>
        )}
      </Loaded>
    </Panel>
  );
}

function AllowedLine({ allowed, onEnd }: { allowed: Allowed; onEnd: () => void }) {
  const t = useT("settings");
  const { dateTime } = useFormat();
  const { name, company, words, allowed_at, last_used_at } = allowed;
  const used = last_used_at ? t("last used {{when}}", { when: dateTime(last_used_at) }) : t("never used");
  return (
    <li className="flex items-start justify-between gap-2 py-2">
      <div className="grid gap-1">
        <bdi className="font-medium">{name}</bdi>
        <p className="text-sm text-muted-foreground">
          <Joined parts={[company.name, t("allowed {{when}}", { when: dateTime(allowed_at) }), used]} />
        </p>
        <ScopeList words={words} />
      </div>
      <Button variant="quiet" className="shrink-0" aria-label={`${t("Revoke")} ${name}`} onClick={onEnd}>
        {t("Revoke")}
      </Button>
    </li>
  );
}

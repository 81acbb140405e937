import { KeyRound } from "lucide-react";
import { useState } from "react";

import { Button } from "@/components/ui/button";
import { Loaded } from "@/components/ui/loaded";
import { mayDo, useAdministration } from "@/platform/administration";
import { useT } from "@/platform/i18n";

import { useCompany } from "../company";
import { SettingsScreen } from "../frame";
import { IssueDialog } from "./issue-dialog";
import { IssuedDialog } from "./issued-dialog";
import { KeyLine } from "./key-line";
import { type ApiKey, type Issued, KEY, KEYS } from "./types";

/** With which keys programs come in, and what each of them may do. */
export default function Keys() {
  const t = useT("settings");
  const reader = useAdministration();
  const keys = useCompany<{ results: ApiKey[] }>(KEYS);
  const [isIssuing, setIsIssuing] = useState(false);
  const [issued, setIssued] = useState<Issued | null>(null);
  const tell = (key: Issued) => {
    setIsIssuing(false);
    setIssued(key);
  };

  return (
    <SettingsScreen
      title={t("API keys")}
      aside={
        mayDo(reader, "create", KEY) && (
          <Button variant="primary" onClick={() => setIsIssuing(true)}>
            <KeyRound aria-hidden="true" className="size-4" />
            {t("New key")}
          </Button>
        )
      }
    >
      <p className="max-w-2xl text-sm text-muted-foreground">
        {t("A key lets a program in, with a role of the company. Whoever has its text has its rights.")}
      </p>
      <Loaded query={keys}>{({ results }) => <Lines keys={results} />}</Loaded>
      {isIssuing && <IssueDialog onIssued={tell} onClose={() => setIsIssuing(false)} />}
      {issued && (
        <IssuedDialog
          title={t("The key “{{name}}”", { name: issued.name })}
          text={issued.text}
          onClose={() => setIssued(null)}
        />
      )}
    </SettingsScreen>
  );
}

function Lines({ keys }: { keys: ApiKey[] }) {
  const t = useT("settings");
  if (keys.length === 0) return <p className="p-4 text-muted-foreground">{t("No program has a key.")}</p>;
  return (
    <ul className="divide-y divide-border rounded-lg border border-border bg-card">
      {keys.map((key) => (
        <KeyLine key={key.id} apiKey={key} />
      ))}
    </ul>
  );
}

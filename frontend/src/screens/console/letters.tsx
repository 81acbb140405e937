import { useState } from "react";

import { Button } from "@/components/ui/button";
import { FormDialog } from "@/components/ui/form-dialog";
import { Joined } from "@/components/ui/joined";
import { Notice } from "@/components/ui/notice";
import { Panel } from "@/components/ui/panel";
import { TextField } from "@/components/ui/text-field";
import { useT } from "@/platform/i18n";

import { useAsk } from "./console";
import { useConsoleFormat } from "./format";
import type { Letter } from "./types";

type Decision = {
  kind: "retry_letters" | "discard_letter";
  about: { event: string } | { subscriber: string };
};
type Decide = (decision: Decision) => void;

/** Events that parts of the platform could not be told, and what is decided about them. */
export function Letters({ slug, letters }: { slug: string; letters: Letter[] }) {
  const t = useT("console");
  const [decision, setDecision] = useState<Decision | null>(null);
  if (letters.length === 0) return null;
  const subscribers = [...new Set(letters.flatMap(({ owed }) => Object.keys(owed)))].sort();
  return (
    <Panel title={t("Events set aside")}>
      <p className="text-sm text-muted-foreground">
        {t(
          "They could not be told however often it was tried. Later events of the same record wait behind them.",
        )}
      </p>
      <ul className="divide-y divide-border text-sm">
        {letters.map((letter) => (
          <Line key={letter.id} letter={letter} onDecide={setDecision} />
        ))}
      </ul>
      <div className="flex flex-wrap gap-2">
        {subscribers.map((subscriber) => (
          <Button
            key={subscriber}
            onClick={() => setDecision({ kind: "retry_letters", about: { subscriber } })}
            className="h-auto min-h-8 whitespace-normal break-all py-1"
          >
            {t("Tell {{subscriber}} everything again…", { subscriber })}
          </Button>
        ))}
      </div>
      {decision && <DecisionDialog slug={slug} decision={decision} onClose={() => setDecision(null)} />}
    </Panel>
  );
}

function Line({ letter, onDecide }: { letter: Letter; onDecide: Decide }) {
  const t = useT("console");
  const format = useConsoleFormat();
  const { id, event, record, owed, attempts, since, behind } = letter;
  const about = { event: id };
  return (
    <li className="grid gap-1 py-2.5">
      <p className="break-all font-medium" dir="ltr">
        {event} {record}
      </p>
      <ul className="break-all text-muted-foreground" dir="ltr">
        {Object.entries(owed).map(([subscriber, error]) => (
          <li key={subscriber}>{error ? `${subscriber}: ${error}` : subscriber}</li>
        ))}
      </ul>
      <p className="text-muted-foreground">
        <Joined
          parts={[
            format.dateTime(since),
            t("attempts: {{number}}", { number: format.number(attempts) }),
            t("wait behind it: {{number}}", { number: format.number(behind) }),
          ]}
        />
      </p>
      <div className="flex flex-wrap gap-2">
        <Button onClick={() => onDecide({ kind: "retry_letters", about })}>{t("Try again…")}</Button>
        <Button variant="danger" onClick={() => onDecide({ kind: "discard_letter", about })}>
          {t("Give it up…")}
        </Button>
      </div>
    </li>
  );
}

type DecisionDialogProps = { slug: string; decision: Decision; onClose: () => void };

function DecisionDialog({ slug, decision: { kind, about }, onClose }: DecisionDialogProps) {
  const t = useT("console");
  const [reason, setReason] = useState("");
  const ask = useAsk(`tenants/${slug}/acts/${kind}/`);
  const isDangerous = kind === "discard_letter";
  return (
    <FormDialog
      title={isDangerous ? t("Give the event up") : t("Tell it again")}
      submit={t("Have it done")}
      onSubmit={() => ask.mutate({ ...about, reason }, { onSuccess: onClose })}
      onClose={onClose}
      error={ask.error}
      blocked={ask.isPending}
      isDangerous={isDangerous}
    >
      {isDangerous && (
        <Notice tone="danger">
          {t("Whoever was not told of it never is; its record goes on without it.")}
        </Notice>
      )}
      <TextField
        label={t("Reason; the company reads it")}
        name="reason"
        required
        maxLength={300}
        value={reason}
        onType={setReason}
        refusal={ask.error}
      />
    </FormDialog>
  );
}

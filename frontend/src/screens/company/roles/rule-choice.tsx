import { useQuery } from "@tanstack/react-query";
import { useId, useState } from "react";

import { ErrorNotice } from "@/components/ui/error-notice";
import { Textarea } from "@/components/ui/input";
import { queryString } from "@/platform/api";
import { useT } from "@/platform/i18n";
import { capitalised } from "@/platform/metadata";

import { companyQuery } from "../company";
import { RuleComposer } from "./rule-composer";
import { conditionRule, joined, plainConditions } from "./rule-text";
import type { Kind } from "./types";

type RuleChoiceProps = { kind: Kind; rule: string; isLocked: boolean; onChange: (rule: string) => void };

/** On which records: all, those of a condition that the trade knows by name, or those of a rule. */
export function RuleChoice({ kind, rule, isLocked, onChange }: RuleChoiceProps) {
  const t = useT("settings");
  const id = useId();
  const conditions = plainConditions(kind).map((each) => ({
    rule: conditionRule(each),
    label: capitalised(each.label),
  }));
  const named = ["", ...conditions.map((each) => each.rule)];
  const [isOwn, setIsOwn] = useState(!named.includes(rule));
  const choose = (wanted: string) => {
    setIsOwn(false);
    onChange(wanted);
  };

  return (
    <fieldset className="text-sm" disabled={isLocked}>
      <legend className="mb-1 font-medium">{t("On which records")}</legend>
      {[{ rule: "", label: t("All records") }, ...conditions].map((each) => (
        <Choice
          key={each.rule}
          name={id}
          label={each.label}
          isChosen={!isOwn && rule === each.rule}
          onChoose={() => choose(each.rule)}
        />
      ))}
      <Choice name={id} label={t("Those of a rule")} isChosen={isOwn} onChoose={() => setIsOwn(true)} />
      {isOwn && <OwnRule kind={kind} rule={rule} isLocked={isLocked} onChange={onChange} />}
    </fieldset>
  );
}

type ChoiceProps = { name: string; label: string; isChosen: boolean; onChoose: () => void };

function Choice({ name, label, isChosen, onChoose }: ChoiceProps) {
  return (
    <label className="flex min-h-8 items-center gap-2">
      <input
        type="radio"
        name={name}
        checked={isChosen}
        onChange={onChoose}
        className="size-4.5 shrink-0 accent-primary"
      />
      <bdi>{label}</bdi>
    </label>
  );
}

/** Told in words while it is written, so that it means what its author thinks. */
function OwnRule({ kind, rule, isLocked, onChange }: RuleChoiceProps) {
  const t = useT("settings");
  return (
    <div className="mt-1 grid gap-2 rounded-md bg-muted p-3">
      {rule !== "" && <InWords kind={kind} rule={rule} />}
      {!isLocked && <RuleComposer kind={kind} onAdd={(more) => onChange(joined(rule, more))} />}
      <details>
        <summary className="min-h-8 cursor-pointer">{t("The rule as it is written")}</summary>
        <Textarea
          aria-label={t("The rule as it is written")}
          dir="ltr"
          rows={2}
          maxLength={2000}
          spellCheck={false}
          readOnly={isLocked}
          value={rule}
          onChange={(event) => onChange(event.target.value)}
          className="font-mono"
        />
      </details>
    </div>
  );
}

function InWords({ kind, rule }: { kind: Kind; rule: string }) {
  const t = useT("settings");
  const asked = queryString({ resource: kind.key, rule });
  const told = useQuery({ ...companyQuery<{ words: string }>(`company/roles/rule/${asked}`), retry: false });
  return (
    <>
      <p role="status">
        {told.data && (
          <>
            {t("Only records where:")} <bdi className="font-medium">{told.data.words}</bdi>
          </>
        )}
      </p>
      <ErrorNotice error={told.error} />
    </>
  );
}

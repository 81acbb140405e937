import { useId } from "react";

import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { useT } from "@/platform/i18n";
import { capitalised } from "@/platform/metadata";

import { FieldChoice } from "./field-choice";
import { COLUMNS, includes, isLocked as isBeyond, SETTING, withVerb } from "./rights";
import { RuleChoice } from "./rule-choice";
import type { Kind, Right, Verb } from "./types";

type RightCardProps = {
  kind: Kind;
  right: Right;
  isLocked: boolean;
  onChange: (right: Right) => void;
  onRemove: () => void;
};

const IS_COLUMN = new Set<string>(COLUMNS);

/** One right: what may be done, on which records, with which fields. */
export function RightCard({ kind, right, isLocked, onChange, onRemove }: RightCardProps) {
  const t = useT("settings");
  const granted = kind.verbs.filter(({ name }) => includes(right, name)).map(({ name }) => name);
  const sets = granted.some((name) => SETTING.includes(name));
  const sees = granted.some((name) => !SETTING.includes(name));
  const verbs = { right, kind, isLocked, onChange };

  return (
    <section aria-label={t("A right")} className="grid gap-4 rounded-lg border border-border p-3">
      <VerbBoxes {...verbs} label={t("May")} verbs={kind.verbs.filter(({ name }) => IS_COLUMN.has(name))} />
      <VerbBoxes {...verbs} label={t("Acts")} verbs={kind.verbs.filter(({ name }) => !IS_COLUMN.has(name))} />
      <RuleChoice
        kind={kind}
        rule={right.rule}
        isLocked={isLocked}
        onChange={(rule) => onChange({ ...right, rule, words: "" })}
      />
      {sees && (
        <FieldChoice
          label={t("Fields they see")}
          fields={kind.fields}
          list={right.sees}
          isLocked={isLocked}
          onChange={(list) => onChange({ ...right, sees: list })}
        />
      )}
      {sets && (
        <FieldChoice
          label={t("Fields they fill in")}
          fields={kind.fields}
          list={right.sets}
          isLocked={isLocked}
          onChange={(list) => onChange({ ...right, sets: list })}
        />
      )}
      {!isLocked && (
        <Button variant="quiet" className="justify-self-start text-danger" onClick={onRemove}>
          {t("Take this right away")}
        </Button>
      )}
    </section>
  );
}

type VerbBoxesProps = Omit<RightCardProps, "onRemove"> & { label: string; verbs: Verb[] };

function VerbBoxes({ label, verbs, right, kind, isLocked, onChange }: VerbBoxesProps) {
  const t = useT("settings");
  const id = useId();
  if (verbs.length === 0) return null;
  return (
    <fieldset>
      <legend className="mb-1 text-sm font-medium">{label}</legend>
      <div className="flex flex-wrap gap-x-4 gap-y-1">
        {verbs.map((verb) => {
          const isFixed = isLocked || isBeyond(verb);
          const isIn = includes(right, verb.name);
          return (
            <span key={verb.name} className="inline-flex min-h-8 items-center gap-2 text-sm">
              <Checkbox
                id={`${id}-${verb.name}`}
                aria-disabled={isFixed || undefined}
                title={isBeyond(verb) ? t("You do not have this right yourself.") : undefined}
                checked={isIn}
                onChange={() => !isFixed && onChange(withVerb(right, kind, verb.name, !isIn))}
                className={isFixed ? "cursor-not-allowed opacity-50" : undefined}
              />
              <label htmlFor={`${id}-${verb.name}`}>
                <bdi>{capitalised(verb.label)}</bdi>
              </label>
            </span>
          );
        })}
      </div>
    </fieldset>
  );
}

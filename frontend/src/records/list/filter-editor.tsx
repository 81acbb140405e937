import { Plus, Trash2 } from "lucide-react";
import { type FormEvent, useState } from "react";

import { Ask } from "@/components/fields/ask";
import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/input";
import { useT } from "@/platform/i18n";
import { type Description, type Field, fieldOf, type Kind } from "@/platform/metadata";

import { OURS } from "../columns";
import {
  asksNothing,
  asksSeveral,
  type Comparison,
  type Condition,
  comparisonsOf,
  type Group,
  isGroup,
  type Part,
  replaced,
  without,
} from "../filters";
import { comparisonWord } from "./filter-words";
import { PERIOD_WORDS, PERIODS } from "./periods";

type FilterEditorProps = { description: Description; filter: Group; onApply: (filter: Group) => void };

/** Conditions that all hold, or any of which does; a group within says the other. */
export default function FilterEditor({ description, filter, onApply }: FilterEditorProps) {
  const t = useT("platform");
  const fields = filterable(description);
  const [draft, setDraft] = useState<Group>(() =>
    filter.parts.length > 0 ? filter : { ...filter, parts: firstCondition(fields) },
  );
  const apply = (event: FormEvent) => {
    event.preventDefault();
    onApply(complete(draft));
  };

  return (
    <form onSubmit={apply} className="grid gap-3">
      <GroupEditor group={draft} description={description} fields={fields} onChange={setDraft} />
      <div className="flex justify-end gap-2">
        <Button onClick={() => onApply({ any: false, parts: [] })}>{t("Show everything")}</Button>
        <Button type="submit" variant="primary">
          {t("Apply")}
        </Button>
      </div>
    </form>
  );
}

type GroupEditorProps = {
  group: Group;
  description: Description;
  fields: Field[];
  onChange: (group: Group) => void;
  nested?: boolean;
};

function GroupEditor({ group, description, fields, onChange, nested = false }: GroupEditorProps) {
  const t = useT("platform");
  const add = (parts: Part[]) => onChange({ ...group, parts: [...group.parts, ...parts] });
  return (
    <div className={nested ? "grid gap-2 rounded-md border border-border p-2" : "grid gap-2"}>
      <Select
        aria-label={t("How conditions go together")}
        value={group.any ? "any" : "all"}
        onChange={(event) => onChange({ ...group, any: event.target.value === "any" })}
      >
        <option value="all">{t("All of these hold")}</option>
        <option value="any">{t("Any of these holds")}</option>
      </Select>
      {group.parts.map((part, index) =>
        isGroup(part) ? (
          <GroupEditor
            key={index}
            nested
            group={part}
            description={description}
            fields={fields}
            onChange={(next) => onChange(replaced(group, part, next))}
          />
        ) : (
          <ConditionEditor
            key={index}
            condition={part}
            fields={fields}
            onChange={(next) => onChange(replaced(group, part, next))}
            onDrop={() => onChange(without(group, part))}
          />
        ),
      )}
      <div className="flex flex-wrap gap-2">
        <Button variant="quiet" className="text-primary" onClick={() => add(firstCondition(fields))}>
          <Plus aria-hidden="true" className="size-4" />
          {t("Condition")}
        </Button>
        {!nested && (
          <Button
            variant="quiet"
            className="text-primary"
            onClick={() => add([{ any: !group.any, parts: firstCondition(fields) }])}
          >
            <Plus aria-hidden="true" className="size-4" />
            {t("Group")}
          </Button>
        )}
      </div>
    </div>
  );
}

type ConditionEditorProps = {
  condition: Condition;
  fields: Field[];
  onChange: (condition: Condition) => void;
  onDrop: () => void;
};

function ConditionEditor({ condition, fields, onChange, onDrop }: ConditionEditorProps) {
  const t = useT("platform");
  const field = fields.find(({ name }) => name === condition.field);
  if (!field) return null;
  const several = asksSeveral(field, condition.comparison);
  const choose = (name: string) => onChange(conditionOn(fields.find((each) => each.name === name) ?? field));

  return (
    <div className="grid grid-cols-[1fr_1fr_auto] gap-2">
      <Select
        aria-label={t("Field")}
        value={condition.field}
        onChange={(event) => choose(event.target.value)}
      >
        {fields.map(({ name, label }) => (
          <option key={name} value={name}>
            {label}
          </option>
        ))}
      </Select>
      <Select
        aria-label={t("Comparison")}
        value={condition.comparison}
        onChange={(event) => onChange(comparedBy(field, condition, event.target.value as Comparison))}
      >
        {comparisonsOf(field).map((comparison) => (
          <option key={comparison} value={comparison}>
            {t(comparisonWord(field, comparison))}
          </option>
        ))}
      </Select>
      <Button variant="quiet" aria-label={t("Remove this filter")} onClick={onDrop} className="px-2">
        <Trash2 aria-hidden="true" className="size-4" />
      </Button>
      {!asksNothing(condition.comparison) && (
        <div className="col-span-2">
          {condition.comparison === "within" ? (
            <Select
              aria-label={t("Value")}
              value={String(condition.value)}
              onChange={(event) => onChange({ ...condition, value: event.target.value })}
            >
              {PERIODS.map((period) => (
                <option key={period} value={period}>
                  {t(PERIOD_WORDS[period])}
                </option>
              ))}
            </Select>
          ) : (
            <Ask
              field={{
                ...field,
                kind: several ? field.kind : oneOf(field.kind),
                label: t("Value"),
                required: true,
              }}
              value={condition.value}
              onChange={(value) => onChange({ ...condition, value })}
              control={{ "aria-label": t("Value") }}
            />
          )}
        </div>
      )}
    </div>
  );
}

/** A day is no period, and one is not several: what was said for one is not kept for the other. */
function comparedBy(field: Field, condition: Condition, comparison: Comparison): Condition {
  const isAlike =
    (comparison === "within") === (condition.comparison === "within") &&
    asksSeveral(field, comparison) === asksSeveral(field, condition.comparison);
  if (isAlike) return { ...condition, comparison };
  return { ...condition, comparison, value: comparison === "within" ? PERIODS[0] : null };
}

/** Of several choices, or several records, a filter asks for one. */
function oneOf(kind: Kind): Kind {
  if (kind === "relations") return "relation";
  // What is looked for stands somewhere in it.
  if (kind === "address") return "text";
  return kind === "multiple_choice" ? "choice" : kind;
}

/** The fields that the declaration proposes first, then all others. */
function filterable(description: Description): Field[] {
  const proposed = description.filters.flatMap((name) => fieldOf(description, name) ?? []);
  const others = description.fields.filter((field) => !proposed.includes(field) && !OURS.has(field.name));
  return [...proposed, ...others].filter((field) => comparisonsOf(field).length > 0);
}

function firstCondition(fields: Field[]): Condition[] {
  const [first] = fields;
  return first ? [conditionOn(first)] : [];
}

function conditionOn(field: Field): Condition {
  const comparison = comparisonsOf(field)[0] ?? "";
  return { field: field.name, comparison, value: field.kind === "boolean" ? true : null };
}

/** Without the conditions that were begun and not finished. */
function complete(group: Group): Group {
  const parts = group.parts.flatMap((part): Part[] => {
    if (isGroup(part)) {
      const inner = complete(part);
      return inner.parts.length > 0 ? [inner] : [];
    }
    const isNone = Array.isArray(part.value) && part.value.length === 0;
    const said = !isNone && part.value !== null && part.value !== undefined && part.value !== "";
    return said || asksNothing(part.comparison) ? [part] : [];
  });
  return { ...group, parts };
}

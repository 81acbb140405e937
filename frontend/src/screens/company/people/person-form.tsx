import { Field } from "@/components/ui/field";
import { Input, Select } from "@/components/ui/input";
import { Panel } from "@/components/ui/panel";
import { maySet, useAdministration } from "@/platform/administration";
import { ApiError } from "@/platform/api";
import { LANGUAGES, useT } from "@/platform/i18n";

import { useCompany } from "../company";
import { useDraft } from "../draft";
import { SaveBar, useSaving } from "../saving";
import { nameOf, PEOPLE, PERSON, type Person } from "./types";

const LABELS = {
  first_name: "First name",
  last_name: "Last name",
  email: "E-mail",
  phone: "Phone",
  department: "Department",
  manager: "Manager",
  language: "Language",
  timezone: "Time zone",
} as const;
type Name = keyof typeof LABELS;
type Values = Partial<Record<Name, string>>;
type Choice = { value: string; label: string };

const NAMES = Object.keys(LABELS) as Name[];

/** What the company knows of a colleague; what the reader may not change is shown as it is. */
export function PersonForm({ person }: { person: Person }) {
  const t = useT("settings");
  const reader = useAdministration();
  const read = valuesOf(person);
  const draft = useDraft(`${PERSON}.${person.id}`, read, person.version);
  const choices = useChoices(person);
  const saving = useSaving(`${PEOPLE}${person.id}/`, draft, () => changes(read, draft.value));
  const faults = saving.error instanceof ApiError ? saving.error.fields : {};

  return (
    <>
      <Panel title={t("Profile")}>
        <div className="grid gap-x-6 gap-y-4 sm:grid-cols-2">
          {NAMES.filter((name) => name in read).map((name) => (
            <Entry
              key={name}
              name={name}
              value={draft.value[name] ?? ""}
              choices={choices[name]}
              errors={faults[name]}
              onChange={
                maySet(reader, name, PERSON)
                  ? (value) => draft.set({ ...draft.value, [name]: value })
                  : undefined
              }
            />
          ))}
        </div>
      </Panel>
      <SaveBar draft={draft} saving={saving} />
    </>
  );
}

type EntryProps = {
  name: Name;
  value: string;
  choices: Choice[] | undefined;
  errors: string[] | undefined;
  onChange: ((value: string) => void) | undefined;
};

function Entry({ name, value, choices, errors, onChange }: EntryProps) {
  const t = useT("settings");
  const label = t(LABELS[name]);
  if (!onChange) {
    const shown = choices?.find((choice) => choice.value === value)?.label ?? value;
    return (
      <dl className="min-w-0 text-sm">
        <dt className="mb-1 text-muted-foreground">{label}</dt>
        <dd className="flex min-h-8 items-center font-medium break-all">
          <bdi>{shown || "—"}</bdi>
        </dd>
      </dl>
    );
  }
  return (
    <Field label={label} errors={errors}>
      {(control) =>
        choices ? (
          <Select {...control} value={value} onChange={(event) => onChange(event.target.value)}>
            {choices.map((choice) => (
              <option key={choice.value} value={choice.value}>
                {choice.label}
              </option>
            ))}
          </Select>
        ) : (
          <Input
            {...control}
            dir={name === "phone" ? "ltr" : "auto"}
            maxLength={name === "phone" ? 20 : 100}
            value={value}
            onChange={(event) => onChange(event.target.value)}
          />
        )
      }
    </Field>
  );
}

function useChoices(person: Person): Partial<Record<Name, Choice[]>> {
  const t = useT("settings");
  const { data } = useCompany<{ results: Person[] }>(PEOPLE);
  const colleagues = (data?.results ?? []).filter(
    ({ id, is_active: works }) => works !== false && id !== person.id,
  );
  const managers = colleagues.map((each) => ({ value: each.id, label: nameOf(each, t("A colleague")) }));
  const { manager } = person;
  // Whoever left, or whom the reader does not see, still is the manager.
  if (manager && !managers.some(({ value }) => value === manager.id))
    managers.unshift({ value: manager.id, label: manager.label });
  return {
    manager: [{ value: "", label: t("Nobody") }, ...managers],
    language: Object.entries(LANGUAGES).map(([value, label]) => ({ value, label })),
    timezone: zonesWith(person.timezone),
  };
}

function zonesWith(own: string | undefined): Choice[] {
  const zones = new Set([...(own ? [own] : []), ...Intl.supportedValuesOf("timeZone")]);
  return [...zones].sort().map((value) => ({ value, label: value }));
}

function valuesOf(person: Person): Values {
  const told = NAMES.filter((name) => person[name] !== undefined);
  return Object.fromEntries(
    told.map((name) => [name, name === "manager" ? (person.manager?.id ?? "") : (person[name] ?? "")]),
  );
}

/** What differs, as the server takes it. */
function changes(read: Values, typed: Values): Record<string, string | null> {
  const differing = NAMES.filter((name) => typed[name] !== read[name]);
  return Object.fromEntries(
    differing.map((name) => [name, name === "manager" ? typed[name] || null : (typed[name] ?? "")]),
  );
}

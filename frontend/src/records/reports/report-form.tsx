import { type FormEvent, useId, useState } from "react";

import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { ErrorNotice } from "@/components/ui/error-notice";
import { Field } from "@/components/ui/field";
import { Input, Select } from "@/components/ui/input";
import { useLanguage, useT } from "@/platform/i18n";
import type { SavedView } from "@/platform/saved-views";
import { TextField } from "@/screens/door/text-field";

import { daysOf } from "./days";
import {
  type Colleague,
  RHYTHMS,
  type Rhythm,
  SENT_AS,
  type SentAs,
  useSchedule,
  type Wanted,
} from "./reports";

type ReportFormProps = { view: SavedView; colleagues: Colleague[] };

/** What is sent of a view, how often and to whom. */
export function ReportForm({ view, colleagues }: ReportFormProps) {
  const t = useT("reports");
  const schedule = useSchedule(view.id);
  const [wanted, setWanted] = useState<Wanted>({
    name: view.name,
    sent_as: "csv",
    rhythm: "weekly",
    day: 1,
    at: "08:00",
    recipients: [],
  });
  const set = (more: Partial<Wanted>) => setWanted({ ...wanted, ...more });
  const blocked = schedule.isPending || wanted.recipients.length === 0;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!blocked) schedule.mutate(wanted);
  };

  return (
    <form onSubmit={submit} className="grid gap-3">
      <TextField
        label={t("Subject of the mail")}
        name="name"
        required
        dir="auto"
        maxLength={80}
        value={wanted.name}
        onType={(name) => set({ name })}
        refusal={schedule.error}
      />
      <Moment wanted={wanted} onChange={set} />
      <Field label={t("What they get")}>
        {(control) => (
          <Select
            {...control}
            value={wanted.sent_as}
            onChange={(event) => set({ sent_as: event.target.value as SentAs })}
          >
            {Object.entries(SENT_AS).map(([value, label]) => (
              <option key={value} value={value}>
                {t(label)}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Readers
        colleagues={colleagues}
        chosen={wanted.recipients}
        onChoose={(recipients) => set({ recipients })}
      />
      <ErrorNotice error={schedule.error} />
      <Button type="submit" variant="primary" className="justify-self-end" blocked={blocked}>
        {t("Send it regularly")}
      </Button>
    </form>
  );
}

type MomentProps = { wanted: Wanted; onChange: (more: Partial<Wanted>) => void };

function Moment({ wanted, onChange }: MomentProps) {
  const t = useT("reports");
  const days = daysOf(wanted.rhythm, useLanguage());
  const choose = (rhythm: Rhythm) => onChange({ rhythm, day: rhythm === "daily" ? 0 : 1 });
  return (
    <div className="grid gap-3 sm:grid-cols-3">
      <Field label={t("How often")}>
        {(control) => (
          <Select
            {...control}
            value={wanted.rhythm}
            onChange={(event) => choose(event.target.value as Rhythm)}
          >
            {Object.entries(RHYTHMS).map(([value, label]) => (
              <option key={value} value={value}>
                {t(label)}
              </option>
            ))}
          </Select>
        )}
      </Field>
      {days.length > 0 && (
        <Field label={t("On which day")}>
          {(control) => (
            <Select
              {...control}
              value={wanted.day}
              onChange={(event) => onChange({ day: Number(event.target.value) })}
            >
              {days.map(({ value, label }) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </Select>
          )}
        </Field>
      )}
      <Field label={t("At what time")}>
        {(control) => (
          <Input
            {...control}
            type="time"
            required
            value={wanted.at}
            onChange={(event) => onChange({ at: event.target.value })}
          />
        )}
      </Field>
    </div>
  );
}

type ReadersProps = { colleagues: Colleague[]; chosen: string[]; onChoose: (ids: string[]) => void };

function Readers({ colleagues, chosen, onChoose }: ReadersProps) {
  const t = useT("reports");
  const form = useId();
  const toggle = (id: string) =>
    onChoose(chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id]);
  return (
    <fieldset>
      <legend className="mb-1 text-sm font-medium">{t("To whom")}</legend>
      <ul className="grid max-h-40 gap-x-3 overflow-y-auto sm:grid-cols-2">
        {colleagues.map(({ id, label }) => (
          <li key={id}>
            <label htmlFor={`${form}-${id}`} className="flex min-h-9 items-center gap-2 text-sm">
              <Checkbox id={`${form}-${id}`} checked={chosen.includes(id)} onChange={() => toggle(id)} />
              <bdi>{label}</bdi>
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

import { type FormEvent, useState } from "react";

import { Button } from "@/components/ui/button";
import { ErrorNotice } from "@/components/ui/error-notice";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/input";
import { TextField } from "@/components/ui/text-field";
import { useT } from "@/platform/i18n";
import type { SavedView } from "@/platform/saved-views";

import { Moment } from "./report-moment";
import { Readers } from "./report-readers";
import { type Colleague, SENT_AS, type SentAs, useSchedule, type Wanted } from "./reports";

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

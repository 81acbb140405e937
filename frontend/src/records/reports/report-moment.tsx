import { Field } from "@/components/ui/field";
import { Input, Select } from "@/components/ui/input";
import { useLanguage, useT } from "@/platform/i18n";

import { daysOf } from "./days";
import { RHYTHMS, type Rhythm, type Wanted } from "./reports";

type MomentProps = { wanted: Wanted; onChange: (more: Partial<Wanted>) => void };

/** How often, on which day and at what time, by the clocks of the company. */
export function Moment({ wanted, onChange }: MomentProps) {
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

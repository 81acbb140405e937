import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Panel } from "@/components/ui/panel";
import { useFormat } from "@/platform/format";
import { useT } from "@/platform/i18n";

import type { PartProps } from "./door";

const LABELS = {
  idle_minutes: "Minutes without a click that end a session",
  longest_hours: "Hours that a session lasts at most",
  password_length: "Characters of a new password at least",
} as const;

const NAMES = Object.keys(LABELS) as (keyof typeof LABELS)[];

/** How long a session lasts, and a password is, within the bounds of the platform. */
export function NumbersPanel({ policy, typed, errors, maySay, onChange }: PartProps) {
  const t = useT("settings");
  const format = useFormat();
  const shown = NAMES.filter((name) => policy[name] !== undefined);
  if (shown.length === 0) return null;
  return (
    <Panel title={t("Sessions and passwords")}>
      <div className="grid gap-4 sm:max-w-md">
        {shown.map((name) => {
          const [least, most] = policy.bounds[name];
          return (
            <div key={name}>
              <Field label={t(LABELS[name])} errors={errors[name]}>
                {(control) => (
                  <Input
                    {...control}
                    type="number"
                    inputMode="numeric"
                    dir="ltr"
                    min={least}
                    max={most}
                    readOnly={!maySay(name)}
                    placeholder={String(name === "password_length" ? least : most)}
                    value={typed[name]}
                    onChange={(event) => onChange({ [name]: event.target.value })}
                    className="max-w-32"
                  />
                )}
              </Field>
              <p className="mt-1 text-sm text-muted-foreground">
                {t("From {{least}} to {{most}}; empty, as on the platform.", {
                  least: format.number(least),
                  most: format.number(most),
                })}
              </p>
            </div>
          );
        })}
      </div>
    </Panel>
  );
}

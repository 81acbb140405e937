import { type FormEvent, useId, useState } from "react";

import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { ErrorNotice } from "@/components/ui/error-notice";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/input";
import { NEW_PASSWORD, TextField } from "@/components/ui/text-field";
import { useT } from "@/platform/i18n";

import { type Links, type Made, type Shown, useShare } from "./links";

const DAYS = [7, 30, 90, 365];

type ShareFormProps = {
  shown: Shown;
  offered: Links["offered"];
  /** Ticked from the start. */
  proposed: string[];
  onMade: (link: Made) => void;
};

/** What strangers will read, until when, and how well it is locked. */
export function ShareForm({ shown, offered, proposed, onMade }: ShareFormProps) {
  const t = useT("sharing");
  const [name, setName] = useState("");
  const [fields, setFields] = useState(() =>
    proposed.filter((each) => offered.some((known) => known.name === each)),
  );
  const [days, setDays] = useState(30);
  const [password, setPassword] = useState("");
  const [most, setMost] = useState("");
  const share = useShare(shown);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (share.isPending || fields.length === 0) return;
    const locks = { ...(password && { password }), ...(most && { most_uses: Number(most) }) };
    share.mutate({ name, fields, days, ...locks }, { onSuccess: onMade });
  };

  return (
    <form onSubmit={submit} className="grid gap-3">
      <TextField
        label={t("For whom, or what for?")}
        name="name"
        required
        dir="auto"
        maxLength={100}
        value={name}
        onType={setName}
        refusal={share.error}
      />
      <Fields offered={offered} chosen={fields} onChoose={setFields} />
      <div className="grid gap-3 sm:grid-cols-2">
        <Field label={t("Until when?")}>
          {(control) => (
            <Select {...control} value={days} onChange={(event) => setDays(Number(event.target.value))}>
              {DAYS.map((each) => (
                <option key={each} value={each}>
                  {t("{{count}} days", { count: each, shown: each })}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <TextField
          label={t("Readings at most")}
          name="most_uses"
          type="number"
          min={1}
          max={1_000_000}
          value={most}
          onType={setMost}
          refusal={share.error}
        />
      </div>
      <TextField
        {...NEW_PASSWORD}
        minLength={6}
        label={t("Password, told to them another way")}
        value={password}
        onType={setPassword}
        refusal={share.error}
      />
      <ErrorNotice error={share.error} />
      <Button
        type="submit"
        variant="primary"
        className="justify-self-end"
        blocked={share.isPending || fields.length === 0}
      >
        {t("Make the link")}
      </Button>
    </form>
  );
}

type FieldsProps = { offered: Links["offered"]; chosen: string[]; onChoose: (names: string[]) => void };

function Fields({ offered, chosen, onChoose }: FieldsProps) {
  const t = useT("sharing");
  const id = useId();
  const toggle = (name: string) =>
    onChoose(chosen.includes(name) ? chosen.filter((each) => each !== name) : [...chosen, name]);
  return (
    <fieldset>
      <legend className="mb-1 text-sm font-medium">{t("What they may read")}</legend>
      <ul className="grid max-h-48 gap-x-3 overflow-y-auto sm:grid-cols-2">
        {offered.map(({ name, label }) => (
          <li key={name}>
            <label htmlFor={`${id}-${name}`} className="flex min-h-9 items-center gap-2 text-sm">
              <Checkbox id={`${id}-${name}`} checked={chosen.includes(name)} onChange={() => toggle(name)} />
              <bdi className="first-letter:uppercase">{label}</bdi>
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

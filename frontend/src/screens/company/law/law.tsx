import { useState } from "react";

import { Field } from "@/components/ui/field";
import { Input, Select } from "@/components/ui/input";
import { Loaded } from "@/components/ui/loaded";
import { Panel } from "@/components/ui/panel";
import { queryString } from "@/platform/api";
import { useFormat } from "@/platform/format";
import { useLanguage, useT } from "@/platform/i18n";
import { capitalised } from "@/platform/metadata";

import { useCompany } from "../company";
import { SettingsScreen } from "../frame";

type LegalValue = {
  code: string;
  country: string;
  value: unknown;
  valid_from: string;
  valid_to: string | null;
  source: string;
  label: string;
  /** What the names that stand in the value mean, in the reader's language. */
  words: Record<string, string>;
};

/** The countries whose rules we keep. */
const COUNTRIES = ["MA", "FR"];

/** What the law says, for those who must know why something is asked; nobody changes it here. */
export default function Law() {
  const t = useT("settings");
  const names = new Intl.DisplayNames(useLanguage(), { type: "region" });
  const [country, setCountry] = useState("");
  const [day, setDay] = useState("");
  const values = useCompany<{ results: LegalValue[] }>(`company/legal/${queryString({ country, on: day })}`);

  return (
    <SettingsScreen title={t("What the law says")}>
      <div className="grid max-w-md gap-3 sm:grid-cols-2">
        <Field label={t("Country")}>
          {(control) => (
            <Select {...control} value={country} onChange={(event) => setCountry(event.target.value)}>
              <option value="">{t("The company's own")}</option>
              {COUNTRIES.map((code) => (
                <option key={code} value={code}>
                  {names.of(code)}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <Field label={t("On the day (today, if none)")}>
          {(control) => (
            <Input {...control} type="date" value={day} onChange={(event) => setDay(event.target.value)} />
          )}
        </Field>
      </div>
      <Loaded query={values}>
        {({ results }) =>
          results.length === 0 ? (
            <p className="text-muted-foreground">{t("No rule is known there and then.")}</p>
          ) : (
            <ul className="grid gap-3 lg:grid-cols-2">
              {results.map((value) => (
                <li key={value.code}>
                  <Rule {...value} />
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </SettingsScreen>
  );
}

function Rule({ label, words, value, valid_from, valid_to, source }: LegalValue) {
  const t = useT("settings");
  const format = useFormat();
  return (
    <Panel title={label} className="h-full">
      <Value value={value} words={words} />
      <p className="mt-3 text-sm text-muted-foreground">
        {valid_to === null
          ? t("Since {{day}}", { day: format.date(valid_from) })
          : t("From {{day}} until {{end}}", { day: format.date(valid_from), end: format.date(valid_to) })}
        {" · "}
        <bdi>{source}</bdi>
      </p>
    </Panel>
  );
}

type ValueProps = { value: unknown; words: Record<string, string> };

function Value({ value, words }: ValueProps) {
  const t = useT("settings");
  if (value === null) return <p>{t("There is no such rule.")}</p>;
  if (typeof value === "boolean") return <p>{value ? t("Yes") : t("No")}</p>;
  if (typeof value !== "object")
    return <p className="font-medium tabular-nums">{capitalised(words[String(value)] ?? String(value))}</p>;
  return (
    <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1 text-sm">
      {Object.entries(value).map(([name, part]) => (
        <div key={name} className="contents">
          <dt className="text-muted-foreground">
            {Array.isArray(value) ? "" : capitalised(words[name] ?? name)}
          </dt>
          <dd className="min-w-0 break-words">
            <Value value={part} words={words} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

import { useState } from "react";

import { Field } from "@/components/ui/field";
import { Input, Select } from "@/components/ui/input";
import { Loaded } from "@/components/ui/loaded";
import { queryString } from "@/platform/api";
import { useLanguage, useT } from "@/platform/i18n";

import { useCompany } from "../company";
import { SettingsScreen } from "../frame";
import { type LegalValue, Rule } from "./rule";

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
              {results.map((rule) => (
                <li key={rule.code}>
                  <Rule rule={rule} />
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </SettingsScreen>
  );
}

import { useMemo } from "react";

import { Field } from "@/components/ui/field";
import { Input, Select } from "@/components/ui/input";
import { addressLines, addressOf, countryName } from "@/platform/address";
import { cn } from "@/platform/class-names";
import { useLanguage, useT } from "@/platform/i18n";

import type { AskProps } from "./ask";
import type { ShownField } from "./show";

type AddressShownProps = { field: ShownField; value: unknown; inGrid?: boolean };

/** On one line in a list, as on a letter elsewhere. */
export function AddressShown({ field, value, inGrid = false }: AddressShownProps) {
  const language = useLanguage();
  const lines = typeof value === "string" ? [value] : addressLines(field, addressOf(value) ?? {}, language);
  return <bdi className={cn(!inGrid && "whitespace-pre-line")}>{lines.join(inGrid ? ", " : "\n")}</bdi>;
}

/** Its parts side by side; a street and what completes it take the whole width. */
export function AddressAsk({ field, value, onChange, control }: AskProps) {
  const address = (value ?? {}) as Record<string, string>;
  const say = (part: string, text: string) => onChange({ ...address, [part]: text });

  return (
    <fieldset {...control} aria-label={field.label} className="grid grid-cols-2 gap-x-3 gap-y-2">
      {field.parts?.map((part) => (
        <Field
          key={part.value}
          label={part.label}
          className={cn("min-w-0", WIDE.has(part.value) && "col-span-2")}
        >
          {(own) =>
            part.value === "country" ? (
              <Countries
                control={own}
                codes={field.countries ?? []}
                value={address.country ?? ""}
                onChange={(code) => say("country", code)}
              />
            ) : (
              <Input
                {...own}
                dir="auto"
                maxLength={200}
                value={address[part.value] ?? ""}
                onChange={(event) => say(part.value, event.target.value)}
              />
            )
          }
        </Field>
      ))}
    </fieldset>
  );
}

const WIDE = new Set(["street", "complement"]);

type CountriesProps = {
  control: AskProps["control"];
  codes: string[];
  value: string;
  onChange: (code: string) => void;
};

function Countries({ control, codes, value, onChange }: CountriesProps) {
  const t = useT("platform");
  const language = useLanguage();
  const named = useMemo(
    () =>
      codes
        .map((code) => ({ code, name: countryName(code, language) }))
        .sort((one, other) => one.name.localeCompare(other.name, language)),
    [codes, language],
  );
  return (
    <Select {...control} value={value} onChange={(event) => onChange(event.target.value)}>
      <option value="">{t("Choose…")}</option>
      {named.map(({ code, name }) => (
        <option key={code} value={code}>
          {name}
        </option>
      ))}
    </Select>
  );
}

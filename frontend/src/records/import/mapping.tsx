import { useState } from "react";

import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/input";
import { Panel } from "@/components/ui/panel";
import { useT } from "@/platform/i18n";
import type { Description } from "@/platform/metadata";

import type { Run } from "./runs";

type MappingProps = {
  run: Run;
  description: Description;
  pending: boolean;
  onCheck: (mapping: Record<string, string>) => void;
};

/** Which column of the file fills which field; the company remembers it for the next file. */
export function Mapping({ run, description, pending, onCheck }: MappingProps) {
  const t = useT("platform");
  const headers = [...Object.keys(run.mapping), ...run.ignored.filter((header) => !(header in run.mapping))];
  const [mapping, setMapping] = useState<Record<string, string>>(() =>
    Object.fromEntries(headers.map((header) => [header, run.mapping[header] ?? ""])),
  );
  const changed = headers.some((header) => mapping[header] !== (run.mapping[header] ?? ""));

  return (
    <Panel title={`2. ${t("The columns")}`}>
      <div className="grid gap-3 sm:grid-cols-2">
        {headers.map((header) => (
          <Field key={header} label={header}>
            {(control) => (
              <Select
                {...control}
                value={mapping[header]}
                onChange={(event) => setMapping({ ...mapping, [header]: event.target.value })}
              >
                <option value="">{t("Leave this column out")}</option>
                {description.fields.map(({ name, label }) => (
                  <option key={name} value={name}>
                    {label}
                  </option>
                ))}
              </Select>
            )}
          </Field>
        ))}
      </div>
      {changed && (
        <Button className="mt-3" blocked={pending} onClick={() => onCheck(mapping)}>
          {t("Check again")}
        </Button>
      )}
    </Panel>
  );
}

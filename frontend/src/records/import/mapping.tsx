import { useState } from "react";

import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/input";
import { Panel } from "@/components/ui/panel";
import { useT } from "@/platform/i18n";
import type { Field as Described, Description } from "@/platform/metadata";

import type { Import, Run } from "./runs";

type MappingProps = {
  run: Run;
  description: Description;
  work: Import;
};

/** Which column of the file fills which field; the company remembers it for the next file. */
export function Mapping({ run, description, work: { file, check } }: MappingProps) {
  const t = useT("imports");
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
              <>
                <Select
                  {...control}
                  value={mapping[header]}
                  disabled={file === null}
                  onChange={(event) => setMapping({ ...mapping, [header]: event.target.value })}
                >
                  <option value="">{t("Leave this column out")}</option>
                  {description.fields.flatMap(columnsOf).map(({ name, label }) => (
                    <option key={name} value={name}>
                      {label}
                    </option>
                  ))}
                </Select>
                <Sample values={run.samples[header] ?? []} />
              </>
            )}
          </Field>
        ))}
      </div>
      {file === null && (
        <p className="mt-3 text-sm text-muted-foreground">
          {t("To change the columns, choose the file again.")}
        </p>
      )}
      {changed && file && (
        <Button className="mt-3" blocked={check.isPending} onClick={() => check.mutate({ file, mapping })}>
          {t("Check again")}
        </Button>
      )}
    </Panel>
  );
}

/** An address has a column for each of its parts. */
function columnsOf({ name, label, parts }: Described): { name: string; label: string }[] {
  if (!parts) return [{ name, label }];
  return parts.map((part) => ({ name: `${name}.${part.value}`, label: `${label} (${part.label})` }));
}

/** What the first rows say: a heading alone does not always tell what stands below it. */
function Sample({ values }: { values: string[] }) {
  const told = values.filter((value) => value !== "");
  if (told.length === 0) return null;
  return (
    <p className="mt-1 truncate text-xs text-muted-foreground">
      <bdi>{told.join(" · ")}</bdi>
    </p>
  );
}

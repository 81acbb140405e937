import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Check, EyeOff, X } from "lucide-react";
import { useState } from "react";

import { related } from "@/components/fields/related";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/input";
import { Loaded } from "@/components/ui/loaded";
import { Panel } from "@/components/ui/panel";
import { SearchCombobox } from "@/components/ui/search-combobox";
import { queryString } from "@/platform/api";
import { useT } from "@/platform/i18n";
import { capitalised, catalogueQuery, descriptionQuery } from "@/platform/metadata";
import { type Related, searchQuery } from "@/platform/resources";

import { useCompany } from "../company";
import type { Person } from "./types";

/** `granted` is null where the answer would tell what a hidden field holds. */
type Reason = { verb: string; label: string; granted: boolean | null; words: string };

/** Why a colleague may, or may not, do each thing to one record that the reader chooses. */
export function WhyPanel({ person }: { person: Person }) {
  const t = useT("settings");
  const { data: kinds = [] } = useQuery(catalogueQuery);
  const [kind, setKind] = useState("");
  const [record, setRecord] = useState<Related | null>(null);
  const choose = (key: string) => {
    setKind(key);
    setRecord(null);
  };

  return (
    <Panel title={t("Why may they, or why not?")}>
      <div className="grid gap-3 sm:grid-cols-2">
        <Field label={t("Kind of record")}>
          {(control) => (
            <Select {...control} value={kind} onChange={(event) => choose(event.target.value)}>
              <option value="">{t("Choose…")}</option>
              {kinds.map(({ key, label_plural, module_label }) => (
                <option key={key} value={key}>
                  {`${label_plural} (${module_label})`}
                </option>
              ))}
            </Select>
          )}
        </Field>
        {kind && <RecordPicker key={kind} kind={kind} record={record} onChoose={setRecord} />}
      </div>
      {record && <Reasons person={person} kind={kind} record={record} />}
    </Panel>
  );
}

type RecordPickerProps = { kind: string; record: Related | null; onChoose: (record: Related) => void };

function RecordPicker({ kind, record, onChoose }: RecordPickerProps) {
  const t = useT("settings");
  const client = useQueryClient();
  const search = (text: string) => {
    const query = searchQuery(kind, text);
    return {
      queryKey: [...query.queryKey, "related"],
      queryFn: async () => {
        const described = await client.ensureQueryData(descriptionQuery(kind));
        return (await client.fetchQuery(query)).map((row) => related(row, described));
      },
    };
  };
  return (
    <SearchCombobox
      label={t("Record")}
      value={record}
      itemLabel={({ label }) => label}
      search={search}
      onSelect={onChoose}
    />
  );
}

function Reasons({ person, kind, record }: { person: Person; kind: string; record: Related }) {
  const t = useT("settings");
  const asked = queryString({ person: person.id, resource: kind, record: record.id });
  const reasons = useCompany<{ results: Reason[] }>(`company/roles/why/${asked}`);
  return (
    <Loaded query={reasons}>
      {({ results }) => (
        <ul aria-label={t("Why may they, or why not?")} className="mt-3 divide-y divide-border text-sm">
          {results.map(({ verb, label, granted, words }) => (
            <li key={verb} className="flex items-start gap-2 py-2">
              <Answer granted={granted} />
              <p>
                <span className="font-medium">
                  {capitalised(label)} : {granted === null ? t("Not told") : granted ? t("Yes") : t("No")}
                </span>
                <span className="block text-muted-foreground">
                  <bdi>{words}</bdi>
                </span>
              </p>
            </li>
          ))}
        </ul>
      )}
    </Loaded>
  );
}

function Answer({ granted }: { granted: boolean | null }) {
  if (granted === null) {
    return <EyeOff aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-muted-foreground" />;
  }
  return granted ? (
    <Check aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-primary" />
  ) : (
    <X aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-danger" />
  );
}

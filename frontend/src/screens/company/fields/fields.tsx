import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";

import { buttonLook } from "@/components/ui/button";
import { Loaded } from "@/components/ui/loaded";
import { Panel } from "@/components/ui/panel";
import { mayDo, useAdministration } from "@/platform/administration";
import { useT } from "@/platform/i18n";
import { type Choice, capitalised } from "@/platform/metadata";

import { companyQuery, useCompany } from "../company";
import { SettingsScreen } from "../frame";
import { FieldLine } from "./field-line";
import { type AddedField, type FieldKinds, isUnderway } from "./types";

type Fields = { results: AddedField[] };

/** How often one looks whether a field can be filtered by already. */
const LOOK_EVERY = 2_000;
export const NEW = "nouveau";

/** What the company added to its records, by the kind of record. */
export default function AddedFields() {
  const t = useT("settings");
  const mayAdd = mayDo(useAdministration(), "create", "company.field");
  const kinds = useCompany<FieldKinds>("company/fields/kinds/");
  const fields = useQuery({
    ...companyQuery<Fields>("company/fields/"),
    refetchInterval: ({ state }) => (state.data?.results.some(isUnderway) ? LOOK_EVERY : false),
  });
  const add = mayAdd && (
    <Link
      to="/societe/$section/$id"
      params={{ section: "champs", id: NEW }}
      className={buttonLook("primary")}
    >
      {t("Add a field")}
    </Link>
  );

  return (
    <SettingsScreen title={t("Added fields")} aside={add}>
      <Loaded query={kinds}>
        {(known) => (
          <Loaded query={fields}>{({ results }) => <ByRecord fields={results} kinds={known} />}</Loaded>
        )}
      </Loaded>
    </SettingsScreen>
  );
}

function ByRecord({ fields, kinds }: { fields: AddedField[]; kinds: FieldKinds }) {
  const t = useT("settings");
  if (fields.length === 0)
    return (
      <p className="max-w-prose text-muted-foreground">
        {t("Nothing was added yet. An added field is at once in forms, lists, files and programs.")}
      </p>
    );
  const groups = [...Map.groupBy(fields, ({ resources }) => recordsNamed(resources, kinds.resources))];
  return (
    <div className="grid max-w-3xl gap-4">
      {groups.map(([records, members]) => (
        <Panel key={records} title={records}>
          <ul className="divide-y divide-border">
            {members.map((field) => (
              <FieldLine key={field.id} field={field} kinds={kinds} />
            ))}
          </ul>
        </Panel>
      ))}
    </div>
  );
}

/** Several screens may show the same records, under one name or under several. */
function recordsNamed(resources: string[], known: Choice[]): string {
  const labels = resources.map((key) => known.find(({ value }) => value === key)?.label ?? key);
  return capitalised([...new Set(labels)].join(", "));
}

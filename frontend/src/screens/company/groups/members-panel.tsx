import { Link } from "@tanstack/react-router";
import { X } from "lucide-react";

import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Panel } from "@/components/ui/panel";
import { PickerInput } from "@/components/ui/search-combobox";
import { mayDo, useAdministration } from "@/platform/administration";
import { useT } from "@/platform/i18n";
import type { Related } from "@/platform/resources";

import { PERSON } from "../people/types";
import type { SearchColleagues } from "./colleagues";

type MembersPanelProps = {
  members: Related[];
  search: SearchColleagues;
  errors: string[] | undefined;
  /** Left out where the reader may not say who is in the group. */
  onChange: ((members: Related[]) => void) | undefined;
};

export function MembersPanel({ members, search, errors, onChange }: MembersPanelProps) {
  const t = useT("settings");
  const without = ({ id }: Related) => members.filter((member) => member.id !== id);
  return (
    <Panel title={t("Its people")} aside={t("{{count}} people", { count: members.length })}>
      {onChange && (
        <Field label={t("Add a colleague")} errors={errors} className="max-w-md">
          {(control) => (
            <PickerInput<Related>
              control={control}
              label={t("Add a colleague")}
              value={null}
              itemLabel={({ label }) => label}
              search={(typed) => search(typed, members)}
              onSelect={(person) => onChange([...members, person])}
            />
          )}
        </Field>
      )}
      {members.length === 0 && <p className="mt-3 text-sm text-muted-foreground">{t("Nobody is in it.")}</p>}
      <ul aria-label={t("Its people")} className="mt-2 divide-y divide-border">
        {members.map((member) => (
          <li key={member.id} className="flex min-h-11 items-center gap-2">
            <Name person={member} />
            {onChange && (
              <Button
                variant="quiet"
                aria-label={t("Take {{name}} out", { name: member.label })}
                onClick={() => onChange(without(member))}
              >
                <X aria-hidden="true" className="size-4" />
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function Name({ person: { id, label } }: { person: Related }) {
  const reader = useAdministration();
  const shown = <bdi>{label}</bdi>;
  if (!mayDo(reader, "view", PERSON)) return <span className="min-w-0 flex-1 break-words">{shown}</span>;
  return (
    <Link
      to="/societe/$section/$id"
      params={{ section: "personnes", id }}
      className="min-w-0 flex-1 break-words hover:underline"
    >
      {shown}
    </Link>
  );
}

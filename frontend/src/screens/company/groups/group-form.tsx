import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Panel } from "@/components/ui/panel";
import { PickerInput } from "@/components/ui/search-combobox";
import { mayDo, maySet, useAdministration } from "@/platform/administration";
import { ApiError } from "@/platform/api";
import { useT } from "@/platform/i18n";
import type { Related } from "@/platform/resources";

import { useDraft } from "../draft";
import { GROUP, GROUPS, type PeopleGroup } from "../people/groups";
import { SaveBar, useSaving } from "../saving";
import { useColleagues } from "./colleagues";
import { MembersPanel } from "./members-panel";

type Values = { name: string; manager: Related | null; members: Related[] };

/** What a group is called and who is in it, until it is saved as a whole. */
export function GroupForm({ group }: { group: PeopleGroup }) {
  const t = useT("settings");
  const reader = useAdministration();
  const search = useColleagues();
  const read: Values = {
    name: group.name ?? "",
    manager: group.manager ?? null,
    members: group.members ?? [],
  };
  const draft = useDraft<Values>(`${GROUP}.${group.id}`, read, group.version);
  const saving = useSaving(`${GROUPS}${group.id}/`, draft, () => changes(read, draft.value));
  const faults = saving.error instanceof ApiError ? saving.error.fields : {};
  const set = (values: Partial<Values>) => draft.set({ ...draft.value, ...values });
  const maySay = (field: string) => mayDo(reader, "update", GROUP) && maySet(reader, field, GROUP);
  const { name, manager, members } = draft.value;

  return (
    <>
      <Panel title={t("The group")}>
        <div className="grid gap-x-6 gap-y-4 sm:grid-cols-2">
          {group.name !== undefined && (
            <Field label={t("Name of the group")} required errors={faults.name}>
              {(control) => (
                <Input
                  {...control}
                  dir="auto"
                  maxLength={100}
                  readOnly={!maySay("name")}
                  value={name}
                  onChange={(event) => set({ name: event.target.value })}
                />
              )}
            </Field>
          )}
          {group.manager !== undefined && (
            <Field label={t("Manager")} errors={faults.manager}>
              {(control) => (
                <PickerInput
                  control={control}
                  label={t("Manager")}
                  value={manager}
                  itemLabel={({ label }) => label}
                  search={search}
                  onSelect={(chosen) => set({ manager: chosen })}
                  onClear={() => set({ manager: null })}
                  disabled={!maySay("manager")}
                />
              )}
            </Field>
          )}
        </div>
      </Panel>
      {group.members !== undefined && (
        <MembersPanel
          members={members}
          search={search}
          errors={faults.members}
          onChange={maySay("members") ? (next) => set({ members: next }) : undefined}
        />
      )}
      <SaveBar draft={draft} saving={saving} />
    </>
  );
}

/** What differs, as the server takes it: the members all together. */
function changes(read: Values, typed: Values): object {
  const ids = ({ members }: Values) => members.map(({ id }) => id);
  return {
    ...(typed.name !== read.name && { name: typed.name }),
    ...(typed.manager?.id !== read.manager?.id && { manager: typed.manager?.id ?? null }),
    ...(ids(typed).join() !== ids(read).join() && { members: ids(typed) }),
  };
}

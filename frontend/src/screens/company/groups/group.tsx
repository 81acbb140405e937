import { Loaded } from "@/components/ui/loaded";
import { mayDo, useAdministration } from "@/platform/administration";
import { useT } from "@/platform/i18n";

import { useCompany } from "../company";
import { SettingsScreen } from "../frame";
import { GROUP, GROUPS, type PeopleGroup } from "../people/groups";
import { DissolveButton } from "./dissolve";
import { GroupForm } from "./group-form";

/** A group: its name, who leads it, who is in it. */
export default function GroupPage({ id }: { id: string }) {
  const t = useT("settings");
  const reader = useAdministration();
  const group = useCompany<PeopleGroup>(`${GROUPS}${id}/`);
  return (
    <Loaded query={group}>
      {(found) => (
        <SettingsScreen
          title={found.name ?? t("A group")}
          within={{ path: "groupes", label: t("Groups") }}
          aside={mayDo(reader, "delete", GROUP) && <DissolveButton group={found} />}
        >
          <div className="grid max-w-3xl grid-cols-[minmax(0,1fr)] gap-4">
            <GroupForm key={found.id} group={found} />
          </div>
        </SettingsScreen>
      )}
    </Loaded>
  );
}

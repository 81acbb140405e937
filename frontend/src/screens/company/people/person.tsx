import { Loaded } from "@/components/ui/loaded";
import { mayDo, useAdministration } from "@/platform/administration";
import { useT } from "@/platform/i18n";

import { useCompany } from "../company";
import { SettingsScreen } from "../frame";
import { GROUP } from "./groups";
import { GroupsPanel } from "./groups-panel";
import { PersonForm } from "./person-form";
import { PresencePanel } from "./presence-panel";
import { RolePanel } from "./role-panel";
import { nameOf, PEOPLE, type Person } from "./types";
import { WhyPanel } from "./why-panel";

/** A colleague: what is known of them, their role, whether they come in. */
export default function PersonPage({ id }: { id: string }) {
  const t = useT("settings");
  const reader = useAdministration();
  const person = useCompany<Person>(`${PEOPLE}${id}/`);
  return (
    <Loaded query={person}>
      {(found) => (
        <SettingsScreen
          title={nameOf(found, t("A colleague"))}
          within={{ path: "personnes", label: t("People") }}
        >
          <div className="grid max-w-3xl grid-cols-[minmax(0,1fr)] gap-4">
            <RolePanel person={found} />
            <PersonForm key={found.id} person={found} />
            {mayDo(reader, "view", GROUP) && <GroupsPanel person={found} />}
            {mayDo(reader, "why", "company.role") && <WhyPanel person={found} />}
            <PresencePanel person={found} />
          </div>
        </SettingsScreen>
      )}
    </Loaded>
  );
}

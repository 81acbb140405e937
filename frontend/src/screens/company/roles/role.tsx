import { Loaded } from "@/components/ui/loaded";
import { useT } from "@/platform/i18n";

import { distinct } from "../alike";
import { useCompany } from "../company";
import { SettingsScreen } from "../frame";
import { RoleActions } from "./role-actions";
import { RoleEditor } from "./role-editor";
import { GRANTABLE, type Grantable, ROLES, type Role } from "./types";

/** A role: what it is called, and what it may do with each kind of record. */
export default function RolePage({ id }: { id: string }) {
  const t = useT("settings");
  const role = useCompany<Role>(`${ROLES}${id}/`);
  const grantable = useCompany<Grantable>(GRANTABLE);
  return (
    <Loaded query={role}>
      {(found) => (
        <SettingsScreen
          title={found.label}
          within={{ path: "roles", label: t("Roles and rights") }}
          aside={<RoleActions role={found} />}
        >
          <Loaded query={grantable}>
            {({ resources }) => (
              <RoleEditor key={found.id} role={found} kinds={distinct(resources, t("of all trades"))} />
            )}
          </Loaded>
        </SettingsScreen>
      )}
    </Loaded>
  );
}

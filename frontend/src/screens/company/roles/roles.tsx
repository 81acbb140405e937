import { Link } from "@tanstack/react-router";
import { Plus } from "lucide-react";
import { useState } from "react";

import { Button } from "@/components/ui/button";
import { Loaded } from "@/components/ui/loaded";
import { mayDo, useAdministration } from "@/platform/administration";
import { useT } from "@/platform/i18n";

import { useCompany } from "../company";
import { SettingsScreen } from "../frame";
import { NewRoleDialog } from "./new-role-dialog";
import { ROLE, ROLES, type Role } from "./types";

/** What each kind of colleague may do, and how many there are of them. */
export default function Roles() {
  const t = useT("settings");
  const reader = useAdministration();
  const roles = useCompany<{ results: Role[] }>(ROLES);
  const [making, setMaking] = useState(false);

  return (
    <SettingsScreen
      title={t("Roles and rights")}
      aside={
        mayDo(reader, "create", ROLE) && (
          <Button variant="primary" onClick={() => setMaking(true)}>
            <Plus aria-hidden="true" className="size-4" />
            {t("New role")}
          </Button>
        )
      }
    >
      <Loaded query={roles}>
        {({ results }) => (
          <>
            <ul className="divide-y divide-border rounded-lg border border-border bg-card">
              {results.map((role) => (
                <RoleRow key={role.id} role={role} />
              ))}
            </ul>
            {making && <NewRoleDialog roles={results} onClose={() => setMaking(false)} />}
          </>
        )}
      </Loaded>
    </SettingsScreen>
  );
}

function RoleRow({ role }: { role: Role }) {
  const t = useT("settings");
  return (
    <li className="relative flex flex-wrap items-center gap-x-4 gap-y-0.5 px-4 py-2.5 hover:bg-muted">
      <div className="min-w-0 flex-1 basis-48">
        <Link
          to="/societe/$section/$id"
          params={{ section: "roles", id: role.id }}
          className="font-medium after:absolute after:inset-0"
        >
          <bdi>{role.label}</bdi>
        </Link>
        {role.description && (
          <p className="line-clamp-2 text-sm text-muted-foreground">
            <bdi>{role.description}</bdi>
          </p>
        )}
      </div>
      {role.is_proposed && (
        <span className="text-xs text-muted-foreground">{t("Proposed by the trade")}</span>
      )}
      <span className="text-sm tabular-nums">{t("{{count}} people", { count: role.people })}</span>
    </li>
  );
}

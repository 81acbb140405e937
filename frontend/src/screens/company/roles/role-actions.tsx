import { useNavigate } from "@tanstack/react-router";
import { Copy, Eye, Trash2 } from "lucide-react";
import { useState } from "react";

import { Button } from "@/components/ui/button";
import { FormDialog } from "@/components/ui/form-dialog";
import { say } from "@/components/ui/toasts";
import { mayDo, useAdministration } from "@/platform/administration";
import { request } from "@/platform/api";
import { useT } from "@/platform/i18n";
import { useSeeAs } from "@/platform/seeing";

import { useCompany, useCompanyChange } from "../company";
import { NewRoleDialog } from "./new-role-dialog";
import { ADMIN, ROLE, ROLES, type Role } from "./types";

/** What can be done with a whole role. */
export function RoleActions({ role }: { role: Role }) {
  const t = useT("settings");
  const reader = useAdministration();
  const { data } = useCompany<{ results: Role[] }>(ROLES);
  const seeAs = useSeeAs();
  const [asking, setAsking] = useState<"copy" | "delete" | null>(null);
  const close = () => setAsking(null);
  if (role.key === ADMIN) return null;

  return (
    <div className="flex flex-wrap gap-2">
      {mayDo(reader, "see_as", ROLE) && (
        <Button onClick={() => seeAs(role.key)}>
          <Eye aria-hidden="true" className="size-4" />
          {t("See as this role")}
        </Button>
      )}
      {mayDo(reader, "create", ROLE) && data && (
        <Button onClick={() => setAsking("copy")}>
          <Copy aria-hidden="true" className="size-4" />
          {t("Copy")}
        </Button>
      )}
      {mayDo(reader, "delete", ROLE) && (
        <Button variant="danger" onClick={() => setAsking("delete")}>
          <Trash2 aria-hidden="true" className="size-4" />
          {t("Delete")}
        </Button>
      )}
      {asking === "copy" && data && <NewRoleDialog roles={data.results} from={role} onClose={close} />}
      {asking === "delete" && <DeleteDialog role={role} onClose={close} />}
    </div>
  );
}

function DeleteDialog({ role, onClose }: { role: Role; onClose: () => void }) {
  const t = useT("settings");
  const navigate = useNavigate();
  const remove = useCompanyChange(async () => {
    await request<void>("DELETE", `${ROLES}${role.id}/`);
    say({ text: t("The role “{{role}}” is deleted.", { role: role.label }) });
    await navigate({ to: "/societe/$section", params: { section: "roles" } });
  });

  return (
    <FormDialog
      title={t("Delete the role “{{role}}”?", { role: role.label })}
      submit={t("Delete")}
      onSubmit={() => remove.mutate()}
      onClose={onClose}
      error={remove.error}
      blocked={remove.isPending}
      isDangerous
    >
      <p className="text-sm">{t("Only a role that neither people nor programs have can be deleted.")}</p>
    </FormDialog>
  );
}

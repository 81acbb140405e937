import { useNavigate } from "@tanstack/react-router";
import { Trash2 } from "lucide-react";
import { useState } from "react";

import { Button } from "@/components/ui/button";
import { FormDialog } from "@/components/ui/form-dialog";
import { Loaded } from "@/components/ui/loaded";
import { say } from "@/components/ui/toasts";
import { mayDo, useAdministration } from "@/platform/administration";
import { request } from "@/platform/api";
import { formatList } from "@/platform/format";
import { useLanguage, useT } from "@/platform/i18n";

import { useCompany, useCompanyChange } from "../company";
import { GROUPS, type PeopleGroup } from "../people/groups";
import { ROLE, ROLES, type Role } from "../roles/types";

/** What rules say of the one who acts when they mean the people of a group. */
const OF_GROUPS = /\bactor\.(groups|colleagues)\b/;

export function DissolveButton({ group }: { group: PeopleGroup }) {
  const t = useT("settings");
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button variant="danger" onClick={() => setAsking(true)}>
        <Trash2 aria-hidden="true" className="size-4" />
        {t("Dissolve the group")}
      </Button>
      {asking && <DissolveDialog group={group} onClose={() => setAsking(false)} />}
    </>
  );
}

/** Says what goes with the group before it goes. */
function DissolveDialog({ group, onClose }: { group: PeopleGroup; onClose: () => void }) {
  const t = useT("settings");
  const navigate = useNavigate();
  const reader = useAdministration();
  const name = group.name ?? t("A group");
  const remove = useCompanyChange(async () => {
    await request<void>("DELETE", `${GROUPS}${group.id}/`);
    say({ text: t("The group “{{group}}” is dissolved.", { group: name }) });
    await navigate({ to: "/societe/$section", params: { section: "groupes" } });
  });

  return (
    <FormDialog
      title={t("Dissolve the group “{{group}}”?", { group: name })}
      submit={t("Dissolve the group")}
      onSubmit={() => remove.mutate()}
      onClose={onClose}
      error={remove.error}
      blocked={remove.isPending}
      isDangerous
    >
      <div className="grid gap-2 text-sm">
        {group.members && (
          <p>{t("{{count}} people leave it. They stay in the company.", { count: group.members.length })}</p>
        )}
        {mayDo(reader, "view", ROLE) && <TouchedRoles />}
        <p>{t("Records that wait for this group belong to nobody afterwards.")}</p>
      </div>
    </FormDialog>
  );
}

/** The roles that see or do something through groups. */
function TouchedRoles() {
  const t = useT("settings");
  const language = useLanguage();
  const roles = useCompany<{ results: Role[] }>(ROLES);
  return (
    <Loaded query={roles}>
      {({ results }) => {
        const touched = results.filter(({ rights }) => rights.some(({ rule }) => OF_GROUPS.test(rule)));
        if (touched.length === 0) return <p>{t("No role speaks of groups: nobody loses a right.")}</p>;
        const names = formatList(
          touched.map(({ label }) => label),
          language,
        );
        return <p>{t("These roles grant less to its people from then on: {{roles}}.", { roles: names })}</p>;
      }}
    </Loaded>
  );
}

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { ErrorNotice } from "@/components/ui/error-notice";
import { Panel } from "@/components/ui/panel";
import { say } from "@/components/ui/toasts";
import { mayDo, useAdministration } from "@/platform/administration";
import { request } from "@/platform/api";
import { useT } from "@/platform/i18n";
import { useSession } from "@/platform/session";

import { useCompanyChange } from "../company";
import { RoleSelect } from "./role-select";
import { PEOPLE, type Person } from "./types";

/** What a colleague may do is what their role may; another one is felt at their next click. */
export function RolePanel({ person }: { person: Person }) {
  const t = useT("settings");
  const { roles } = useSession();
  const reader = useAdministration();
  const [wanted, setWanted] = useState<string | null>(null);
  const give = useCompanyChange((role: string) =>
    request<Person>("POST", `${PEOPLE}${person.id}/role/`, { role }),
  );
  const { role } = person;
  if (role === undefined) return null;

  const chosen = wanted ?? role;
  const onSuccess = () => {
    setWanted(null);
    say({ text: t("The role is given: it is felt at the next click.") });
  };
  return (
    <Panel title={t("Role")}>
      {mayDo(reader, "assign", "company.role") ? (
        <div className="grid max-w-sm gap-3">
          <RoleSelect aria-label={t("Role")} value={chosen} onChoose={setWanted} />
          <ErrorNotice error={give.error} />
          {chosen !== role && (
            <div className="flex gap-2">
              <Button
                variant="primary"
                blocked={give.isPending}
                onClick={() => give.mutate(chosen, { onSuccess })}
              >
                {t("Give this role")}
              </Button>
              <Button onClick={() => setWanted(null)}>{t("Cancel")}</Button>
            </div>
          )}
        </div>
      ) : (
        <p className="font-medium">
          <bdi>{roles[role] ?? role}</bdi>
        </p>
      )}
    </Panel>
  );
}

import { useState } from "react";

import { Button } from "@/components/ui/button";
import { ErrorNotice } from "@/components/ui/error-notice";
import { FormDialog } from "@/components/ui/form-dialog";
import { Panel } from "@/components/ui/panel";
import { maySet, useAdministration } from "@/platform/administration";
import { request } from "@/platform/api";
import { useT } from "@/platform/i18n";

import { useCompanyChange } from "../company";
import { Presence } from "./person-row";
import { nameOf, PEOPLE, PERSON, type Person } from "./types";

/** Lets a colleague in, or no longer. What they did stays under their name. */
export function PresencePanel({ person }: { person: Person }) {
  const t = useT("settings");
  const reader = useAdministration();
  const [asking, setAsking] = useState(false);
  const change = useCompanyChange((is_active: boolean) =>
    request<Person>("PATCH", `${PEOPLE}${person.id}/`, { version: person.version, is_active }),
  );
  if (person.is_active === undefined) return null;
  const close = () => {
    change.reset();
    setAsking(false);
  };

  return (
    <Panel title={t("Access")}>
      <p className="mb-3 text-sm first-letter:uppercase">
        <Presence person={person} />
      </p>
      {maySet(reader, "is_active", PERSON) &&
        (person.is_active ? (
          <Button variant="danger" onClick={() => setAsking(true)}>
            {t("Close the access")}
          </Button>
        ) : (
          <Button blocked={change.isPending} onClick={() => change.mutate(true)}>
            {t("Open the access again")}
          </Button>
        ))}
      {!asking && <ErrorNotice error={change.error} className="mt-3" />}
      {asking && (
        <FormDialog
          title={t("Close the access of {{name}}?", { name: nameOf(person, "") })}
          submit={t("Close the access")}
          onSubmit={() => change.mutate(false, { onSuccess: close })}
          onClose={close}
          error={change.error}
          blocked={change.isPending}
          isDangerous
        >
          <p className="text-sm">
            {t("They are refused at their next click, on all devices. What they did stays under their name.")}
          </p>
        </FormDialog>
      )}
    </Panel>
  );
}

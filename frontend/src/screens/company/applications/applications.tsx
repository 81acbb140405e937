import { AppWindow } from "lucide-react";
import { useState } from "react";

import { Button } from "@/components/ui/button";
import { Loaded } from "@/components/ui/loaded";
import { mayDo, useAdministration } from "@/platform/administration";
import { useT } from "@/platform/i18n";

import { useCompany } from "../company";
import { SettingsScreen } from "../frame";
import { IssuedDialog } from "../keys/issued-dialog";
import { ApplicationLine } from "./application-line";
import { RegisterDialog } from "./register-dialog";
import { APPLICATION, APPLICATIONS, type Application, type Registered } from "./types";

/** Which applications of third parties may ask people for access, or act for the company. */
export default function Applications() {
  const t = useT("settings");
  const reader = useAdministration();
  const applications = useCompany<{ results: Application[] }>(APPLICATIONS);
  const [isRegistering, setIsRegistering] = useState(false);
  const [told, setTold] = useState<Registered | null>(null);
  const tell = (made: Registered) => {
    setIsRegistering(false);
    if (made.secret) setTold(made);
  };

  return (
    <SettingsScreen
      title={t("Applications")}
      aside={
        mayDo(reader, "create", APPLICATION) && (
          <Button variant="primary" onClick={() => setIsRegistering(true)}>
            <AppWindow aria-hidden="true" className="size-4" />
            {t("New application")}
          </Button>
        )
      }
    >
      <p className="max-w-2xl text-sm text-muted-foreground">
        {t(
          "An application asks each person whether it may act for them, within their rights and no further.",
        )}
      </p>
      <Loaded query={applications}>
        {({ results }) => <Lines applications={results} onRenewed={setTold} />}
      </Loaded>
      {isRegistering && <RegisterDialog onRegistered={tell} onClose={() => setIsRegistering(false)} />}
      {told && (
        <IssuedDialog
          title={t("The secret of “{{name}}”", { name: told.name })}
          text={told.secret}
          onClose={() => setTold(null)}
        />
      )}
    </SettingsScreen>
  );
}

type LinesProps = { applications: Application[]; onRenewed: (made: Registered) => void };

function Lines({ applications, onRenewed }: LinesProps) {
  const t = useT("settings");
  if (applications.length === 0)
    return <p className="p-4 text-muted-foreground">{t("No application is registered.")}</p>;
  return (
    <ul className="divide-y divide-border rounded-lg border border-border bg-card">
      {applications.map((each) => (
        <ApplicationLine key={each.id} application={each} onRenewed={onRenewed} />
      ))}
    </ul>
  );
}

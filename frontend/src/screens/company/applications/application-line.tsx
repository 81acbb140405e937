import { useState } from "react";

import { Button } from "@/components/ui/button";
import { ErrorNotice } from "@/components/ui/error-notice";
import { FormDialog } from "@/components/ui/form-dialog";
import { Joined } from "@/components/ui/joined";
import { ScopeList } from "@/components/ui/scope-words";
import { mayDo, useAdministration } from "@/platform/administration";
import { request } from "@/platform/api";
import { useT } from "@/platform/i18n";
import { useSession } from "@/platform/session";

import { useCompanyChange } from "../company";
import { APPLICATION, APPLICATIONS, type Application, type Registered } from "./types";

type Asking = "secret" | "disable" | null;
type LineProps = { application: Application; onRenewed: (made: Registered) => void };

export function ApplicationLine({ application, onRenewed }: LineProps) {
  const t = useT("settings");
  const reader = useAdministration();
  const [asking, setAsking] = useState<Asking>(null);
  const isOff = application.disabled_at !== null;
  const close = () => setAsking(null);

  return (
    <li className="grid gap-2 px-4 py-2.5">
      <Said application={application} />
      {mayDo(reader, "update", APPLICATION) && (
        <div className="flex flex-wrap gap-2">
          {!isOff && application.is_confidential && (
            <Button aria-label={`${t("New secret")} ${application.name}`} onClick={() => setAsking("secret")}>
              {t("New secret")}
            </Button>
          )}
          {isOff ? (
            <Enable application={application} />
          ) : (
            <Button aria-label={`${t("Disable")} ${application.name}`} onClick={() => setAsking("disable")}>
              {t("Disable")}
            </Button>
          )}
        </div>
      )}
      {asking === "secret" && (
        <ActDialog
          application={application}
          act="secret"
          title={t("A new secret for “{{name}}”?", { name: application.name })}
          submit={t("New secret")}
          warning={t("The present one is worthless at once.")}
          onDone={(made) => {
            close();
            onRenewed(made);
          }}
          onClose={close}
        />
      )}
      {asking === "disable" && (
        <ActDialog
          application={application}
          act="disable"
          title={t("Disable “{{name}}”?", { name: application.name })}
          submit={t("Disable")}
          warning={t("All that people allowed it ends. Enabled again, it must ask them anew.")}
          onDone={close}
          onClose={close}
        />
      )}
    </li>
  );
}

function Said({ application }: { application: Application }) {
  const t = useT("settings");
  const { roles } = useSession();
  const { name, client_id, disabled_at, is_confidential, role, redirect_uris, words } = application;
  return (
    <div className="grid min-w-0 gap-1">
      <p className="font-medium">
        <bdi>{name}</bdi>{" "}
        <bdi dir="ltr" className="font-mono text-xs font-normal break-all text-muted-foreground">
          {client_id}
        </bdi>
      </p>
      <p className="text-sm text-muted-foreground">
        <Joined
          parts={[
            disabled_at ? t("disabled") : "",
            is_confidential ? t("with a secret") : t("without a secret"),
            role && t("acts for the company as {{role}}", { role: roles[role] ?? role }),
          ]}
        />
      </p>
      <ScopeList words={words} />
      <ul dir="ltr" className="font-mono text-xs break-all text-muted-foreground">
        {redirect_uris.map((address) => (
          <li key={address}>{address}</li>
        ))}
      </ul>
    </div>
  );
}

function Enable({ application }: { application: Application }) {
  const t = useT("settings");
  const enable = useCompanyChange(() => request<void>("POST", `${APPLICATIONS}${application.id}/enable/`));
  return (
    <>
      <Button
        aria-label={`${t("Enable")} ${application.name}`}
        blocked={enable.isPending}
        onClick={() => enable.mutate()}
      >
        {t("Enable")}
      </Button>
      <ErrorNotice error={enable.error} />
    </>
  );
}

type ActDialogProps = {
  application: Application;
  act: "secret" | "disable";
  title: string;
  submit: string;
  warning: string;
  onDone: (made: Registered) => void;
  onClose: () => void;
};

function ActDialog({ application, act, title, submit, warning, onDone, onClose }: ActDialogProps) {
  const done = useCompanyChange(() =>
    request<Registered>("POST", `${APPLICATIONS}${application.id}/${act}/`),
  );
  return (
    <FormDialog
      title={title}
      submit={submit}
      onSubmit={() => done.mutate(undefined, { onSuccess: onDone })}
      onClose={onClose}
      error={done.error}
      blocked={done.isPending}
      isDangerous
    >
      <p className="text-sm">{warning}</p>
    </FormDialog>
  );
}

import { type FormEvent, useState } from "react";

import { Button } from "@/components/ui/button";
import { ErrorNotice } from "@/components/ui/error-notice";
import { Panel } from "@/components/ui/panel";
import { NEW_PASSWORD, PASSWORD, TextField } from "@/components/ui/text-field";
import { request } from "@/platform/api";
import { useT } from "@/platform/i18n";

import { useChange } from "./use-change";

type Passwords = { old_password: string; password: string };
const EMPTY: Passwords = { old_password: "", password: "" };

export function PasswordPanel() {
  const t = useT("settings");
  const [typed, setTyped] = useState(EMPTY);
  const change = useChange((sent: Passwords) => request<void>("POST", "password/", sent));

  const submit = (event: FormEvent) => {
    event.preventDefault();
    change.mutate(typed, { onSuccess: () => setTyped(EMPTY) });
  };

  return (
    <Panel title={t("Password")}>
      <form onSubmit={submit} className="grid max-w-sm gap-3">
        <TextField
          {...PASSWORD}
          name="old_password"
          label={t("Present password")}
          required
          value={typed.old_password}
          onType={(old_password) => setTyped({ ...typed, old_password })}
          refusal={change.error}
        />
        <TextField
          {...NEW_PASSWORD}
          label={t("New password")}
          required
          value={typed.password}
          onType={(password) => setTyped({ ...typed, password })}
          refusal={change.error}
        />
        <ErrorNotice error={change.error} />
        <p role="status" className={change.isSuccess ? "text-sm" : "sr-only"}>
          {change.isSuccess && t("Your password is changed. Your other sign-ins have ended.")}
        </p>
        <Button type="submit" className="justify-self-start" blocked={change.isPending}>
          {t("Change the password")}
        </Button>
      </form>
    </Panel>
  );
}

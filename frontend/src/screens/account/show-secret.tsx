import { type FormEvent, useState } from "react";

import { Button } from "@/components/ui/button";
import { ErrorNotice } from "@/components/ui/error-notice";
import { request } from "@/platform/api";
import { useT } from "@/platform/i18n";
import { CodeField } from "@/screens/door/second-step";

import { useChange } from "./use-change";

export type Enrolment = { secret: string; uri: string; qr: string };
type Codes = { recovery_codes: string[] };
type ShowSecretProps = { enrolment: Enrolment; onCodes: (codes: Codes) => void; onCancel: () => void };

/** The application reads the picture, or the secret is typed; its first code shows that it did. */
export function ShowSecret({ enrolment, onCodes, onCancel }: ShowSecretProps) {
  const t = useT("settings");
  const [code, setCode] = useState("");
  const confirm = useChange((sent: { code: string }) =>
    request<Codes>("POST", "second-factor/confirm/", sent),
  );

  const submit = (event: FormEvent) => {
    event.preventDefault();
    confirm.mutate({ code }, { onSuccess: onCodes });
  };

  return (
    <form onSubmit={submit} className="grid max-w-sm gap-3">
      <p>{t("Scan this with the application, then type the code that it shows.")}</p>
      <img
        src={`data:image/svg+xml,${encodeURIComponent(enrolment.qr)}`}
        alt={t("QR code of the secret that is written below")}
        className="size-48 rounded-md border border-border bg-white"
      />
      <code dir="ltr" className="break-all rounded-md bg-muted p-2 text-sm">
        {enrolment.secret}
      </code>
      <CodeField value={code} onType={setCode} />
      <ErrorNotice error={confirm.error} />
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary" blocked={confirm.isPending}>
          {t("Turn on")}
        </Button>
        <Button onClick={onCancel}>{t("Cancel")}</Button>
      </div>
    </form>
  );
}

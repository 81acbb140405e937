import { type FormEvent, type ReactNode, useState } from "react";

import { Button } from "@/components/ui/button";
import { ErrorNotice } from "@/components/ui/error-notice";
import { TextField } from "@/components/ui/text-field";
import { ApiError } from "@/platform/api";
import { useT } from "@/platform/i18n";
import { useEnter } from "@/platform/session";
import { CARD } from "./door";

type SecondStepProps = { onEntered: () => void; onBack: () => void };

/** The password was right; the account asks for a code as well. */
export function SecondStep({ onEntered, onBack }: SecondStepProps) {
  const enter = useEnter<{ code: string }>("session/second-factor/");
  const send = (code: string) => enter.mutate({ code }, { onSuccess: onEntered });
  return <CodeForm onSend={send} error={enter.error} isSending={enter.isPending} onBack={onBack} />;
}

type CodeFormProps = {
  onSend: (code: string) => void;
  error: Error | null;
  isSending: boolean;
  onBack: () => void;
  /** Another way to answer. */
  children?: ReactNode;
};

/** The second question of every door: a company's, and the platform's own. */
export function CodeForm({ onSend, error, isSending, onBack, children }: CodeFormProps) {
  const t = useT("platform");
  const [code, setCode] = useState("");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSend(code);
  };

  return (
    <form onSubmit={submit} className={CARD}>
      <p role="status" className="text-sm text-muted-foreground">
        {t("Type the code of your authenticator application, or a recovery code.")}
      </p>
      <CodeField value={code} onType={setCode} />
      <ErrorNotice error={error} />
      <Button type="submit" variant="primary" blocked={isSending}>
        {t("Continue")}
      </Button>
      {children}
      <Button variant="quiet" onClick={onBack}>
        {t("Start again")}
      </Button>
    </form>
  );
}

type CodeFieldProps = { value: string; onType: (code: string) => void };

/** For codes of the application and for recovery codes. */
export function CodeField({ value, onType }: CodeFieldProps) {
  const t = useT("platform");
  return (
    <TextField
      label={t("Code")}
      name="code"
      dir="ltr"
      autoComplete="one-time-code"
      autoCapitalize="none"
      spellCheck={false}
      required
      value={value}
      onType={onType}
    />
  );
}

export function asksForCode(error: Error | null): boolean {
  return error instanceof ApiError && error.code === "second_facteur_requis";
}

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";

import { Button } from "@/components/ui/button";
import { ErrorNotice } from "@/components/ui/error-notice";
import { EMAIL, PASSWORD, TextField } from "@/components/ui/text-field";
import { LanguageSwitch } from "@/dashboard/language-switch";
import { useT } from "@/platform/i18n";
import { devicesHavePasskeys, showPasskey } from "@/platform/passkeys";
import { CARD } from "@/screens/door/door";
import { asksForCode, CodeForm } from "@/screens/door/second-step";

import { HOST, type Session, useAsk } from "./console";

/** For the platform's own team; a customer's account opens nothing here. */
export function ConsoleDoor() {
  const t = useT("console");
  const signIn = useAsk<Session>("session/");

  return (
    <main className="mx-auto flex min-h-dvh max-w-sm flex-col justify-center gap-6 p-4">
      <title>{t("Console of the platform")}</title>
      <h1 className="text-center">
        <span className="block text-2xl font-bold text-primary">YZ-PLATFORM</span>
        <span className="text-muted-foreground">{t("Console of the platform")}</span>
      </h1>
      {asksForCode(signIn.error) ? <SecondStep onBack={signIn.reset} /> : <PasswordForm signIn={signIn} />}
      <div className="self-center">
        <LanguageSwitch />
      </div>
    </main>
  );
}

function PasswordForm({ signIn }: { signIn: ReturnType<typeof useAsk<Session>> }) {
  const t = useT("console");
  const [email, setEmail] = useState("");
  const [password, setPassword] = useState("");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    signIn.mutate({ email, password });
  };

  return (
    <form onSubmit={submit} className={CARD}>
      <TextField {...EMAIL} label={t("E-mail")} required value={email} onType={setEmail} />
      <TextField {...PASSWORD} label={t("Password")} required value={password} onType={setPassword} />
      <ErrorNotice error={signIn.error} />
      <Button type="submit" variant="primary" blocked={signIn.isPending}>
        {t("Sign in")}
      </Button>
    </form>
  );
}

/** A code, or a passkey of this address. */
function SecondStep({ onBack }: { onBack: () => void }) {
  const t = useT("console");
  const client = useQueryClient();
  const enter = useAsk<Session>("session/second-factor/");
  const show = useMutation({
    mutationFn: () => showPasskey<Session>(HOST),
    onSuccess: () => client.invalidateQueries({ queryKey: ["console"] }),
  });
  return (
    <CodeForm
      onSend={(code) => enter.mutate({ code })}
      error={enter.error ?? show.error}
      isSending={enter.isPending}
      onBack={onBack}
    >
      {devicesHavePasskeys() && (
        <Button blocked={show.isPending} onClick={() => show.mutate()}>
          {t("Use a passkey")}
        </Button>
      )}
    </CodeForm>
  );
}

import { Link, useRouter, useSearch } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";

import { Button } from "@/components/ui/button";
import { ErrorNotice } from "@/components/ui/error-notice";
import { EMAIL, PASSWORD, TextField } from "@/components/ui/text-field";
import { useT } from "@/platform/i18n";
import { devicesHavePasskeys, enterByPasskey } from "@/platform/passkeys";
import { type Credentials, useEnter, useEntry } from "@/platform/session";
import { CARD, Door, LINK } from "./door/door";
import { asksForCode, SecondStep } from "./door/second-step";

export default function SignIn() {
  const t = useT("platform");
  const router = useRouter();
  const { suite } = useSearch({ from: "/connexion" });
  const signIn = useEnter<Credentials>("session/");
  const goOn = () => router.history.push(suite ?? "/");

  return (
    <Door title={t("Sign in to your workspace")}>
      {asksForCode(signIn.error) ? (
        <SecondStep onEntered={goOn} onBack={signIn.reset} />
      ) : (
        <SignInForm signIn={signIn} onEntered={goOn} />
      )}
    </Door>
  );
}

type SignInFormProps = { signIn: ReturnType<typeof useEnter<Credentials>>; onEntered: () => void };

function SignInForm({ signIn, onEntered }: SignInFormProps) {
  const t = useT("platform");
  const [email, setEmail] = useState("");
  const [password, setPassword] = useState("");
  const passkey = useEntry(enterByPasskey);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    signIn.mutate({ email, password }, { onSuccess: onEntered });
  };

  return (
    <form onSubmit={submit} className={CARD}>
      <TextField {...EMAIL} label={t("E-mail")} required value={email} onType={setEmail} />
      <TextField {...PASSWORD} label={t("Password")} required value={password} onType={setPassword} />
      <ErrorNotice error={signIn.error ?? passkey.error} />
      <Button type="submit" variant="primary" blocked={signIn.isPending}>
        {t("Sign in")}
      </Button>
      {devicesHavePasskeys() && (
        <Button
          blocked={passkey.isPending}
          onClick={() => passkey.mutate(undefined, { onSuccess: onEntered })}
        >
          {t("Sign in with a passkey")}
        </Button>
      )}
      <Link to="/mot-de-passe" className={LINK}>
        {t("Forgotten password?")}
      </Link>
    </form>
  );
}

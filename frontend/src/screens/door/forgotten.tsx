import { useMutation } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";

import { Button } from "@/components/ui/button";
import { ErrorNotice } from "@/components/ui/error-notice";
import { EMAIL, NEW_PASSWORD, TextField } from "@/components/ui/text-field";
import { request } from "@/platform/api";
import { useT } from "@/platform/i18n";
import { CARD, Door, LINK, useLinkToken } from "./door";

/** Without a link one asks for it; the link of the mail leads here with its token behind the #. */
export default function Forgotten() {
  const t = useT("platform");
  const token = useLinkToken();

  return (
    <Door title={t("Choose a new password")}>
      {token ? <ResetForm token={token} /> : <RequestForm />}
      <Link to="/connexion" className={LINK}>
        {t("Back to the sign-in screen")}
      </Link>
    </Door>
  );
}

function RequestForm() {
  const t = useT("platform");
  const [email, setEmail] = useState("");
  const ask = useMutation({
    mutationFn: () => request("POST", "password/reset/", { email }),
  });

  if (ask.isSuccess)
    return <Said text={t("If somebody works here under this e-mail, a link is on its way to them.")} />;
  return (
    <form onSubmit={submitting(ask.mutate)} className={CARD}>
      <TextField
        {...EMAIL}
        label={t("E-mail")}
        required
        value={email}
        onType={setEmail}
        refusal={ask.error}
      />
      <ErrorNotice error={ask.error} />
      <Button type="submit" variant="primary" blocked={ask.isPending}>
        {t("Send me a link")}
      </Button>
    </form>
  );
}

function ResetForm({ token }: { token: string }) {
  const t = useT("platform");
  const [password, setPassword] = useState("");
  const reset = useMutation({
    mutationFn: () => request<void>("POST", "password/reset/confirm/", { token, password }),
  });

  if (reset.isSuccess) return <Said text={t("Your password is changed: sign in with it.")} />;
  return (
    <form onSubmit={submitting(reset.mutate)} className={CARD}>
      <TextField
        {...NEW_PASSWORD}
        label={t("New password")}
        required
        value={password}
        onType={setPassword}
        refusal={reset.error}
      />
      <ErrorNotice error={reset.error} />
      <Button type="submit" variant="primary" blocked={reset.isPending}>
        {t("Save the password")}
      </Button>
    </form>
  );
}

function Said({ text }: { text: string }) {
  return (
    <p role="status" className={CARD}>
      {text}
    </p>
  );
}

function submitting(act: () => void) {
  return (event: FormEvent) => {
    event.preventDefault();
    act();
  };
}

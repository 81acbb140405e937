import { useRouter, useSearch } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";

import { Button } from "@/components/ui/button";
import { ErrorNotice } from "@/components/ui/error-notice";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { LanguageSwitch } from "@/dashboard/language-switch";
import { useT } from "@/platform/i18n";
import { useSession, useSignIn } from "@/platform/session";

export default function SignIn() {
  const t = useT("platform");
  const { tenant } = useSession();

  return (
    <main className="mx-auto flex min-h-dvh max-w-sm flex-col justify-center gap-6 p-4">
      <title>{`${t("Sign in")} · ${tenant.name}`}</title>
      <h1 className="text-center">
        <span className="block text-2xl font-bold text-primary">{tenant.name}</span>
        <span className="text-muted-foreground">{t("Sign in to your workspace")}</span>
      </h1>
      <SignInForm />
      <div className="self-center">
        <LanguageSwitch />
      </div>
    </main>
  );
}

function SignInForm() {
  const t = useT("platform");
  const router = useRouter();
  const { suite } = useSearch({ from: "/connexion" });
  const [email, setEmail] = useState("");
  const [password, setPassword] = useState("");
  const signIn = useSignIn();

  const submit = (event: FormEvent) => {
    event.preventDefault();
    signIn.mutate({ email, password }, { onSuccess: () => router.history.push(suite ?? "/") });
  };

  return (
    <form onSubmit={submit} className="grid gap-4 rounded-lg border border-border bg-card p-4">
      <Field label={t("E-mail")}>
        {(control) => (
          <Input
            {...control}
            type="email"
            dir="ltr"
            autoComplete="username"
            required
            value={email}
            onChange={(event) => setEmail(event.target.value)}
          />
        )}
      </Field>
      <Field label={t("Password")}>
        {(control) => (
          <Input
            {...control}
            type="password"
            dir="ltr"
            autoComplete="current-password"
            required
            value={password}
            onChange={(event) => setPassword(event.target.value)}
          />
        )}
      </Field>
      <ErrorNotice error={signIn.error} />
      <Button type="submit" variant="primary" blocked={signIn.isPending}>
        {t("Sign in")}
      </Button>
    </form>
  );
}

import { useQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";

import { Button } from "@/components/ui/button";
import { ErrorNotice } from "@/components/ui/error-notice";
import { Loading } from "@/components/ui/loaded";
import { PASSWORD, TextField } from "@/components/ui/text-field";
import { CompanyLogo } from "@/dashboard/company-logo";
import { LanguageSwitch } from "@/dashboard/language-switch";
import { ApiError, request } from "@/platform/api";
import { useLanguage, useT } from "@/platform/i18n";
import { useSession } from "@/platform/session";
import { useLinkToken } from "@/screens/door/door";

import { Page, type Shared } from "./page";

const ASKED = ["mot_de_passe_demande", "mot_de_passe_refuse"];

/** `/partage#<text>`: what somebody shows by a link. Every reading counts, so nothing is read twice unasked. */
export default function SharedScreen() {
  const t = useT("sharing");
  const { tenant } = useSession();
  const text = useLinkToken();
  const [password, setPassword] = useState("");
  const language = useLanguage();
  const shared = useQuery({
    queryKey: ["shared", text, password, language],
    queryFn: () => request<Shared>("POST", "shared/", { text, password }),
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
    retry: false,
  });

  return (
    <main className="mx-auto grid min-h-dvh w-full max-w-3xl content-start gap-4 p-4">
      <title>{`${shared.data?.title ?? t("Shared with you")} · ${tenant.name}`}</title>
      <header className="flex flex-wrap items-center justify-between gap-3 border-b border-border pb-3">
        <div className="flex min-w-0 items-center gap-3">
          <CompanyLogo className="h-10 max-w-32" />
          <p className="min-w-0 text-lg font-bold text-primary">
            <bdi>{tenant.name}</bdi>
          </p>
        </div>
        <LanguageSwitch />
      </header>
      {shared.isPending && <Loading />}
      {shared.data && <Page shared={shared.data} held={{ text, password }} />}
      {shared.error && asksForPassword(shared.error) && (
        <PasswordForm refusal={password ? shared.error : null} onGiven={setPassword} />
      )}
      {shared.error && !asksForPassword(shared.error) && <Refused error={shared.error} />}
    </main>
  );
}

function asksForPassword(error: Error): boolean {
  return error instanceof ApiError && ASKED.includes(error.code);
}

function Refused({ error }: { error: Error }) {
  const t = useT("sharing");
  if (!(error instanceof ApiError) || error.status !== 404) return <ErrorNotice error={error} />;
  return (
    <div role="alert" className="grid gap-1 py-8 text-center">
      <h1 className="text-xl font-semibold">{t("There is nothing to be read here.")}</h1>
      <p className="text-muted-foreground">
        {t("The link may be over, or taken back. Ask whoever sent it to you for another one.")}
      </p>
    </div>
  );
}

type PasswordFormProps = { refusal: Error | null; onGiven: (password: string) => void };

function PasswordForm({ refusal, onGiven }: PasswordFormProps) {
  const t = useT("sharing");
  const [typed, setTyped] = useState("");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onGiven(typed);
  };
  return (
    <form onSubmit={submit} className="mx-auto grid w-full max-w-sm gap-4 py-8">
      <h1 className="text-xl font-semibold">{t("This link asks for a password.")}</h1>
      <TextField {...PASSWORD} label={t("Password of the link")} required value={typed} onType={setTyped} />
      <ErrorNotice error={refusal} />
      <Button type="submit" variant="primary">
        {t("Read")}
      </Button>
    </form>
  );
}

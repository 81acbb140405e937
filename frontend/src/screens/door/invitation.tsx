import { useQuery } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";

import { Button } from "@/components/ui/button";
import { ErrorNotice } from "@/components/ui/error-notice";
import { Loaded } from "@/components/ui/loaded";
import { EMAIL, NEW_PASSWORD, PASSWORD, TextField } from "@/components/ui/text-field";
import { request } from "@/platform/api";
import { useT } from "@/platform/i18n";
import { useEnter } from "@/platform/session";
import { CARD, Door, useLinkToken } from "./door";
import { asksForCode, SecondStep } from "./second-step";

type Invited = { email: string; role: string; company: string; has_account: boolean };
type Acceptance = { token: string; password: string; first_name: string; last_name: string };

/** The link of an invitation leads here, with its token behind the #. */
export default function Invitation() {
  const t = useT("platform");
  const router = useRouter();
  const token = useLinkToken();
  const invitation = useQuery({
    queryKey: ["invitation", token],
    queryFn: () => request<Invited>("POST", "invitations/open/", { token }),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const accept = useEnter<Acceptance>("invitations/accept/");
  const goOn = () => router.history.push("/");

  return (
    <Door title={t("Your invitation")}>
      {asksForCode(accept.error) ? (
        <SecondStep onEntered={goOn} onBack={() => router.history.push("/connexion")} />
      ) : (
        <Loaded query={invitation}>
          {(invited) => <AcceptForm invited={invited} token={token} accept={accept} onEntered={goOn} />}
        </Loaded>
      )}
    </Door>
  );
}

type AcceptFormProps = {
  invited: Invited;
  token: string;
  accept: ReturnType<typeof useEnter<Acceptance>>;
  onEntered: () => void;
};

function AcceptForm({ invited, token, accept, onEntered }: AcceptFormProps) {
  const t = useT("platform");
  const { company, role } = invited;
  const [firstName, setFirstName] = useState("");
  const [lastName, setLastName] = useState("");
  const [password, setPassword] = useState("");
  const asked = invited.has_account
    ? { ...PASSWORD, label: t("Password of your account") }
    : { ...NEW_PASSWORD, label: t("New password") };

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const acceptance = { token, password, first_name: firstName, last_name: lastName };
    accept.mutate(acceptance, { onSuccess: onEntered });
  };

  return (
    <form onSubmit={submit} className={CARD}>
      <p>{t("{{company}} invites you to work with them: {{role}}.", { company, role })}</p>
      <TextField {...EMAIL} label={t("E-mail")} readOnly value={invited.email} onType={() => {}} />
      <TextField
        label={t("First name")}
        name="first_name"
        autoComplete="given-name"
        required
        value={firstName}
        onType={setFirstName}
        refusal={accept.error}
      />
      <TextField
        label={t("Last name")}
        name="last_name"
        autoComplete="family-name"
        required
        value={lastName}
        onType={setLastName}
        refusal={accept.error}
      />
      <TextField {...asked} required value={password} onType={setPassword} refusal={accept.error} />
      <ErrorNotice error={accept.error} />
      <Button type="submit" variant="primary" blocked={accept.isPending}>
        {t("Accept the invitation")}
      </Button>
    </form>
  );
}

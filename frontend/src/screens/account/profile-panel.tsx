import { useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";

import { Button } from "@/components/ui/button";
import { ErrorNotice } from "@/components/ui/error-notice";
import { Field } from "@/components/ui/field";
import { Loaded } from "@/components/ui/loaded";
import { Panel } from "@/components/ui/panel";
import { TextField } from "@/components/ui/text-field";
import { LanguageSelect } from "@/dashboard/language-switch";
import { request } from "@/platform/api";
import { useT } from "@/platform/i18n";
import { SESSION_KEY } from "@/platform/session";

import { useChange, useOwn } from "./use-change";

const PROFILE = "profile/";

type Told = { first_name: string; last_name: string; phone: string };
type Profile = Told & { version: number };

/** What one is called and reached by here, and the language one reads: one's own to say, whatever one's role. */
export function ProfilePanel() {
  const t = useT("settings");
  const profile = useOwn<Profile>(PROFILE);
  return (
    <Panel title={t("Who I am")}>
      <div className="grid max-w-sm gap-3">
        <Loaded query={profile}>{(found) => <ProfileForm key={found.version} profile={found} />}</Loaded>
        <Field label={t("Language")}>{(control) => <LanguageSelect {...control} />}</Field>
      </div>
    </Panel>
  );
}

function ProfileForm({ profile }: { profile: Profile }) {
  const t = useT("settings");
  const client = useQueryClient();
  const { version, first_name, last_name, phone } = profile;
  const [typed, setTyped] = useState<Told>({ first_name, last_name, phone });
  const change = useChange((sent: Told) => request<Profile>("PATCH", PROFILE, { ...sent, version }));
  const names = Object.keys(typed) as (keyof Told)[];
  const isChanged = names.some((name) => typed[name] !== profile[name]);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    // The name stands on every screen.
    change.mutate(typed, { onSuccess: () => client.invalidateQueries({ queryKey: SESSION_KEY }) });
  };
  const entry = (name: keyof Told, label: string) => (
    <TextField
      name={name}
      label={label}
      value={typed[name]}
      onType={(text) => setTyped({ ...typed, [name]: text })}
      refusal={change.error}
    />
  );

  return (
    <form onSubmit={submit} className="grid gap-3">
      {entry("first_name", t("First name"))}
      {entry("last_name", t("Last name"))}
      <TextField
        name="phone"
        type="tel"
        dir="ltr"
        autoComplete="tel"
        label={t("Phone")}
        value={typed.phone}
        onType={(text) => setTyped({ ...typed, phone: text })}
        refusal={change.error}
      />
      <ErrorNotice error={change.error} />
      <Button type="submit" className="justify-self-start" blocked={!isChanged || change.isPending}>
        {t("Save")}
      </Button>
    </form>
  );
}

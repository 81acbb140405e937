import { useState } from "react";

import { Field } from "@/components/ui/field";
import { FormDialog } from "@/components/ui/form-dialog";
import { Select } from "@/components/ui/input";
import { TextField } from "@/components/ui/text-field";
import { say } from "@/components/ui/toasts";
import { request } from "@/platform/api";
import { LANGUAGES, useT } from "@/platform/i18n";
import { useSession } from "@/platform/session";

import { useCompanyChange } from "../company";
import { RoleSelect } from "./role-select";
import { INVITATIONS, type Invitation } from "./types";

/** A link goes to somebody's mail, which keeps a place for them. */
export function InviteDialog({ onClose }: { onClose: () => void }) {
  const t = useT("settings");
  const { tenant } = useSession();
  const [wanted, setWanted] = useState({ email: "", role: "", language: tenant.language });
  const invite = useCompanyChange(() => request<Invitation>("POST", INVITATIONS, wanted));

  const submit = () => {
    invite.mutate(undefined, {
      onSuccess: ({ email }) => {
        say({ text: t("The invitation is on its way to {{email}}.", { email }) });
        onClose();
      },
    });
  };

  return (
    <FormDialog
      title={t("Invite somebody")}
      submit={t("Send the invitation")}
      onSubmit={submit}
      onClose={onClose}
      error={invite.error}
      blocked={invite.isPending}
    >
      <TextField
        label={t("E-mail")}
        name="email"
        type="email"
        dir="ltr"
        required
        maxLength={254}
        value={wanted.email}
        onType={(email) => setWanted({ ...wanted, email })}
        refusal={invite.error}
      />
      <Field label={t("Role")}>
        {(control) => (
          <RoleSelect
            {...control}
            required
            value={wanted.role}
            onChoose={(role) => setWanted({ ...wanted, role })}
          />
        )}
      </Field>
      <Field label={t("Language of the message")}>
        {(control) => (
          <Select
            {...control}
            value={wanted.language}
            onChange={(event) => setWanted({ ...wanted, language: event.target.value })}
          >
            {Object.entries(LANGUAGES).map(([value, label]) => (
              <option key={value} value={value} lang={value}>
                {label}
              </option>
            ))}
          </Select>
        )}
      </Field>
    </FormDialog>
  );
}

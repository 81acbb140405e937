import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";

import { Field } from "@/components/ui/field";
import { FormDialog } from "@/components/ui/form-dialog";
import { Select } from "@/components/ui/input";
import { TextField } from "@/components/ui/text-field";
import { request } from "@/platform/api";
import { useT } from "@/platform/i18n";

import { useCompanyChange } from "../company";
import { keyFor } from "./key";
import { ADMIN, ROLES, type Role } from "./types";

type NewRoleDialogProps = {
  roles: Role[];
  /** The role whose rights the new one begins with, where that is decided already. */
  from?: Role;
  onClose: () => void;
};

/** A role begins empty, or with the rights of another; then its matrix is there to change. */
export function NewRoleDialog({ roles, from, onClose }: NewRoleDialogProps) {
  const t = useT("settings");
  const navigate = useNavigate();
  const [label, setLabel] = useState("");
  const [source, setSource] = useState(from?.id ?? "");
  const make = useCompanyChange(() => {
    const key = keyFor(
      label,
      roles.map((role) => role.key),
    );
    return source
      ? request<Role>("POST", `${ROLES}${source}/copy/`, { key, label })
      : request<Role>("POST", ROLES, { key, label, rights: [] });
  });

  const submit = () => {
    make.mutate(undefined, {
      onSuccess: ({ id }) => {
        onClose();
        void navigate({ to: "/societe/$section/$id", params: { section: "roles", id } });
      },
    });
  };

  return (
    <FormDialog
      title={t("New role")}
      submit={t("Create")}
      onSubmit={submit}
      onClose={onClose}
      error={make.error}
      blocked={make.isPending}
    >
      <TextField
        label={t("What is it called?")}
        name="label"
        required
        maxLength={100}
        value={label}
        onType={setLabel}
        refusal={make.error}
      />
      <Field label={t("Begin with the rights of")}>
        {(control) => (
          <Select {...control} value={source} onChange={(event) => setSource(event.target.value)}>
            <option value="">{t("No right")}</option>
            {roles
              .filter(({ key }) => key !== ADMIN)
              .map((role) => (
                <option key={role.id} value={role.id}>
                  {role.label}
                </option>
              ))}
          </Select>
        )}
      </Field>
    </FormDialog>
  );
}

import { useNavigate } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";

import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { ErrorNotice } from "@/components/ui/error-notice";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/input";
import { request } from "@/platform/api";
import { useT } from "@/platform/i18n";
import { TextField } from "@/screens/door/text-field";

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

  const submit = (event: FormEvent) => {
    event.preventDefault();
    make.mutate(undefined, {
      onSuccess: ({ id }) => {
        onClose();
        void navigate({ to: "/societe/$section/$id", params: { section: "roles", id } });
      },
    });
  };

  return (
    <Dialog title={t("New role")} onClose={onClose}>
      <form onSubmit={submit} className="grid gap-3">
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
        <ErrorNotice error={make.error} />
        <div className="flex flex-wrap justify-end gap-2">
          <Button onClick={onClose}>{t("Cancel")}</Button>
          <Button type="submit" variant="primary" blocked={make.isPending}>
            {t("Create")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

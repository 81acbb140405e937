import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";

import { FormDialog } from "@/components/ui/form-dialog";
import { TextField } from "@/components/ui/text-field";
import { request } from "@/platform/api";
import { useT } from "@/platform/i18n";

import { useCompanyChange } from "../company";
import { GROUPS, type PeopleGroup } from "../people/groups";

/** A group begins with its name; its page then asks for its people. */
export function NewGroupDialog({ onClose }: { onClose: () => void }) {
  const t = useT("settings");
  const navigate = useNavigate();
  const [name, setName] = useState("");
  const make = useCompanyChange(() => request<PeopleGroup>("POST", GROUPS, { name }));

  const submit = () => {
    make.mutate(undefined, {
      onSuccess: ({ id }) => {
        onClose();
        void navigate({ to: "/societe/$section/$id", params: { section: "groupes", id } });
      },
    });
  };

  return (
    <FormDialog
      title={t("New group")}
      submit={t("Create")}
      onSubmit={submit}
      onClose={onClose}
      error={make.error}
      blocked={make.isPending}
    >
      <TextField
        label={t("Name of the group")}
        name="name"
        required
        maxLength={100}
        value={name}
        onType={setName}
        refusal={make.error}
      />
    </FormDialog>
  );
}

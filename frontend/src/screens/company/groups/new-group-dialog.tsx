import { useNavigate } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";

import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { ErrorNotice } from "@/components/ui/error-notice";
import { request } from "@/platform/api";
import { useT } from "@/platform/i18n";
import { TextField } from "@/screens/door/text-field";

import { useCompanyChange } from "../company";
import { GROUPS, type PeopleGroup } from "./types";

/** A group begins with its name; its page then asks for its people. */
export function NewGroupDialog({ onClose }: { onClose: () => void }) {
  const t = useT("settings");
  const navigate = useNavigate();
  const [name, setName] = useState("");
  const make = useCompanyChange(() => request<PeopleGroup>("POST", GROUPS, { name }));

  const submit = (event: FormEvent) => {
    event.preventDefault();
    make.mutate(undefined, {
      onSuccess: ({ id }) => {
        onClose();
        void navigate({ to: "/societe/$section/$id", params: { section: "groupes", id } });
      },
    });
  };

  return (
    <Dialog title={t("New group")} onClose={onClose}>
      <form onSubmit={submit} className="grid gap-3">
        <TextField
          label={t("Name of the group")}
          name="name"
          required
          maxLength={100}
          value={name}
          onType={setName}
          refusal={make.error}
        />
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

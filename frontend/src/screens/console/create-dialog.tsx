import { useState } from "react";

import { FormDialog } from "@/components/ui/form-dialog";
import { EMAIL, TextField } from "@/components/ui/text-field";
import { LANGUAGES, useT } from "@/platform/i18n";

import { Move, Tick, type Wanted } from "./act-fields";
import { Choice } from "./choice";
import { useAsk, useOptions } from "./console";

const EMPTY: Wanted = {
  name: "",
  slug: "",
  sector: "",
  country: "MA",
  language: "fr",
  level: "shared",
  alias: "default",
  demo: false,
  admin: "",
};

/** A company from the template of its country and trade. */
export function CreateDialog({ onClose }: { onClose: () => void }) {
  const t = useT("console");
  const options = useOptions();
  const [wanted, setWanted] = useState(EMPTY);
  const create = useAsk("tenants/");
  const set = (more: Wanted) => setWanted({ ...wanted, ...more });

  return (
    <FormDialog
      title={t("New company")}
      submit={t("Create the company")}
      onSubmit={() => create.mutate(wanted, { onSuccess: onClose })}
      onClose={onClose}
      error={create.error}
      blocked={create.isPending}
    >
      <TextField
        label={t("Its name")}
        name="name"
        required
        maxLength={200}
        value={String(wanted.name)}
        onType={(name) => set({ name })}
        refusal={create.error}
      />
      <TextField
        label={t("Identifier, in front of .{{domain}}", { domain: options?.domain ?? "" })}
        name="slug"
        dir="ltr"
        required
        maxLength={50}
        value={String(wanted.slug)}
        onType={(slug) => set({ slug })}
        refusal={create.error}
      />
      <Choice
        label={t("Trade")}
        value={String(wanted.sector)}
        options={[["", t("None in particular")], ...pairs(options?.sectors)]}
        onChoose={(sector) => set({ sector })}
      />
      <Choice
        label={t("Country of its rules")}
        value={String(wanted.country)}
        options={pairs(options?.countries)}
        onChoose={(country) => set({ country })}
      />
      <Choice
        label={t("Language")}
        value={String(wanted.language)}
        options={Object.entries(LANGUAGES)}
        onChoose={(language) => set({ language })}
      />
      <Move wanted={wanted} refusal={create.error} onChange={set} />
      <TextField
        {...EMAIL}
        autoComplete="off"
        label={t("E-mail of its first administrator, who is invited")}
        name="admin"
        value={String(wanted.admin)}
        onType={(admin) => set({ admin })}
        refusal={create.error}
      />
      <Tick
        label={t("With the demonstration data of its trade")}
        isTicked={wanted.demo === true}
        onTick={(demo) => set({ demo })}
      />
    </FormDialog>
  );
}

function pairs(values: string[] = []): [string, string][] {
  return values.map((value) => [value, value]);
}

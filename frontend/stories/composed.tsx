import { type ComponentType, useState } from "react";

import { AddressAsk, AddressShown } from "@/components/fields/address";
import { MeasureAsk, MeasureShown } from "@/components/fields/measure";
import { RelationsPicker } from "@/components/fields/relations-picker";
import { CopyOnce } from "@/components/ui/copy-once";
import { Field } from "@/components/ui/field";
import { ScopeList } from "@/components/ui/scope-words";
import { SureButton } from "@/components/ui/sure-button";
import { EMAIL, TextField } from "@/components/ui/text-field";
import { ApiError } from "@/platform/api";
import { useT } from "@/platform/i18n";
import type { Asked, Kind } from "@/platform/metadata";

/** What is made of several values, or of a value and an act. */
export const COMPOSED: Record<string, ComponentType> = {
  "fields/address": Addresses,
  "fields/measure": Measures,
  "fields/relations-picker": Ties,
  "ui/copy-once": Secrets,
  "ui/scope-words": Scopes,
  "ui/sure-button": Acts,
  "ui/text-field": Typed,
};

const asked = (kind: Kind, more: Partial<Asked>): Asked => ({
  ...{ name: kind, label: kind, kind, required: false },
  ...more,
});

const LETTER = asked("address", {
  parts: ["street", "complement", "postcode", "city", "country"].map((value) => ({ value, label: value })),
  countries: ["FR", "MA"],
});

function Addresses() {
  const [value, setValue] = useState<unknown>({ street: "12, rue des Tanneurs", city: "Fès", country: "MA" });
  return (
    <div className="grid gap-3">
      <AddressShown field={LETTER} value={value} />
      <Field label="address">
        {(control) => <AddressAsk field={LETTER} value={value} onChange={setValue} control={control} />}
      </Field>
    </div>
  );
}

const WEIGHT = asked("measure", {
  choices: ["kg", "g"].map((value) => ({ value, label: value })),
  offered: ["kg", "g"],
});

function Measures() {
  const [value, setValue] = useState<unknown>({ amount: "12.5", unit: "kg" });
  return (
    <div className="grid gap-3">
      <MeasureShown field={WEIGHT} value={value} />
      <Field label="measure">
        {(control) => <MeasureAsk field={WEIGHT} value={value} onChange={setValue} control={control} />}
      </Field>
    </div>
  );
}

const TIES = asked("relations", { relation: null });

function Ties() {
  const [value, setValue] = useState<unknown>([
    { id: "1", label: "Grossiste" },
    { id: "2", label: "حذاء" },
  ]);
  return (
    <Field label="relations">
      {(control) => <RelationsPicker field={TIES} value={value} onChange={setValue} control={control} />}
    </Field>
  );
}

function Secrets() {
  const t = useT("platform");
  return (
    <div className="grid gap-2">
      <CopyOnce text="yz_0f8fad5bd9cb469fa16570867728950e" label={t("Copy")} copiedLabel={t("Yes")} />
    </div>
  );
}

function Scopes() {
  const t = useT("platform");
  return <ScopeList words={[{ subject: "commandes", verbs: [t("Add"), t("Change")] }]} />;
}

function Acts() {
  const t = useT("platform");
  return (
    <SureButton
      label={t("Delete")}
      sureLabel={t("Yes")}
      about="Salma Idrissi"
      blocked={false}
      onSure={() => {}}
    />
  );
}

const REFUSED = new ApiError(400, "donnees_invalides", "", { email: ["?"] });

function Typed() {
  const [text, setText] = useState("salma@exemple.ma");
  return <TextField {...EMAIL} label="email" value={text} onType={setText} refusal={REFUSED} />;
}

import { type ComponentType, useState } from "react";

import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { DecimalInput } from "@/components/ui/decimal-input";
import { Field } from "@/components/ui/field";
import { FilePicker } from "@/components/ui/file-picker";
import { Input, Select, Textarea } from "@/components/ui/input";
import { SearchCombobox } from "@/components/ui/search-combobox";
import { Ticked } from "@/components/ui/ticked";
import { useT } from "@/platform/i18n";

/** What one presses, ticks, types in and chooses from. */
export const CONTROLS: Record<string, ComponentType> = {
  "ui/button": Buttons,
  "ui/checkbox": Boxes,
  "ui/ticked": Words,
  "ui/field": Fields,
  "ui/input": Inputs,
  "ui/decimal-input": Decimals,
  "ui/file-picker": Files,
  "ui/search-combobox": Pickers,
};

function Buttons() {
  const t = useT("platform");
  return (
    <div className="flex flex-wrap gap-2">
      <Button variant="primary">{t("Save")}</Button>
      <Button>{t("Cancel")}</Button>
      <Button variant="quiet">{t("Filter")}</Button>
      <Button variant="danger">{t("Delete")}</Button>
      <Button variant="primary" blocked>
        {t("Save")}
      </Button>
      <Button disabled>{t("Cancel")}</Button>
    </div>
  );
}

function Boxes() {
  const t = useT("platform");
  return (
    <div className="flex gap-4">
      <Checkbox aria-label={t("No")} />
      <Checkbox aria-label={t("Yes")} defaultChecked />
      <Checkbox aria-label={t("Total")} some />
      <Checkbox aria-label={t("Close")} disabled />
    </div>
  );
}

function Words() {
  const t = useT("platform");
  const [dark, setDark] = useState(true);
  return (
    <Ticked checked={dark} onTick={setDark}>
      {t("Dark")}
    </Ticked>
  );
}

function Fields() {
  const t = useT("platform");
  return (
    <div className="grid gap-3">
      <Field label={t("E-mail")} required>
        {(control) => <Input {...control} type="email" dir="ltr" defaultValue="salma@exemple.ma" />}
      </Field>
      <Field label={t("Phone")} errors={[t("Nothing found.")]}>
        {(control) => <Input {...control} type="tel" dir="ltr" defaultValue="06 12" />}
      </Field>
    </div>
  );
}

function Inputs() {
  const t = useT("platform");
  return (
    <div className="grid gap-2">
      <Input aria-label={t("Address")} defaultValue="12, rue des Orangers" dir="auto" />
      <Input aria-label={t("Phone")} defaultValue="+212 600 00 90 01" dir="ltr" disabled />
      <Select aria-label={t("Theme")}>
        <option>{t("Light")}</option>
        <option>{t("Dark")}</option>
      </Select>
      <Textarea aria-label={t("Settings")} dir="auto" defaultValue="طريق الدار البيضاء" />
    </div>
  );
}

function Decimals() {
  const t = useT("platform");
  const [amount, setAmount] = useState("12.50");
  return <DecimalInput aria-label={t("Total")} value={amount} onType={setAmount} />;
}

function Files() {
  const t = useT("platform");
  const [file, setFile] = useState<File | null>(null);
  return <FilePicker aria-label={t("Choose a file, or drop it here")} file={file} onChoose={setFile} />;
}

const TOWNS = ["Agadir", "Casablanca", "الدار البيضاء", "Tanger"].map((name) => ({ id: name, name }));

function Pickers() {
  const t = useT("platform");
  const [town, setTown] = useState(TOWNS[1] ?? null);
  const search = (text: string) => ({
    queryKey: ["towns", text],
    queryFn: async () => TOWNS.filter(({ name }) => name.toLowerCase().includes(text.toLowerCase())),
  });
  return (
    <SearchCombobox
      label={t("Address")}
      value={town}
      itemLabel={({ name }) => name}
      search={search}
      onSelect={setTown}
    />
  );
}

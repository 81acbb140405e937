import { type ComponentType, useState } from "react";

import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { FormDialog } from "@/components/ui/form-dialog";
import { Input } from "@/components/ui/input";
import { Menu, MenuChoices, MenuItem, MenuLine } from "@/components/ui/menu";
import { Popover } from "@/components/ui/popover";
import { say } from "@/components/ui/toasts";
import { useT } from "@/platform/i18n";

/** What comes up over the page, and goes with Esc. */
export const OPENED: Record<string, ComponentType> = {
  "ui/dialog": Dialogs,
  "ui/form-dialog": Forms,
  "ui/menu": Menus,
  "ui/popover": Popovers,
  "ui/toasts": Corner,
};

const SHAPES = ["middle", "wide", "panel", "side"] as const;

function Dialogs() {
  const t = useT("platform");
  const [shape, setShape] = useState<(typeof SHAPES)[number] | null>(null);
  return (
    <div className="flex flex-wrap gap-2">
      {SHAPES.map((each) => (
        <Button key={each} onClick={() => setShape(each)}>
          {each}
        </Button>
      ))}
      {shape && (
        <Dialog title={t("Settings")} shape={shape} onClose={() => setShape(null)}>
          <Button variant="primary" onClick={() => setShape(null)}>
            {t("Close")}
          </Button>
        </Dialog>
      )}
    </div>
  );
}

/** Asks, confirms, refuses: the second sends nothing before something is typed. */
function Forms() {
  const t = useT("platform");
  const [asked, setAsked] = useState<"change" | "delete" | null>(null);
  const [name, setName] = useState("");
  const close = () => setAsked(null);
  return (
    <div className="flex flex-wrap gap-2">
      <Button onClick={() => setAsked("change")}>{t("Save")}</Button>
      <Button variant="danger" onClick={() => setAsked("delete")}>
        {t("Delete")}
      </Button>
      {asked && (
        <FormDialog
          title={t("Name and sharing")}
          submit={asked === "change" ? t("Save") : t("Delete")}
          onSubmit={close}
          onClose={close}
          error={asked === "delete" ? new Error("refused") : null}
          blocked={name === ""}
          isDangerous={asked === "delete"}
        >
          <Field label={t("Name of the view")} required>
            {(control) => (
              <Input {...control} value={name} onChange={({ target }) => setName(target.value)} />
            )}
          </Field>
        </FormDialog>
      )}
    </div>
  );
}

function Menus() {
  const t = useT("platform");
  const [light, setLight] = useState("light");
  const options = [
    { value: "light", label: t("Light") },
    { value: "dark", label: t("Dark") },
  ];
  return (
    <Menu align="start" trigger={<Button>{t("My account")}</Button>}>
      <MenuChoices label={t("Theme")} value={light} options={options} onChange={setLight} />
      <MenuLine />
      <MenuItem>{t("Sign out")}</MenuItem>
    </Menu>
  );
}

function Popovers() {
  const t = useT("platform");
  return (
    <Popover title={t("Columns")} trigger={<Button>{t("Columns")}</Button>}>
      <p className="text-sm">{t("Nothing found.")}</p>
    </Popover>
  );
}

function Corner() {
  const t = useT("platform");
  const said = { text: t("Saved."), undo: { label: t("Undo"), run: () => {} } };
  return <Button onClick={() => say(said)}>{t("Save")}</Button>;
}

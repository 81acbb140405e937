import { useNavigate } from "@tanstack/react-router";
import { Pin } from "lucide-react";
import { useState } from "react";

import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { FormDialog } from "@/components/ui/form-dialog";
import { Input } from "@/components/ui/input";
import { say } from "@/components/ui/toasts";
import { type NewTile, usePin } from "@/platform/dashboard";
import { useT } from "@/platform/i18n";

type PinButtonProps = { tile: NewTile };

/** Puts these figures on one's first page, under a name of one's own. */
export function PinButton({ tile }: PinButtonProps) {
  const t = useT("platform");
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>
        <Pin aria-hidden="true" className="size-4" />
        {t("Pin to the dashboard")}
      </Button>
      {open && <PinDialog tile={tile} onClose={() => setOpen(false)} />}
    </>
  );
}

function PinDialog({ tile, onClose }: PinButtonProps & { onClose: () => void }) {
  const t = useT("platform");
  const navigate = useNavigate();
  const pin = usePin();
  const [label, setLabel] = useState(tile.label);
  const submit = () => {
    pin.mutate(
      { ...tile, label },
      {
        onSuccess: () => {
          onClose();
          const see = () => void navigate({ to: "/" });
          say({ text: t("Pinned to the dashboard"), undo: { label: t("Go and see"), run: see } });
        },
      },
    );
  };
  return (
    <FormDialog
      title={t("Pin to the dashboard")}
      submit={t("Pin")}
      onSubmit={submit}
      onClose={onClose}
      error={pin.error}
      blocked={pin.isPending}
    >
      <Field label={t("What it is called there")} required>
        {(control) => (
          <Input
            {...control}
            dir="auto"
            maxLength={80}
            value={label}
            onChange={({ target }) => setLabel(target.value)}
          />
        )}
      </Field>
    </FormDialog>
  );
}

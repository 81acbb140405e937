import { useNavigate } from "@tanstack/react-router";
import { Pin } from "lucide-react";
import { type FormEvent, useState } from "react";

import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { ErrorNotice } from "@/components/ui/error-notice";
import { Field } from "@/components/ui/field";
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
  const submit = (event: FormEvent) => {
    event.preventDefault();
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
    <Dialog title={t("Pin to the dashboard")} onClose={onClose}>
      <form onSubmit={submit} className="grid gap-4">
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
        <ErrorNotice error={pin.error} />
        <div className="flex justify-end gap-2">
          <Button onClick={onClose}>{t("Cancel")}</Button>
          <Button type="submit" variant="primary" blocked={pin.isPending}>
            {t("Pin")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

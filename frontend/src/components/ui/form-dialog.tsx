import type { FormEvent, ReactNode } from "react";

import { useT } from "@/platform/i18n";

import { Button } from "./button";
import { Dialog } from "./dialog";
import { ErrorNotice } from "./error-notice";

type FormDialogProps = {
  title: string;
  /** On the button that sends. */
  submit: string;
  onSubmit: () => void;
  onClose: () => void;
  /** Why what was sent came to nothing; the dialog stays, with what was typed. */
  error?: Error | null;
  /** Nothing can be sent now: it is under way, or something is still missing. */
  blocked?: boolean;
  /** What is asked for cannot be taken back easily. */
  isDangerous?: boolean;
  children?: ReactNode;
};

/** A few questions, or one confirmation, before something is done: says why it was refused, and can be left. */
export function FormDialog(props: FormDialogProps) {
  const { title, submit, onSubmit, onClose, error, blocked = false, isDangerous = false, children } = props;
  const t = useT("platform");
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (!blocked) onSubmit();
  };
  return (
    <Dialog title={title} onClose={onClose}>
      <form onSubmit={send} className="grid gap-3">
        {children}
        <ErrorNotice error={error ?? null} />
        <div className="flex flex-wrap justify-end gap-2">
          <Button onClick={onClose}>{t("Cancel")}</Button>
          <Button type="submit" variant={isDangerous ? "danger" : "primary"} blocked={blocked}>
            {submit}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

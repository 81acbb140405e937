import { Button } from "@/components/ui/button";
import { CopyOnce } from "@/components/ui/copy-once";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { useT } from "@/platform/i18n";

type IssuedDialogProps = { title: string; text: string; onClose: () => void };

/** The text of a new key or secret, which nobody can read again. */
export function IssuedDialog({ title, text, onClose }: IssuedDialogProps) {
  const t = useT("settings");
  return (
    <Dialog title={title} onClose={onClose}>
      <div className="grid gap-3">
        <Notice tone="notice" role="status">
          {t("Copy this text now: it is not shown again. Keep it as you keep a password.")}
        </Notice>
        <CopyOnce text={text} label={t("Copy the text")} copiedLabel={t("Copied")} />
        <Button variant="primary" onClick={onClose} className="justify-self-end">
          {t("I have kept it")}
        </Button>
      </div>
    </Dialog>
  );
}

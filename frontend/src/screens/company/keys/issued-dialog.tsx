import { Button } from "@/components/ui/button";
import { CopyOnce } from "@/components/ui/copy-once";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { useT } from "@/platform/i18n";

import type { Issued } from "./types";

/** The text of a new key, which nobody can read again. */
export function IssuedDialog({ issued, onClose }: { issued: Issued; onClose: () => void }) {
  const t = useT("settings");
  return (
    <Dialog title={t("The key “{{name}}”", { name: issued.name })} onClose={onClose}>
      <div className="grid gap-3">
        <Notice tone="notice" role="status">
          {t("Copy this text now: it is not shown again. Keep it as you keep a password.")}
        </Notice>
        <CopyOnce text={issued.text} label={t("Copy the text")} copiedLabel={t("Copied")} />
        <Button variant="primary" onClick={onClose} className="justify-self-end">
          {t("I have kept it")}
        </Button>
      </div>
    </Dialog>
  );
}

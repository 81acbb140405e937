import { Check, Copy } from "lucide-react";
import { useState } from "react";

import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { useT } from "@/platform/i18n";

type IssuedDialogProps = { title: string; text: string; onClose: () => void };

/** The text of a new key or secret, which nobody can read again. */
export function IssuedDialog({ title, text, onClose }: IssuedDialogProps) {
  const t = useT("settings");
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    setCopied(true);
  };

  return (
    <Dialog title={title} onClose={onClose}>
      <div className="grid gap-3">
        <Notice tone="notice" role="status">
          {t("Copy this text now: it is not shown again. Keep it as you keep a password.")}
        </Notice>
        <code dir="ltr" className="rounded-md bg-muted p-3 font-mono text-sm break-all select-all">
          {text}
        </code>
        <div className="flex flex-wrap justify-end gap-2">
          <Button onClick={copy} disabled={!("clipboard" in navigator)}>
            {copied ? (
              <Check aria-hidden="true" className="size-4" />
            ) : (
              <Copy aria-hidden="true" className="size-4" />
            )}
            <span role="status">{copied ? t("Copied") : t("Copy the text")}</span>
          </Button>
          <Button variant="primary" onClick={onClose}>
            {t("I have kept it")}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}

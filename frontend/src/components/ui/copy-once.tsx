import { Check, Copy } from "lucide-react";
import { useState } from "react";

import { Button } from "./button";

type CopyOnceProps = { text: string; label: string; copiedLabel: string };

/** A text that is shown once, and a button that takes it along. */
export function CopyOnce({ text, label, copiedLabel }: CopyOnceProps) {
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    setCopied(true);
  };
  const Icon = copied ? Check : Copy;
  return (
    <>
      <code dir="ltr" className="rounded-md bg-muted p-3 font-mono text-sm break-all select-all">
        {text}
      </code>
      <Button onClick={copy} disabled={!("clipboard" in navigator)} className="justify-self-end">
        <Icon aria-hidden="true" className="size-4" />
        <span role="status">{copied ? copiedLabel : label}</span>
      </Button>
    </>
  );
}

import { useState } from "react";

import { Button } from "./button";

type SureButtonProps = {
  label: string;
  /** On it after the first press: the second one does it. */
  sureLabel: string;
  /** What it is done to, for who hears the button. */
  about: string;
  blocked: boolean;
  onSure: () => void;
};

/** Does what cannot be taken back, at the second press. */
export function SureButton({ label, sureLabel, about, blocked, onSure }: SureButtonProps) {
  const [sure, setSure] = useState(false);
  const shown = sure ? sureLabel : label;
  return (
    <Button
      variant={sure ? "danger" : "secondary"}
      aria-label={`${shown} ${about}`}
      blocked={blocked}
      onClick={() => (sure ? onSure() : setSure(true))}
    >
      {shown}
    </Button>
  );
}

import { useState } from "react";

import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { useT } from "@/platform/i18n";
import type { Action } from "@/platform/metadata";

import { ActionDialog } from "../action-dialog";

type StepDialogProps = {
  ways: Action[];
  pending: boolean;
  error: Error | null;
  onTake: (action: Action, values: Record<string, unknown>) => void;
  onClose: () => void;
};

/** Which step leads there, where several do, and what it needs to know. */
export function StepDialog({ ways, pending, error, onTake, onClose }: StepDialogProps) {
  const t = useT("platform");
  const [chosen, setChosen] = useState(ways.length === 1 ? ways[0] : undefined);
  if (chosen) {
    return (
      <ActionDialog
        action={chosen}
        pending={pending}
        error={error}
        onSubmit={(values) => onTake(chosen, values)}
        onClose={onClose}
      />
    );
  }
  return (
    <Dialog title={t("Which step?")} onClose={onClose}>
      <div className="grid gap-2">
        {ways.map((action) => (
          <Button key={action.name} onClick={() => setChosen(action)}>
            {action.label}
          </Button>
        ))}
      </div>
    </Dialog>
  );
}

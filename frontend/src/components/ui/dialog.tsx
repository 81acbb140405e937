import { Dialog as BaseDialog } from "@base-ui/react/dialog";
import type { ReactNode } from "react";

type DialogProps = { title: string; onClose: () => void; children: ReactNode };

/** Mounted when it opens, unmounted when it closes; keeps the focus inside meanwhile. */
export function Dialog({ title, onClose, children }: DialogProps) {
  return (
    <BaseDialog.Root open onOpenChange={(open) => !open && onClose()}>
      <BaseDialog.Portal>
        <BaseDialog.Backdrop className="fixed inset-0 bg-black/40" />
        <BaseDialog.Popup
          data-slot="dialog"
          className="fixed inset-x-4 top-[10dvh] mx-auto max-h-[80dvh] max-w-md overflow-y-auto rounded-lg bg-card p-4 shadow-xl"
        >
          <BaseDialog.Title className="mb-3 text-lg font-semibold">{title}</BaseDialog.Title>
          {children}
        </BaseDialog.Popup>
      </BaseDialog.Portal>
    </BaseDialog.Root>
  );
}

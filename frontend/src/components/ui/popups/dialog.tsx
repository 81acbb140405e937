import { Dialog as BaseDialog } from "@base-ui/react/dialog";

import { cn } from "@/platform/class-names";

import type { DialogProps } from "../dialog";

const SHAPES: Record<NonNullable<DialogProps["shape"]>, string> = {
  middle: "inset-x-4 top-[10dvh] mx-auto max-h-[80dvh] max-w-md rounded-lg p-4",
  wide: "inset-x-4 top-[8dvh] mx-auto max-h-[84dvh] max-w-2xl rounded-lg p-4",
  panel: "inset-0 p-4 md:start-auto md:w-96 md:border-s md:border-border",
  side: "inset-y-0 start-0 w-72 max-w-[85vw] border-e border-border p-3",
};

/** Mounted when it opens, unmounted when it closes; keeps the focus inside meanwhile. */
export function Dialog({ title, onClose, shape = "middle", quietTitle = false, children }: DialogProps) {
  return (
    <BaseDialog.Root open onOpenChange={(open) => !open && onClose()}>
      <BaseDialog.Portal>
        <BaseDialog.Backdrop className="fixed inset-0 z-30 bg-black/40" />
        <BaseDialog.Popup
          data-slot="dialog"
          className={cn("fixed z-30 overflow-y-auto bg-card shadow-xl", SHAPES[shape])}
        >
          <BaseDialog.Title className={quietTitle ? "sr-only" : "mb-3 text-lg font-semibold"}>
            {title}
          </BaseDialog.Title>
          {children}
        </BaseDialog.Popup>
      </BaseDialog.Portal>
    </BaseDialog.Root>
  );
}

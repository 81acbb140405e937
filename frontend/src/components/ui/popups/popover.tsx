import { Popover as BasePopover } from "@base-ui/react/popover";

import { cn } from "@/platform/class-names";

import type { PopoverProps } from "../popover";
import { POPUP_LOOK } from "./menu";

/** Somebody has pressed its button: it begins open. */
export function Popover({ trigger, title, className, children, ...state }: PopoverProps) {
  return (
    <BasePopover.Root defaultOpen {...state}>
      <BasePopover.Trigger render={trigger} />
      <BasePopover.Portal>
        <BasePopover.Positioner sideOffset={4} align="start" collisionPadding={8} className="z-30">
          <BasePopover.Popup
            data-slot="popover"
            className={cn(
              POPUP_LOOK,
              "max-h-[80dvh] max-w-[calc(100vw-1rem)] overflow-y-auto p-3",
              className,
            )}
          >
            <BasePopover.Title className="mb-2 text-sm font-semibold">{title}</BasePopover.Title>
            {children}
          </BasePopover.Popup>
        </BasePopover.Positioner>
      </BasePopover.Portal>
    </BasePopover.Root>
  );
}

import { Menu as BaseMenu } from "@base-ui/react/menu";
import { Check } from "lucide-react";
import { useState } from "react";

import { cn } from "@/platform/class-names";
import { useUncovered } from "@/platform/uncovered";

import type { MenuChoicesProps, MenuItemProps, MenuProps } from "../menu";

export const POPUP_LOOK = "rounded-lg border border-border bg-card p-1 text-sm shadow-lg";
const ITEM_LOOK =
  "flex min-h-9 cursor-pointer items-center gap-2 rounded-md px-2.5 py-1.5 outline-none data-highlighted:bg-muted data-disabled:cursor-not-allowed data-disabled:opacity-60";

/** Somebody has pressed its button: it begins open. */
export function Menu({ trigger, align = "end", children }: MenuProps) {
  const [open, setOpen] = useState(true);
  useUncovered(open);
  return (
    <BaseMenu.Root modal={false} open={open} onOpenChange={setOpen}>
      <BaseMenu.Trigger render={trigger} />
      <BaseMenu.Portal>
        <BaseMenu.Positioner sideOffset={4} align={align} className="z-40">
          <BaseMenu.Popup
            data-slot="menu"
            className={cn(POPUP_LOOK, "max-h-[75dvh] min-w-52 overflow-y-auto")}
          >
            {children}
          </BaseMenu.Popup>
        </BaseMenu.Positioner>
      </BaseMenu.Portal>
    </BaseMenu.Root>
  );
}

export function MenuItem({ className, ...props }: MenuItemProps) {
  return <BaseMenu.Item className={cn(ITEM_LOOK, className as string)} {...props} />;
}

export function MenuLine() {
  return <BaseMenu.Separator className="my-1 h-px bg-border" />;
}

export function MenuChoices<T extends string>({ label, value, options, onChange }: MenuChoicesProps<T>) {
  return (
    <BaseMenu.RadioGroup value={value} onValueChange={(chosen) => onChange(chosen as T)}>
      <BaseMenu.GroupLabel className="px-2.5 pt-2 pb-1 text-xs font-medium text-muted-foreground">
        {label}
      </BaseMenu.GroupLabel>
      {options.map((option) => (
        <BaseMenu.RadioItem
          key={option.value}
          value={option.value}
          lang={option.lang}
          closeOnClick
          className={ITEM_LOOK}
        >
          <span className="size-4">
            <BaseMenu.RadioItemIndicator>
              <Check aria-hidden="true" className="size-4 text-primary" />
            </BaseMenu.RadioItemIndicator>
          </span>
          {option.label}
        </BaseMenu.RadioItem>
      ))}
    </BaseMenu.RadioGroup>
  );
}

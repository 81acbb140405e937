import { cloneElement, type ReactNode } from "react";

import type { Trigger } from "./menu";
import { usePressed } from "./pressed";

export type PopoverProps = {
  trigger: Trigger;
  title: string;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  className?: string;
  children: ReactNode;
};

/** A small form beside the button that opens it. */
export function Popover(props: PopoverProps) {
  const { opened, press } = usePressed();
  if (opened) return <opened.Popover {...props} />;
  const open = () => {
    props.onOpenChange?.(true);
    press();
  };
  return cloneElement(props.trigger, { "aria-haspopup": "dialog", "aria-expanded": false, onClick: open });
}

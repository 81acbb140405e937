import type { Menu as BaseMenu } from "@base-ui/react/menu";
import {
  type ComponentProps,
  cloneElement,
  type KeyboardEvent,
  type ReactElement,
  type ReactNode,
} from "react";

import { popups, usePressed } from "./pressed";

export type Trigger = ReactElement<ComponentProps<"button">>;
export type MenuProps = { trigger: Trigger; align?: "start" | "end"; children: ReactNode };
export type MenuItemProps = ComponentProps<typeof BaseMenu.Item>;
export type MenuChoicesProps<T extends string> = {
  label: string;
  value: T;
  options: readonly { value: T; label: string; lang?: string }[];
  onChange: (value: T) => void;
};

/** A list of choices behind a button. */
export function Menu(props: MenuProps) {
  const { opened, press } = usePressed();
  if (opened) return <opened.Menu {...props} />;
  const pressByArrow = (event: KeyboardEvent) => {
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    event.preventDefault();
    press();
  };
  return cloneElement(props.trigger, {
    "aria-haspopup": "menu",
    "aria-expanded": false,
    onClick: press,
    onKeyDown: pressByArrow,
  });
}

export function MenuItem(props: MenuItemProps) {
  const { MenuItem: Item } = popups();
  return <Item {...props} />;
}

export function MenuLine() {
  const { MenuLine: Line } = popups();
  return <Line />;
}

/** One among a few, said under its name. */
export function MenuChoices<T extends string>(props: MenuChoicesProps<T>) {
  const { MenuChoices: Choices } = popups();
  return <Choices {...props} />;
}

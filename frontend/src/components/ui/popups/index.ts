/** What opens behind buttons: most screens are read without any of it, so it comes after what is read. */
export { Dialog } from "./dialog";
export { Menu, MenuChoices, MenuItem, MenuLine } from "./menu";
export { Popover } from "./popover";

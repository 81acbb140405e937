import type { ReactNode } from "react";

import { useFetched } from "./fetched";
import { POPUPS } from "./pressed";

export type DialogProps = {
  title: string;
  onClose: () => void;
  shape?: "middle" | "wide" | "panel" | "side";
  /** Said to screen readers only, where what is shown needs no heading. */
  quietTitle?: boolean;
  children: ReactNode;
};

/** Mounted when it opens, unmounted when it closes; keeps the focus inside meanwhile. */
export function Dialog(props: DialogProps) {
  const opened = useFetched(POPUPS);
  return opened && <opened.Dialog {...props} />;
}

import { useBlocker } from "@tanstack/react-router";

import { useT } from "@/platform/i18n";

/** Asks before somebody walks away from what they have typed; it is kept as a draft in any case. */
export function useLeaveGuard(active: boolean): void {
  const t = useT("platform");
  useBlocker({
    disabled: !active,
    enableBeforeUnload: active,
    shouldBlockFn: () => !window.confirm(t("Leave without saving? What you typed is kept here as a draft.")),
  });
}

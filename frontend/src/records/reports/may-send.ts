import { mayDo, useAdministration } from "@/platform/administration";
import { useRoleSeenAs } from "@/platform/seen-role";

import { SCHEDULED_REPORT } from "./reports";

/** Whether the reader may have lists sent: not while they look with another role's rights. */
export function useMaySend(): boolean {
  const may = mayDo(useAdministration(), "create", SCHEDULED_REPORT);
  return useRoleSeenAs() === null && may;
}

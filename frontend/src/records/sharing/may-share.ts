import { mayDo, useAdministration } from "@/platform/administration";
import type { Description } from "@/platform/metadata";
import { useRoleSeenAs } from "@/platform/seen-role";

import { PUBLIC_LINK } from "./links";

/** Whether the reader may show such records to strangers: not while they look with another role's rights. */
export function useMayShare({ verbs }: Description): boolean {
  const may = mayDo(useAdministration(), "create", PUBLIC_LINK);
  return useRoleSeenAs() === null && may && verbs.includes("print");
}

import { useQueryClient } from "@tanstack/react-query";

import { SESSION_KEY } from "@/platform/session";

import { useCompanyChange } from "../company";

/** A change of the look is seen at once, on this very screen. */
export function useLookChange<Sent = void>(change: (sent: Sent) => Promise<unknown>) {
  const client = useQueryClient();
  return useCompanyChange(async (sent: Sent) => {
    await change(sent);
    await client.invalidateQueries({ queryKey: SESSION_KEY });
  });
}

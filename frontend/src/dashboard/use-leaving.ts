import { useState } from "react";

import { countDrafts } from "@/platform/drafts";
import { useOutbox } from "@/platform/outbox/use-outbox";
import { useSession, useSignOut } from "@/platform/session";

export type Leaving = {
  /** Signs out, or asks first where something has not been sent or saved. */
  leave: () => void;
  asks: boolean;
  /** Acts that stay on this device, and forms whose drafts go with the person. */
  unsent: number;
  drafts: number;
  confirm: () => void;
  stay: () => void;
  isPending: boolean;
  error: Error | null;
};

export function useLeaving(): Leaving {
  const { mutate, isPending, error } = useSignOut();
  const unsent = useOutbox().length;
  const person = useSession().user?.id ?? "";
  const [asks, setAsks] = useState(false);
  const drafts = countDrafts(person);
  return {
    leave: () => (unsent + countDrafts(person) > 0 ? setAsks(true) : mutate()),
    asks,
    unsent,
    drafts,
    confirm: () => {
      setAsks(false);
      mutate();
    },
    stay: () => setAsks(false),
    isPending,
    error,
  };
}

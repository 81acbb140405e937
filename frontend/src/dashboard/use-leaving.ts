import { useState } from "react";

import { useOutbox } from "@/platform/outbox/use-outbox";
import { useSignOut } from "@/platform/session";

export type Leaving = {
  /** Signs out, or asks first where something has not been sent. */
  leave: () => void;
  asks: boolean;
  unsent: number;
  confirm: () => void;
  stay: () => void;
  isPending: boolean;
  error: Error | null;
};

export function useLeaving(): Leaving {
  const { mutate, isPending, error } = useSignOut();
  const unsent = useOutbox().length;
  const [asks, setAsks] = useState(false);
  return {
    leave: () => (unsent > 0 ? setAsks(true) : mutate()),
    asks,
    unsent,
    confirm: () => {
      setAsks(false);
      mutate();
    },
    stay: () => setAsks(false),
    isPending,
    error,
  };
}

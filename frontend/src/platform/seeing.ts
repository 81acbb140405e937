import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";

import { SETTINGS } from "./addresses";
import { readAs } from "./seen-role";
import { SESSION_KEY } from "./session";

/** Looks at the whole company as somebody with the role would, from where they would begin. */
export function useSeeAs(): (role: string) => void {
  const client = useQueryClient();
  const navigate = useNavigate();
  return (role) => {
    readAs(role);
    readAgain(client);
    void navigate({ to: "/" });
  };
}

/** Back to one's own rights, and to where roles are. */
export function useSeeAsOneself(): () => void {
  const client = useQueryClient();
  const navigate = useNavigate();
  return () => {
    readAs(null);
    readAgain(client);
    void navigate({ to: `${SETTINGS}/$section`, params: { section: "roles" } });
  };
}

/** What was read with other rights is read again; who one is has not changed. */
function readAgain(client: QueryClient): void {
  void client.resetQueries({ predicate: ({ queryKey }) => queryKey[0] !== SESSION_KEY[0] });
}

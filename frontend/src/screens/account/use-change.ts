import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";

import { request } from "@/platform/api";

/** What the account has at `path`. */
export function useOwn<T>(path: string) {
  return useQuery({ queryKey: ["account", path], queryFn: () => request<T>("GET", path) });
}

/** A change of the account; whatever the screen shows of it is read again. */
export function useChange<Sent, Answer = void>(change: (sent: Sent) => Promise<Answer>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: () => client.invalidateQueries({ queryKey: ["account"] }),
  });
}

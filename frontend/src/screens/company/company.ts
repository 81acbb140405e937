import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";

import { request } from "@/platform/api";
import { SESSION_KEY } from "@/platform/session";

const COMPANY = ["company"];
/** What a reader may do and see is told with these: it can be the reader's own role that changes. */
const CONCERNED = [COMPANY, SESSION_KEY, ["metadata"]];

/** What the company has at `path`, for its settings. */
export function companyQuery<T>(path: string) {
  return { queryKey: [...COMPANY, path], queryFn: () => request<T>("GET", path) };
}

export function useCompany<T>(path: string) {
  return useQuery(companyQuery<T>(path));
}

/** A change of the company; whatever its settings show is read again. */
export function useCompanyChange<Sent = void, Answer = void>(change: (sent: Sent) => Promise<Answer>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: () => Promise.all(CONCERNED.map((queryKey) => client.invalidateQueries({ queryKey }))),
  });
}

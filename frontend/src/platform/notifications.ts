import {
  infiniteQueryOptions,
  queryOptions,
  useMutation,
  useQuery,
  useQueryClient,
} from "@tanstack/react-query";
import { useEffect } from "react";

import { queryString, request } from "./api";
import { subscribe } from "./live";
import { useSession } from "./session";

export type Notification = {
  id: string;
  kind: string;
  text: string;
  at: string;
  read: boolean;
  /** Where it leads, as far as one may go: a record, or the list of its kind. */
  resource: string | null;
  record: string | null;
  title: string;
};
type Page = { results: Notification[]; next: string | null };

const KEY = ["notifications"];

export const unreadQuery = queryOptions({
  queryKey: [...KEY, "unread"],
  queryFn: async () => (await request<{ unread: number }>("GET", "notifications/unread/")).unread,
});

export const notificationsQuery = infiniteQueryOptions({
  queryKey: [...KEY, "list"],
  queryFn: ({ pageParam }) => request<Page>("GET", `notifications/${queryString({ before: pageParam })}`),
  initialPageParam: "",
  getNextPageParam: (page) => page.next,
});

/** How many things one was told and has not read, as they come in; support reads nobody's. */
export function useUnread(): number {
  const client = useQueryClient();
  const { support } = useSession();
  const { data = 0 } = useQuery({ ...unreadQuery, enabled: !support });
  useEffect(() => {
    if (support) return;
    return subscribe("notification", () => void client.invalidateQueries({ queryKey: KEY }));
  }, [client, support]);
  return data;
}

/** Notes that one was read, or all of them. */
export function useMarkRead() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (which: string | "all") =>
      request<void>("POST", which === "all" ? "notifications/read/" : `notifications/${which}/read/`, {}),
    onSettled: () => client.invalidateQueries({ queryKey: KEY }),
  });
}

import { type QueryClient, queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";

import { queryString, request } from "./api";

export const SCOPES = ["personal", "shared", "locked"] as const;
export type Scope = (typeof SCOPES)[number];

/** What a view says of its list; what is hidden from the reader is not in it. */
export type ViewParts = {
  q: string;
  filter: Record<string, unknown>;
  sort: string;
  columns: { name: string; width?: number }[];
  shown_as: string;
  options: Record<string, unknown>;
};

export type SavedView = ViewParts & {
  id: string;
  version: number;
  resource: string;
  name: string;
  scope: Scope;
  owner: { id: string; label: string };
  mine: boolean;
  /** The parts that say less to this reader than the view does. */
  left_out: string[];
  may_change: boolean;
  /** Whether the reader deletes and unlocks it. */
  may_decide: boolean;
  is_my_default: boolean;
  default_of: string[];
};

export type SavedViews = { results: SavedView[]; default: string | null; may_share: boolean };

/** Of a list whose views cannot be read: it opens without any. */
export const NO_VIEWS: SavedViews = { results: [], default: null, may_share: false };

const viewsKey = (resource: string) => ["views", resource];

export function viewsQuery(resource: string) {
  return queryOptions({
    queryKey: viewsKey(resource),
    queryFn: () => request<SavedViews>("GET", `views/${queryString({ resource })}`),
    staleTime: 5 * 60_000,
  });
}

export type Settings = { name: string; scope: Scope; roles: string[] };

/** Keeps a new view; the roles are those whose lists open with it from now on. */
export function useKeepView(resource: string) {
  return useChange(resource, async ({ name, scope, roles, ...parts }: Settings & ViewParts) => {
    const view = await request<SavedView>("POST", "views/", { resource, name, scope, ...parts });
    return setRoles(view, roles);
  });
}

/** Saves over a view, from the version that this screen has read. */
export function useSaveView(resource: string) {
  return useChange(resource, ({ id, version, ...parts }: ViewParts & Pick<SavedView, "id" | "version">) =>
    request<SavedView>("PATCH", `views/${id}/`, { version, ...parts }),
  );
}

/** Calls a view otherwise, gives it to others or takes it back. */
export function useSetView(resource: string) {
  return useChange(resource, async ({ view, roles, ...said }: Settings & { view: SavedView }) => {
    const same = said.name === view.name && said.scope === view.scope;
    const body = { version: view.version, ...said };
    const set = same ? view : await request<SavedView>("PATCH", `views/${view.id}/`, body);
    return setRoles(set, roles);
  });
}

export function useOpenWith(resource: string) {
  return useChange(resource, ({ id, is_my_default }: SavedView) =>
    request<SavedView>(
      is_my_default ? "DELETE" : "POST",
      `views/${id}/default/`,
      is_my_default ? undefined : {},
    ),
  );
}

export function useDeleteView(resource: string) {
  return useChange(resource, ({ id }: SavedView) => request<void>("DELETE", `views/${id}/`));
}

export function useRestoreView(resource: string) {
  return useChange(resource, ({ id }: SavedView) => request<SavedView>("POST", `views/${id}/restore/`, {}));
}

/** Whatever becomes of a view, and whatever was refused, is read again. */
function useChange<Asked, Answer>(resource: string, change: (asked: Asked) => Promise<Answer>) {
  const client = useQueryClient();
  return useMutation({ mutationFn: change, onSettled: () => forgetViews(client, resource) });
}

export function forgetViews(client: QueryClient, resource: string): Promise<void> {
  return client.invalidateQueries({ queryKey: viewsKey(resource) });
}

async function setRoles(view: SavedView, roles: string[]): Promise<SavedView> {
  const path = `views/${view.id}/default/`;
  for (const role of roles.filter((each) => !view.default_of.includes(each)))
    await request("POST", path, { role });
  for (const role of view.default_of.filter((each) => !roles.includes(each)))
    await request("DELETE", path + queryString({ role }));
  return view;
}

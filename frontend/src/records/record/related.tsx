import { queryOptions, useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { ChevronRight } from "lucide-react";
import { Loaded } from "@/components/ui/loaded";
import { Panel } from "@/components/ui/panel";
import { addressOf, isEngine, LIST } from "@/platform/addresses";
import { request } from "@/platform/api";
import { useFormat } from "@/platform/format";
import { useT } from "@/platform/i18n";
import { capitalised, type Description, type Leading, pathOf } from "@/platform/metadata";
import { relatedKey } from "@/platform/record-keys";

type Counted = Leading & { count: number; more: boolean };

type RelatedProps = { description: Description; id: string };

/** The lists of other records that point to this one, counted; nothing where none can. */
export function RelatedPanel({ description, id }: RelatedProps) {
  const t = useT("platform");
  const related = useQuery({ ...relatedQuery(description.key, id), enabled: leadsOn(description) });
  if (!leadsOn(description)) return null;

  return (
    <Panel title={t("Related")}>
      <Loaded query={related}>
        {(lists) => (
          <ul className="-my-1 grid">
            {known(lists).map((list) => (
              <li key={`${list.resource}.${list.field}`}>
                <ToList list={list} among={lists} id={id} />
              </li>
            ))}
          </ul>
        )}
      </Loaded>
    </Panel>
  );
}

function ToList({ list, among, id }: { list: Counted; among: Counted[]; id: string }) {
  const format = useFormat();
  const { resource, field, label, by, count, more } = list;
  const alike = among.filter((other) => other.resource === resource);

  return (
    <Link
      to={LIST}
      params={addressOf(resource)}
      search={{ filter: JSON.stringify({ [field]: id }) }}
      className="flex min-h-11 items-center gap-2 rounded text-sm text-primary underline-offset-2 hover:underline"
    >
      <bdi className="min-w-0 flex-1">
        {capitalised(label)}
        {alike.length > 1 && <span className="text-muted-foreground"> · {by}</span>}
      </bdi>
      <bdi className="tabular-nums">{format.number(count) + (more ? "+" : "")}</bdi>
      <ChevronRight aria-hidden="true" className="size-4 rtl:-scale-x-100" />
    </Link>
  );
}

/** Where the trade words the same thing as an engine below, people know only the trade's. */
function known(lists: Counted[]): Counted[] {
  const trade = new Set(lists.filter(({ resource }) => !isEngine(resource)).map(({ label }) => label));
  return lists.filter(({ resource, label }) => !isEngine(resource) || !trade.has(label));
}

function leadsOn({ related }: Description): boolean {
  return related !== undefined && related.length > 0;
}

function relatedQuery(key: string, id: string) {
  return queryOptions({
    queryKey: relatedKey(key, id),
    queryFn: async ({ client }) => {
      const path = await pathOf(client, key);
      return (await request<{ results: Counted[] }>("GET", `${path}${id}/related/`)).results;
    },
  });
}

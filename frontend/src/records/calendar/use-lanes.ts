import { useQuery } from "@tanstack/react-query";

import { queryString, request } from "@/platform/api";
import { useT } from "@/platform/i18n";
import { descriptionQuery, type Field, pathOf } from "@/platform/metadata";
import { listsKey, type Page, type Row } from "@/platform/resources";

import { naming } from "../title";
import { type Lane, lanesOf } from "./lanes";

/** More rows than anybody looks through. */
const MOST = "100";

/** The rows of the calendar; of a relation all the records it may lead to, as far as the reader sees them. */
export function useLanes(field: Field | undefined, rows: Row[]): Lane[] {
  const t = useT("platform");
  const target = field?.relation ?? "";
  const { data: offered } = useQuery({
    queryKey: [...listsKey(target), "lanes"],
    queryFn: async ({ client }) => {
      const description = await client.ensureQueryData(descriptionQuery(target));
      const asked = queryString({ fields: naming(description).join(","), limit: MOST });
      const path = await pathOf(client, target);
      return { description, rows: (await request<Page<Row>>("GET", path + asked)).results };
    },
    enabled: target !== "",
    // Whoever may not see them has the rows of the records in sight.
    retry: false,
  });
  return field ? lanesOf(field, offered, rows, t("Without a value")) : [];
}

import { useQuery } from "@tanstack/react-query";

import type { Description } from "@/platform/metadata";
import { type Row, recordQuery } from "@/platform/resources";

import { titleOf } from "../title";

type RecordNameProps = { description: Description; id: string; rows: Row[] };

/** What people call a record that was named by its id: the server is asked for those that no list has shown. */
export function RecordName({ description, id, rows }: RecordNameProps) {
  const known = rows.find((row) => row.id === id);
  const { data } = useQuery({ ...recordQuery(description.key, id), enabled: !known, retry: false });
  const row = known ?? data;
  return row ? titleOf(row, description) : id;
}

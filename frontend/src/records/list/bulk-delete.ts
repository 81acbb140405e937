import { useMutation, useQueryClient } from "@tanstack/react-query";

import { say } from "@/components/ui/toasts";
import { request } from "@/platform/api";
import { useT } from "@/platform/i18n";
import { type Description, pathOf } from "@/platform/metadata";
import { forgetRecords, type Row } from "@/platform/resources";

/** Deletes what is ticked, one after the other, and offers to bring all of it back. */
export function useBulkDelete({ key }: Description) {
  const t = useT("platform");
  const client = useQueryClient();
  const restore = async (gone: string[]) => {
    const path = await pathOf(client, key);
    for (const id of gone) await request("POST", `${path}deleted/${id}/restore/`, {});
    await forgetRecords(client, key);
  };

  return useMutation({
    mutationFn: async (rows: Row[]) => {
      const path = await pathOf(client, key);
      const gone: string[] = [];
      try {
        for (const { id, version } of rows) {
          const answer = await request("DELETE", `${path}${id}/?version=${version}`);
          // What others quote was put away instead: history takes that back.
          if (answer === undefined) gone.push(id);
        }
      } finally {
        await forgetRecords(client, key);
        if (gone.length > 0) {
          say({
            text: t("{{count}} records deleted", { count: gone.length, shown: String(gone.length) }),
            undo: { label: t("Undo"), run: () => void restore(gone) },
          });
        }
      }
    },
  });
}

import { type QueryClient, useMutation, useQueryClient } from "@tanstack/react-query";

import { ask } from "@/components/ui/asked";
import { say } from "@/components/ui/toasts";
import { type Format, useFormat } from "@/platform/format";
import { type Translate, useT } from "@/platform/i18n";
import { type Description, pathOf } from "@/platform/metadata";
import { forgetRecords, type Row } from "@/platform/resources";

import { Outcome } from "../many/outcome";
import { useRestoreMany } from "../many/restore";
import { type Course, courseOf, sender, takeTurns, undoneIn } from "../many/turns";
import { titleOf } from "../title";

type Tools = {
  client: QueryClient;
  t: Translate<"platform">;
  format: Format;
  restore: ReturnType<typeof useRestoreMany>;
};

/** Deletes what is ticked in one act, names what was refused, and offers to bring back what is gone. */
export function useBulkDelete(description: Description, onDone: (left: string[]) => void) {
  const client = useQueryClient();
  const tools = { client, t: useT("platform"), format: useFormat(), restore: useRestoreMany(description) };
  const send = sender(() => pathOf(client, description.key), "delete/");

  return useMutation({
    mutationFn: (rows: Row[]) => takeTurns(send, courseOf(rows, bodyOf)),
    onSuccess: (course, rows) => {
      const end = (last: Course) => {
        tell(tools, description, last, rows);
        onDone(undoneIn(last));
      };
      if (undoneIn(course).length === 0) return end(course);
      const nameOf = (id: string) => {
        const row = rows.find((each) => each.id === id);
        return row ? titleOf(row, description) : id;
      };
      ask((close) => (
        <Outcome
          course={course}
          send={send}
          name={nameOf}
          onClose={(last) => {
            end(last);
            close();
          }}
        />
      ));
    },
    onSettled: () => forgetRecords(client, description.key),
  });
}

function bodyOf(rows: Row[]) {
  return { records: rows.map(({ id, version }) => ({ id, version })) };
}

function tell({ client, t, format, restore }: Tools, description: Description, course: Course, rows: Row[]) {
  const done = course.results.filter(({ ok }) => ok);
  // What others quote was put away instead: history takes that back.
  const gone = new Set(done.filter(({ archived }) => !archived).map(({ id }) => id));
  const named = rows
    .filter(({ id }) => gone.has(id))
    .map((row) => ({ id: row.id, label: titleOf(row, description) }));
  const many = (count: number) => ({ count, shown: format.number(count) });
  const away = done.length - gone.size;
  if (away > 0) say({ text: t("{{count}} records put away, because others quote them", many(away)) });
  if (gone.size > 0)
    say({
      text: t("{{count}} records deleted", many(gone.size)),
      undo: { label: t("Undo"), run: () => void restore(named) },
    });
  void forgetRecords(client, description.key);
}

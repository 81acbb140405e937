import { useQueryClient } from "@tanstack/react-query";

import { ask } from "@/components/ui/asked";
import { say } from "@/components/ui/toasts";
import { useFormat } from "@/platform/format";
import { useT } from "@/platform/i18n";
import { type Description, pathOf } from "@/platform/metadata";
import { forgetRecords, type Related } from "@/platform/resources";

import { Outcome } from "./outcome";
import { type Course, courseOf, doneIn, sender, takeTurns, undoneIn } from "./turns";

/** Brings deleted records back; each that cannot come is named with its reason, wherever somebody is by then. */
export function useRestoreMany(description: Description): (named: Related[]) => Promise<void> {
  const t = useT("platform");
  const format = useFormat();
  const client = useQueryClient();
  const send = sender(() => pathOf(client, description.key), "deleted/restore/");

  const end = async (course: Course) => {
    const count = doneIn(course).length;
    if (count > 0) say({ text: t("{{count}} records are back", { count, shown: format.number(count) }) });
    await forgetRecords(client, description.key);
  };
  return async (named) => {
    const course = await takeTurns(
      send,
      courseOf(named, (some) => ({ ids: some.map(({ id }) => id) })),
    );
    if (undoneIn(course).length === 0) return end(course);
    const names = new Map(named.map(({ id, label }) => [id, label]));
    ask((close) => (
      <Outcome
        course={course}
        send={send}
        name={(id) => names.get(id) ?? id}
        onClose={(last) => {
          void end(last);
          close();
        }}
      />
    ));
    await forgetRecords(client, description.key);
  };
}

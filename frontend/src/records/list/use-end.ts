import { useQueryClient } from "@tanstack/react-query";

import { say } from "@/components/ui/toasts";
import { useFormat } from "@/platform/format";
import { useT } from "@/platform/i18n";
import type { Description } from "@/platform/metadata";
import { forgetRecords } from "@/platform/resources";
import { useSession } from "@/platform/session";

import { useTakeBackMany } from "../many/take-back";
import { type Course, doneIn, undoneIn } from "../many/turns";
import { type Deed, forgetDeed, noteDeed } from "./cells/undoing";

/** Says what was done, offers to take back what can be, here and by key, and leaves the rest ticked. */
export function useEnd(description: Description, onDone: (left: string[]) => void, onClose: () => void) {
  const t = useT("platform");
  const format = useFormat();
  const client = useQueryClient();
  const takeBack = useTakeBackMany(description);
  const person = useSession().user?.id ?? "";
  return (course: Course) => {
    const { batches } = course;
    const count = doneIn(course).length;
    const deed: Deed = { person, resource: description.key, batches };
    if (batches.length > 0) noteDeed(deed);
    const run = () => {
      forgetDeed(deed);
      void takeBack(batches);
    };
    const text = t("Done for {{count}} records.", { count, shown: format.number(count) });
    if (count > 0) say({ text, ...(batches.length > 0 && { undo: { label: t("Undo"), run } }) });
    void forgetRecords(client, description.key);
    onDone(undoneIn(course));
    onClose();
  };
}

import { useQueryClient } from "@tanstack/react-query";

import { say } from "@/components/ui/toasts";
import { useT } from "@/platform/i18n";
import { type Description, fieldOf } from "@/platform/metadata";
import { useSession } from "@/platform/session";

import { useTakeBackMany } from "../../many/take-back";
import { useSaveCell } from "./saving";
import { type Deed, forgetDeed, takeDeed } from "./undoing";
import { versionAfter } from "./versions";

/** Takes back what somebody did last in this list: a cell is given its former value, a block as history knows it. */
export function useTakeBack(description: Description): (deed?: Deed) => void {
  const t = useT("cells");
  const takeBackMany = useTakeBackMany(description);
  const client = useQueryClient();
  const save = useSaveCell(description);
  const person = useSession().user?.id ?? "";
  const { key } = description;

  return (named) => {
    forgetDeed(named);
    const deed = named ?? takeDeed(person, key);
    if (!deed) return say({ text: t("There is nothing to take back.") });
    if ("batches" in deed) return void takeBackMany(deed.batches);
    const { cell } = deed;
    const version = versionAfter(client, key, cell.id, cell.version);
    save({ ...cell, value: cell.base, base: cell.value, version, undoes: true });
    say({
      text: t("Taken back: {{label}} of {{title}}", {
        label: fieldOf(description, cell.name)?.label ?? cell.name,
        title: cell.title,
      }),
    });
  };
}

import { useQueryClient } from "@tanstack/react-query";

import { explain } from "@/components/ui/error-notice";
import { say } from "@/components/ui/toasts";
import { request } from "@/platform/api";
import { useT } from "@/platform/i18n";
import { type Description, fieldOf, pathOf } from "@/platform/metadata";
import { forgetRecords } from "@/platform/resources";
import { useSession } from "@/platform/session";

import { useSaveCell } from "./saving";
import { type Deed, forgetDeed, takeDeed } from "./undoing";
import { versionAfter } from "./versions";

/** Takes back what somebody did last in this list: a cell is given its former value, a block as history knows it. */
export function useTakeBack(description: Description): (deed?: Deed) => void {
  const t = useT("cells");
  const said = useT("platform");
  const client = useQueryClient();
  const save = useSaveCell(description);
  const person = useSession().user?.id ?? "";
  const { key } = description;

  const undo = async (batches: string[]) => {
    const path = await pathOf(client, key);
    try {
      for (const batch of batches.toReversed()) await request("POST", `${path}history/${batch}/undo/`, {});
      say({ text: t("Taken back.") });
    } catch (error) {
      say({ text: explain(error as Error, said) });
    }
    await forgetRecords(client, key);
  };
  return (named) => {
    forgetDeed(named);
    const deed = named ?? takeDeed(person, key);
    if (!deed) return say({ text: t("There is nothing to take back.") });
    if ("batches" in deed) return void undo(deed.batches);
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

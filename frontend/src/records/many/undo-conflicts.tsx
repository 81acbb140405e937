import { useQuery } from "@tanstack/react-query";

import { Shown } from "@/components/fields/show";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Loaded } from "@/components/ui/loaded";
import { request } from "@/platform/api";
import { useFormat } from "@/platform/format";
import { useT } from "@/platform/i18n";
import { type Description, fieldOf, pathOf } from "@/platform/metadata";

import { RecordName } from "./record-name";

type Conflict = { field: string; label: string; present: unknown };
type Preview = { id: string; values: Record<string, unknown>; conflicts: Conflict[] };

type UndoConflictsProps = {
  description: Description;
  batch: string;
  onForce: (fields: string[]) => void;
  onClose: () => void;
};

/** As many as anybody reads. */
const SHOWN = 20;

/** What somebody has changed since an act that is to be taken back: both stay, or the act is taken back over it. */
export function UndoConflicts({ description, batch, onForce, onClose }: UndoConflictsProps) {
  const t = useT("many");
  const preview = useQuery({
    queryKey: ["undo", description.key, batch],
    queryFn: async ({ client }) => {
      const path = `${await pathOf(client, description.key)}history/${batch}/undo/`;
      const { results } = await request<{ results: Preview[] }>("POST", path, { preview: true });
      return results.filter(({ conflicts }) => conflicts.length > 0);
    },
    gcTime: 0,
  });
  const force = (clashes: Preview[]) => {
    onClose();
    onForce([...new Set(clashes.flatMap(({ conflicts }) => conflicts.map(({ field }) => field)))]);
  };

  return (
    <Dialog title={t("Changed again since")} shape="wide" onClose={onClose}>
      <Loaded query={preview}>
        {(clashes) => (
          <>
            <Clashes description={description} clashes={clashes} />
            <div className="mt-4 flex flex-wrap justify-end gap-2">
              <Button onClick={() => force(clashes)}>{t("Take it back all the same")}</Button>
              <Button variant="primary" onClick={onClose}>
                {t("Leave everything as it is")}
              </Button>
            </div>
          </>
        )}
      </Loaded>
    </Dialog>
  );
}

function Clashes({ description, clashes }: { description: Description; clashes: Preview[] }) {
  const t = useT("many");
  const format = useFormat();
  const count = clashes.length;
  return (
    <div className="grid gap-3 text-sm">
      <p role="status">
        {t("{{count}} records were changed again: taking the act back would overwrite this.", {
          count,
          shown: format.number(count),
        })}
      </p>
      <ul className="grid max-h-[50dvh] gap-1 overflow-y-auto">
        {clashes.slice(0, SHOWN).map(({ id, conflicts }) => (
          <li key={id}>
            <bdi className="font-medium">
              <RecordName description={description} id={id} rows={[]} />
            </bdi>{" "}
            : <Present description={description} conflicts={conflicts} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Present({ description, conflicts }: { description: Description; conflicts: Conflict[] }) {
  return conflicts.map(({ field, label, present }, place) => (
    <span key={field}>
      {place > 0 && ", "}
      <bdi>{label}</bdi>{" "}
      <bdi>
        <Shown field={fieldOf(description, field) ?? { label, kind: "text" }} value={present} />
      </bdi>
    </span>
  ));
}

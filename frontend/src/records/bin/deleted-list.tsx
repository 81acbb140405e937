import { useMutation } from "@tanstack/react-query";
import { Undo2 } from "lucide-react";
import { useState } from "react";

import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { ErrorNotice } from "@/components/ui/error-notice";
import { useFormat } from "@/platform/format";
import { useT } from "@/platform/i18n";
import type { Description } from "@/platform/metadata";

import { useRestoreMany } from "../many/restore";
import type { Deleted } from "./deleted";

type DeletedListProps = { description: Description; deleted: Deleted[] };

/** Each with who deleted it and until when it can come back; one, or all that are ticked. */
export function DeletedList({ description, deleted }: DeletedListProps) {
  const t = useT("platform");
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const restoreMany = useRestoreMany(description);
  const restore = useMutation({
    mutationFn: (chosen: Deleted[]) =>
      restoreMany(chosen.map(({ id, title }) => ({ id, label: title || id }))),
    onSuccess: () => setTicked(new Set()),
  });
  const chosen = deleted.filter(({ id }) => ticked.has(id));
  const tick = (ids: string[], isTicked: boolean) =>
    setTicked((before) => {
      const after = new Set(before);
      for (const id of ids) isTicked ? after.add(id) : after.delete(id);
      return after;
    });

  return (
    <>
      <ErrorNotice error={restore.error} />
      <div className="flex flex-wrap items-center gap-3 px-3">
        <Checkbox
          aria-label={t("Tick all")}
          checked={chosen.length === deleted.length}
          some={chosen.length > 0 && chosen.length < deleted.length}
          onChange={({ target }) =>
            tick(
              deleted.map(({ id }) => id),
              target.checked,
            )
          }
        />
        <Button
          variant="primary"
          blocked={restore.isPending || chosen.length === 0}
          onClick={() => restore.mutate(chosen)}
        >
          {t("Bring back what is ticked")}
        </Button>
        <p role="status" className="text-sm text-muted-foreground">
          {t("{{count}} records ticked", { count: chosen.length, shown: String(chosen.length) })}
        </p>
      </div>
      <ul className="divide-y divide-border rounded-lg border border-border bg-card">
        {deleted.map((each) => (
          <Entry
            key={each.id}
            deleted={each}
            name={each.title || description.label}
            isTicked={ticked.has(each.id)}
            isBlocked={restore.isPending}
            onTick={(isTicked) => tick([each.id], isTicked)}
            onRestore={() => restore.mutate([each])}
          />
        ))}
      </ul>
    </>
  );
}

type EntryProps = {
  deleted: Deleted;
  name: string;
  isTicked: boolean;
  isBlocked: boolean;
  onTick: (isTicked: boolean) => void;
  onRestore: () => void;
};

function Entry({ deleted, name, isTicked, isBlocked, onTick, onRestore }: EntryProps) {
  const t = useT("platform");
  const format = useFormat();
  return (
    <li className="flex flex-wrap items-center gap-3 px-3 py-2">
      <Checkbox
        checked={isTicked}
        onChange={({ target }) => onTick(target.checked)}
        aria-label={t("Tick {{title}}", { title: name })}
      />
      <div className="min-w-0 flex-1 basis-52">
        <p className="break-words font-medium">
          <bdi>{name}</bdi>
        </p>
        <p className="text-sm text-muted-foreground">
          {t("Deleted by {{name}}, {{when}}", {
            name: deleted.by.name || t("The platform"),
            when: format.dateTime(deleted.at),
          })}
        </p>
        <p className="text-sm text-muted-foreground">
          {t("Can be brought back until {{when}}", { when: format.dateTime(deleted.until) })}
        </p>
      </div>
      <Button blocked={isBlocked} onClick={onRestore} aria-label={t("Bring back {{title}}", { title: name })}>
        <Undo2 aria-hidden="true" className="size-4 rtl:-scale-x-100" />
        {t("Bring back")}
      </Button>
    </li>
  );
}

import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";

import { Button } from "@/components/ui/button";
import { explain } from "@/components/ui/error-notice";
import { Notice } from "@/components/ui/notice";
import { ApiError, reasons } from "@/platform/api";
import { useT } from "@/platform/i18n";
import { type Description, type Field, fieldOf } from "@/platform/metadata";
import { keepInPlace } from "@/platform/record-keys";
import type { Row } from "@/platform/resources";

import { ConflictDialog } from "../../record/conflict-dialog";
import { forgetDraft } from "./drafts";
import { type Held, isSameCell, release } from "./held";
import { faultId } from "./held-value";
import { useSaveCell } from "./saving";

type RefusalsProps = {
  description: Description;
  rows: Row[];
  held: readonly Held[];
  isTyping: boolean;
  onEdit: (row: Row, field: Field) => void;
};

/** The cells whose value the server did not take: why, and what can be done about each. */
export function Refusals({ description, rows, held, isTyping, onEdit }: RefusalsProps) {
  const t = useT("cells");
  const [compared, setCompared] = useState<Held | null>(null);
  const refused = held.filter(({ error }) => error);
  useForgottenDrafts(held);
  useAsked(held, isTyping, setCompared);

  return (
    <div role="alert" className="sticky start-0 bottom-0 z-20 max-w-3xl">
      {refused.length > 0 && (
        <Notice tone="danger" className="m-2 max-h-48 overflow-y-auto bg-card shadow-lg">
          <ul aria-label={t("Cells that were refused")} className="grid gap-2">
            {refused.map((cell) => (
              <Refusal
                key={faultId(cell)}
                description={description}
                cell={cell}
                row={rows.find(({ id }) => id === cell.id)}
                onEdit={onEdit}
                onCompare={setCompared}
              />
            ))}
          </ul>
        </Notice>
      )}
      {compared && <Conflict description={description} cell={compared} onClose={() => setCompared(null)} />}
    </div>
  );
}

type RefusalProps = {
  description: Description;
  cell: Held;
  row: Row | undefined;
  onEdit: (row: Row, field: Field) => void;
  onCompare: (cell: Held) => void;
};

function Refusal({ description, cell, row, onEdit, onCompare }: RefusalProps) {
  const t = useT("cells");
  const field = fieldOf(description, cell.name);
  return (
    <li className="flex flex-wrap items-center justify-between gap-2">
      <span id={faultId(cell)}>
        <bdi className="font-medium">
          {t("{{label}} of {{title}}", { label: field?.label ?? cell.name, title: cell.title })}
        </bdi>{" "}
        : <Why cell={cell} />
      </span>
      <span className="flex gap-2 text-foreground">
        {cell.theirs ? (
          <Button className="min-h-8" onClick={() => onCompare(cell)}>
            {t("Compare and choose")}
          </Button>
        ) : (
          row &&
          field && (
            <Button className="min-h-8" onClick={() => onEdit(row, field)}>
              {t("Edit")}
            </Button>
          )
        )}
        <Button className="min-h-8" onClick={() => release(cell)}>
          {t("Give it up")}
        </Button>
      </span>
    </li>
  );
}

function Why({ cell: { error, theirs } }: { cell: Held }) {
  const t = useT("platform");
  if (!error) return null;
  if (theirs) return <bdi>{t("Somebody changed this meanwhile")}</bdi>;
  return <bdi>{reasons(explain(error, t), error instanceof ApiError ? error.fields : {})}</bdi>;
}

type ConflictProps = { description: Description; cell: Held; onClose: () => void };

/** Theirs stays, or one's own is put over it: as in the form of the record. */
function Conflict({ description, cell, onClose }: ConflictProps) {
  const client = useQueryClient();
  const save = useSaveCell(description);
  const { theirs, ...mine } = cell;
  if (!theirs) return null;
  const resolve = (kept: string[]) => {
    onClose();
    const version = theirs.version ?? 0;
    if (kept.length > 0) return save({ ...mine, base: theirs[cell.name], version });
    release(cell);
    void keepInPlace(client, cell.resource, theirs);
  };
  return (
    <ConflictDialog
      description={description}
      mine={{ [cell.name]: cell.value }}
      theirs={theirs}
      onResolved={resolve}
      onClose={onClose}
    />
  );
}

/** A conflict asks at once, but never somebody who is typing into another cell. */
function useAsked(held: readonly Held[], isTyping: boolean, onAsk: (cell: Held) => void): void {
  const asked = useRef(new WeakSet<Held>());
  useEffect(() => {
    const next = held.find((cell) => cell.theirs && !asked.current.has(cell));
    if (!next || isTyping) return;
    asked.current.add(next);
    onAsk(next);
  }, [held, isTyping, onAsk]);
}

/** Once somebody has decided about a cell, the form of its record keeps nothing of it. */
function useForgottenDrafts(held: readonly Held[]): void {
  const before = useRef<readonly Held[]>([]);
  useEffect(() => {
    for (const cell of before.current)
      if (!held.some((each) => each.error && isSameCell(each, cell))) forgetDraft(cell);
    before.current = held.filter(({ error }) => error);
  }, [held]);
}

import { useCallback, useMemo, useState } from "react";

import { isNumber } from "@/components/fields/show";
import type { Description, Field, Kind } from "@/platform/metadata";
import type { Row } from "@/platform/resources";
import { useSession } from "@/platform/session";

import { heldCells, isSameCell, release, useHeld } from "./held";

/** The cell that somebody types into. */
export type Edited = {
  id: string;
  name: string;
  /** What they began with, in the place of what the cell holds. */
  typed: string | undefined;
};

/** Kinds whose value is typed letter by letter. */
const TYPED = new Set<Kind>([
  "text",
  "long_text",
  "email",
  "phone",
  "url",
  "integer",
  "decimal",
  "money",
  "quantity",
  "duration",
]);
/** What a cell is too small for. */
const ELSEWHERE = new Set<Kind>(["file", "json", "multiple_choice", "relations", "measure", "address"]);

/** Whether this person may change the field where the list shows it. */
export function isEditable({ verbs }: Description, { kind, may_update }: Field): boolean {
  return may_update && verbs.includes("update") && !ELSEWHERE.has(kind);
}

/** Which cell is typed into, and what the cells of this list keep that the server has not taken. */
export function useCells(description: Description) {
  const [edited, setEdited] = useState<Edited | null>(null);
  const everything = useHeld();
  const person = useSession().user?.id ?? "";
  const held = useMemo(
    () => everything.filter((cell) => cell.resource === description.key && cell.person === person),
    [everything, description.key, person],
  );
  const close = useCallback(
    (one: Edited | null) => setEdited((before) => (before === one ? null : before)),
    [],
  );
  /** False where nobody may. */
  const edit = useCallback(
    (row: Row | undefined, field: Field | undefined, typed?: string): boolean => {
      if (!row || !field || !isEditable(description, field)) return false;
      // As the controls of numbers read it.
      const text = isNumber(field) ? typed?.replace(",", ".") : typed;
      const begun = TYPED.has(field.kind) ? text : undefined;
      // Until the control is there, letters come to the cell.
      setEdited((before) =>
        before?.id === row.id && before.name === field.name
          ? { ...before, typed: begun === undefined ? before.typed : `${before.typed ?? ""}${begun}` }
          : { id: row.id, name: field.name, typed: begun },
      );
      return true;
    },
    [description],
  );

  return {
    edited,
    held,
    /** Unless another is typed into by now. */
    close,
    edit,
    /** Forgets what was refused there; false where nothing was. */
    giveUp: (row: Row | undefined, field: Field | undefined): boolean => {
      const cell = { person, resource: description.key, id: row?.id ?? "", name: field?.name ?? "" };
      const found = heldCells().some((each) => each.error && isSameCell(each, cell));
      if (found) release(cell);
      return found;
    },
  };
}

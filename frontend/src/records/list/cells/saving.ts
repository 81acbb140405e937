import { notifyManager, type QueryClient, useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";

import { ApiError } from "@/platform/api";
import { type Description, fieldOf, pathOf } from "@/platform/metadata";
import { useSubmit } from "@/platform/outbox/submit";
import { keepInPlace } from "@/platform/record-keys";
import { type Row, recordQuery } from "@/platform/resources";

import { same, toSent } from "../../values";
import { keepDraft } from "./drafts";
import { type Held, heldCells, hold, release } from "./held";
import { noteDeed } from "./undoing";
import { noteVersion, versionAfter } from "./versions";

const STALE = "version_perimee";
/** So often a colleague may be faster elsewhere in the record before somebody is asked. */
const PATIENCE = 5;

/** Saves cells, those of one record one after the other; what is refused stays in its cell. */
export function useSaveCell(description: Description): (cell: Held) => void {
  const client = useQueryClient();
  const submit = useSubmit();
  return useCallback(
    (wanted) => {
      const cell: Held = { ...wanted, error: null };
      hold(cell);
      const saving = client.getMutationCache().build(client, {
        scope: { id: `${cell.resource}/${cell.id}` },
        networkMode: "always",
        mutationFn: () => save({ client, submit, description }, cell),
      });
      saving.execute(undefined).then(
        // Once the list has heard of the new value: nobody is to see the former one in between.
        () => notifyManager.schedule(() => isStill(cell) && release(cell)),
        (error: Error) => isStill(cell) && refuse(cell, error),
      );
    },
    [client, submit, description],
  );
}

type Tools = { client: QueryClient; submit: ReturnType<typeof useSubmit>; description: Description };

/** A colleague who changed something else in the record is no reason to ask anybody: both changes stay. */
async function save(tools: Tools, cell: Held, patience = PATIENCE): Promise<void> {
  const { client, description } = tools;
  try {
    await send(tools, cell);
  } catch (error) {
    if (!(error instanceof ApiError) || error.code !== STALE) throw error;
    const query = recordQuery(cell.resource, cell.id);
    const theirs = await client.fetchQuery({ ...query, staleTime: 0 });
    const field = fieldOf(description, cell.name) ?? { kind: "text" };
    const present = theirs[cell.name];
    if (same(field, present, cell.value)) return keepInPlace(client, cell.resource, theirs);
    if (!same(field, present, cell.base) || patience === 0) throw new Overtaken(error, theirs);
    return save(tools, { ...cell, version: theirs.version ?? 0 }, patience - 1);
  }
}

async function send({ client, submit, description }: Tools, cell: Held): Promise<void> {
  const { resource, id, name, title, value } = cell;
  const version = versionAfter(client, resource, id, cell.version);
  const saved = await submit<Row>({
    resource,
    record: id,
    method: "PATCH",
    path: `${await pathOf(client, resource)}${id}/`,
    values: { [name]: toSent(fieldOf(description, name) ?? { kind: "text" }, value) },
    version,
    title,
    deed: "",
    form: { [name]: value },
  });
  // Without a network it waits on this device, and the list shows it from there.
  if (!saved) return;
  noteVersion(client, cell, version, saved.version);
  await keepInPlace(client, resource, saved);
  if (!cell.undoes) noteDeed({ person: cell.person, resource, cell });
}

/** A colleague gave the same cell another value meanwhile. */
class Overtaken extends Error {
  constructor(
    readonly refusal: ApiError,
    readonly theirs: Row,
  ) {
    super(refusal.message);
  }
}

function refuse(cell: Held, error: Error): void {
  if (error instanceof Overtaken) hold({ ...cell, error: error.refusal, theirs: error.theirs });
  else hold({ ...cell, error });
  keepDraft(cell);
}

/** Whether nothing else was put into the cell since. */
function isStill(cell: Held): boolean {
  return heldCells().includes(cell);
}

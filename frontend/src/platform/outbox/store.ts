import { database } from "../database";
import type { Act } from "./act";

type Change = Partial<Omit<Act, "place" | "person">>;

/** Acts of one person that the server has not answered, in the order in which they were made. */
export async function actsOf(person: string): Promise<Act[]> {
  return (await database()).getAllFromIndex("acts", "person", person);
}

export async function add(act: Omit<Act, "place">): Promise<Act> {
  const place = await (await database()).add("acts", act as Act);
  return { ...act, place };
}

/** Changes an act and gives it back, unless it was answered or given up meanwhile. */
export async function change(place: number, changes: Change): Promise<Act | undefined> {
  const writing = (await database()).transaction("acts", "readwrite");
  const found = await writing.store.get(place);
  const changed = found && { ...found, ...changes };
  if (changed) await writing.store.put(changed);
  await writing.done;
  return changed;
}

/**
 * Takes an act away with what it means for the one that follows: it goes on from the version that the server
 * answered, else from the one that its own screen showed.
 */
export async function remove({ place, key, person }: Act, answered?: number): Promise<void> {
  const writing = (await database()).transaction("acts", "readwrite");
  const followers = (await writing.store.index("person").getAll(person)).filter(
    ({ follows }) => follows === key,
  );
  for (const follower of followers) {
    const version = answered ?? follower.version;
    await writing.store.put({ ...follower, follows: null, version });
  }
  await writing.store.delete(place);
  await writing.done;
}

/** What this tab holds where browsers offer no locks, without encryption; the server keeps apart two tabs. */
const held = new Set<string>();

/** Runs `work` if nobody on this device, in whatever tab, does the same now; tells whether it did. */
export async function alone(name: string, work: () => Promise<void>): Promise<boolean> {
  if (!navigator.locks) return aloneHere(name, work);
  return navigator.locks.request(name, { ifAvailable: true }, async (lock) => {
    if (lock) await work();
    return lock !== null;
  });
}

async function aloneHere(name: string, work: () => Promise<void>): Promise<boolean> {
  if (held.has(name)) return false;
  held.add(name);
  await work().finally(() => held.delete(name));
  return true;
}

/** The lock of one act: it is free when the tab that was sending it is gone. */
export function lockOf(key: string): string {
  return `yz.act.${key}`;
}

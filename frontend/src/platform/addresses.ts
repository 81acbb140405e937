/** Screens of a resource stand at `/sector/module/resource`, whatever its address in the API. */
export type ListAddress = { sector: string; module: string; resource: string };

export function addressOf(key: string): ListAddress {
  const [sector = "", module = "", resource = ""] = key.split(".");
  return { sector, module, resource };
}

export function keyAt({ sector, module, resource }: ListAddress): string {
  return `${sector}.${module}.${resource}`;
}

/** Whether the records are those of an engine that every trade shares. */
export function isEngine(key: string): boolean {
  return key.startsWith("business.");
}

export const LIST = "/$sector/$module/$resource";
export const CREATE = "/$sector/$module/$resource/nouveau";
export const RECORD = "/$sector/$module/$resource/$id";
export const IMPORT = "/$sector/$module/$resource/importer";
export const BIN = "/$sector/$module/$resource/supprimees";

/** Where the platform's own team works, at the platform's own host. */
export const CONSOLE = "/plateforme";

/** What the company sets for itself; no kind of record has this address. */
export const SETTINGS = "/societe";

/** Where strangers read what somebody shows by a link. */
export const SHARED = "/partage";

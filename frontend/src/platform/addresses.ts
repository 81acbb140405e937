/** Screens of a resource stand at `/sector/module/resource`, whatever its address in the API. */
export type ListAddress = { sector: string; module: string; resource: string };

export function addressOf(key: string): ListAddress {
  const [sector = "", module = "", resource = ""] = key.split(".");
  return { sector, module, resource };
}

export function keyAt({ sector, module, resource }: ListAddress): string {
  return `${sector}.${module}.${resource}`;
}

/** Key of the module whose records these are. */
export function moduleOf(key: string): string {
  const { sector, module } = addressOf(key);
  return `${sector}.${module}`;
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
/** The place of a list where its exports are, as the address says it behind `#`. */
export const EXPORTS = "exports";

/** Where the platform's own team works, at the platform's own host. */
export const CONSOLE = "/plateforme";

/** What the company sets for itself; no kind of record has this address. */
export const SETTINGS = "/societe";

/** Where strangers read what somebody shows by a link. */
export const SHARED = "/partage";

import type { Choice } from "@/platform/metadata";

export type Texts = Record<string, string>;
export type FieldChoice = { value: string; labels: Texts };
export type Options = {
  choices?: FieldChoice[];
  max_length?: number | string;
  minimum?: number | string;
  maximum?: number | string;
  places?: number | string;
  region?: string;
  check?: string;
  resource?: string;
};
/** How far the work is at whose end lists can be filtered by the field. */
export type Copying = {
  state: "queued" | "running" | "done" | "failed" | "cancelled";
  done: number;
  total: number;
};
export type AddedField = {
  id: string;
  version: number;
  resources: string[];
  key: string;
  kind: string;
  labels: Texts;
  helps: Texts;
  options: Options;
  required: boolean;
  position: number;
  /** The field behind which forms show it; empty: at the end, among the added ones. */
  after: string;
  is_active: boolean;
  is_listed: boolean;
  is_filterable: boolean;
  copying: Copying | null;
};
export type FieldKinds = {
  kinds: (Choice & { may_be_filterable: boolean })[];
  resources: (Choice & { may_have_fields: boolean })[];
  checks: string[];
};

export function isUnderway({ copying }: Pick<AddedField, "copying">): boolean {
  return copying?.state === "queued" || copying?.state === "running";
}

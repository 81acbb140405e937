import type { Translate } from "@/platform/i18n";
import type { Action, Description, Field } from "@/platform/metadata";
import type { Row } from "@/platform/resources";

import type { Offer } from "../record/offers";

/** Whether a card may go to a value: by one of these steps, or, without any, by changing the field. */
export type Target = { ways: Action[]; refusal: string | null };

/** Where the card may go, and why not elsewhere; what the server knows of this very record comes with `offers`. */
export function targetOf(
  description: Description,
  field: Field,
  row: Row,
  value: string,
  offers: Offer[] | undefined,
  t: Translate<"platform">,
): Target {
  if (field.kind !== "state") {
    const may = field.may_update && description.verbs.includes("update");
    return {
      ways: [],
      refusal: may ? null : t("“{{label}}” cannot be changed here.", { label: field.label }),
    };
  }
  const present = String(row[field.name]);
  const ways = description.actions.filter(
    ({ leads_to, states }) => leads_to === value && states.includes(present),
  );
  if (ways.length === 0) {
    const said = { from: labelOf(field, present), to: labelOf(field, value) };
    return { ways, refusal: t("No step leads from “{{from}}” to “{{to}}”.", said) };
  }
  return offers ? offered(ways, offers, t) : { ways, refusal: null };
}

function offered(ways: Action[], offers: Offer[], t: Translate<"platform">): Target {
  const known = offers.filter(({ action }) => ways.some(({ name }) => name === action.name));
  const open = known.filter(({ enabled }) => enabled).map(({ action }) => action);
  if (open.length > 0) return { ways: open, refusal: null };
  return { ways, refusal: known.find(({ reason }) => reason)?.reason ?? t("Your role does not allow this.") };
}

export function labelOf(field: Field, value: string): string {
  return field.choices?.find((choice) => choice.value === value)?.label ?? value;
}

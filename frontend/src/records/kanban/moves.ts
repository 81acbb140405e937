import { queryOptions } from "@tanstack/react-query";

import { request } from "@/platform/api";
import type { Translate } from "@/platform/i18n";
import { type Action, type Description, type Field, type Offer, pathOf } from "@/platform/metadata";
import { screensOf } from "@/platform/modules";
import type { Row } from "@/platform/resources";
import { offersIn, type Told } from "../record/offers";
import { EMPTY, valueIn } from "./columns";

/** Whether a card may go to a value: by one of these steps, or, without any, by changing the field. */
export type Target = { ways: Action[]; refusal: string | null };

/** What the server lets this person do with this very record: asked when the card is taken. */
export function stepsQuery(description: Description, row: Row) {
  const { key } = description;
  const own = screensOf(key).steps;
  return queryOptions({
    queryKey: ["records", key, "one", row.id, "steps", row.version],
    queryFn: async ({ client }) => {
      if (own) return (await own()).default.offers(row);
      const path = await pathOf(client, key);
      return offersIn(await request<Told>("GET", `${path}${row.id}/actions/`), description);
    },
  });
}

/** Where the card may go, and why not elsewhere; until `offers` come, what the steps themselves say. */
export function targetOf(
  description: Description,
  field: Field,
  row: Row,
  value: string,
  offers: Offer[] | undefined,
  t: Translate<"platform">,
): Target {
  if (value === EMPTY) return { ways: [], refusal: t("Cards only leave this column.") };
  if (field.kind !== "state") {
    const may = field.may_update && description.verbs.includes("update");
    return {
      ways: [],
      refusal: may ? null : t("“{{label}}” cannot be changed here.", { label: field.label }),
    };
  }
  const present = valueIn(row, field);
  const steps = offers?.map(({ action }) => action) ?? stepsFrom(description, present);
  const ways = steps.filter(({ leads_to }) => leads_to === value);
  if (ways.length === 0) {
    const said = { from: labelOf(field, present), to: labelOf(field, value) };
    const unknown = !offers && screensOf(description.key).steps;
    return { ways, refusal: unknown ? null : t("No step leads from “{{from}}” to “{{to}}”.", said) };
  }
  return offers ? open(ways, offers) : { ways, refusal: null };
}

function open(ways: Action[], offers: Offer[]): Target {
  const known = offers.filter(({ action }) => ways.includes(action));
  const possible = known.filter(({ enabled }) => enabled).map(({ action }) => action);
  return possible.length > 0
    ? { ways: possible, refusal: null }
    : { ways, refusal: known.find(({ reason }) => reason)?.reason ?? "" };
}

function stepsFrom({ actions }: Description, state: string): Action[] {
  return actions.filter(({ states }) => states.includes(state));
}

export function labelOf(field: Field, value: string): string {
  return field.choices?.find((choice) => choice.value === value)?.label ?? value;
}

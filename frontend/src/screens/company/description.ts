import type { Description, Field } from "@/platform/metadata";

/** A field of a settings screen, as forms of records draw it. */
export function settingField(
  field: Pick<Field, "name" | "label" | "kind"> & Partial<Field>,
  mayChange = true,
): Field {
  return { required: false, read_only: !mayChange, may_create: false, may_update: mayChange, ...field };
}

/** Settings as a form of a record sees them: drafts, faults and conflicts come with it. */
export function settingsDescription(
  key: string,
  fields: Field[],
  form: Description["form"],
  mayChange = true,
): Description {
  return {
    key,
    path: "",
    label: "",
    label_plural: "",
    verbs: mayChange ? ["view", "update"] : ["view"],
    fields,
    lines: [],
    title: [],
    search: [],
    filters: [],
    views: [],
    form,
    actions: [],
    figures: { groups: [], measures: {} },
  };
}

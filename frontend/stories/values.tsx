import { type ComponentType, useState } from "react";

import { Ask } from "@/components/fields/ask";
import { FileAsk, FileShown } from "@/components/fields/file";
import { Phone } from "@/components/fields/phone";
import { RelationPicker } from "@/components/fields/relation-picker";
import { Shown } from "@/components/fields/show";
import { StateBadge } from "@/components/fields/state-badge";
import { Field } from "@/components/ui/field";
import type { Asked, Kind } from "@/platform/metadata";

/** Each kind of value, as it is shown and as it is asked for. */
export const VALUES: Record<string, ComponentType> = {
  "fields/show": AllShown,
  "fields/ask": AllAsked,
  "fields/phone": Numbers,
  "fields/state-badge": States,
  "fields/relation-picker": Relations,
  "fields/file": Pictures,
};

const COLOURS = {
  "#6b7280": "Brouillon",
  "#f59e0b": "En attente",
  "#3b82f6": "En cours",
  "#16a34a": "Livrée",
};
const CHOICES = Object.entries(COLOURS).map(([colour, label]) => ({ value: label, label, colour }));

const SAMPLES: Record<Kind, unknown> = {
  text: "Chaussure de ville · حذاء",
  long_text: "Sonner deux fois.",
  email: "salma@exemple.ma",
  phone: "+212600009001",
  url: "https://exemple.ma",
  integer: 1036,
  decimal: "12.5",
  money: "1036.00",
  quantity: "3.000",
  measure: { amount: "12.5", unit: "En cours" },
  boolean: true,
  date: "2026-11-27",
  datetime: "2026-11-27T09:30:00Z",
  duration: "01:30:00",
  choice: "En cours",
  multiple_choice: ["En cours", "Livrée"],
  state: "Livrée",
  relation: { id: "1", label: "Salma Idrissi" },
  relations: [
    { id: "1", label: "Grossiste" },
    { id: "2", label: "حذاء" },
  ],
  address: { street: "12, rue des Tanneurs", postcode: "30000", city: "Fès", country: "MA" },
  file: { id: "1", name: "facture.pdf", type: "application/pdf", size: 81_000, url: "#", thumbnail: null },
  json: { pointure: 37 },
  uuid: "0f8fad5b-d9cb-469f-a165-70867728950e",
};
const KINDS = Object.keys(SAMPLES) as Kind[];

const TAKEN = { accepts: ["application/pdf", "image/png"], max_size: 10_000_000 };

const asked = (kind: Kind): Asked => ({
  name: kind,
  label: kind,
  kind,
  required: false,
  choices: CHOICES,
  ...(kind === "file" && TAKEN),
});

function AllShown() {
  return (
    <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1 text-sm">
      {KINDS.map((kind) => (
        <div key={kind} className="contents">
          <dt className="font-mono text-xs text-muted-foreground">{kind}</dt>
          <dd className="break-words">
            <Shown field={asked(kind)} value={SAMPLES[kind]} />
          </dd>
        </div>
      ))}
      <dt className="font-mono text-xs text-muted-foreground">null</dt>
      <dd>
        <Shown field={asked("text")} value={null} />
      </dd>
    </dl>
  );
}

function AllAsked() {
  const [values, setValues] = useState<Record<string, unknown>>(SAMPLES);
  return (
    <div className="grid gap-3">
      {KINDS.filter((kind) => kind !== "relation").map((kind) => (
        <Field key={kind} label={kind}>
          {(control) => (
            <Ask
              field={asked(kind)}
              value={values[kind]}
              onChange={(value) => setValues({ ...values, [kind]: value })}
              control={control}
            />
          )}
        </Field>
      ))}
    </div>
  );
}

function Numbers() {
  return <Phone value="+212 600 00 90 01" />;
}

function States() {
  return (
    <div className="flex flex-wrap gap-2">
      {Object.entries(COLOURS).map(([couleur, label]) => (
        <StateBadge key={couleur} state={{ code: label, label, couleur }} />
      ))}
    </div>
  );
}

/** Where no screen shows what is chosen, its name stands alone. */
function Relations() {
  const field = { ...asked("relation"), relation: null };
  return (
    <Field label="relation">
      {(control) => (
        <RelationPicker field={field} value={SAMPLES.relation} onChange={() => {}} control={control} />
      )}
    </Field>
  );
}

const PICTURE = {
  id: "2",
  name: "babouche.png",
  type: "image/png",
  size: 68,
  url: "#",
  thumbnail:
    "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
};

/** In a grid, on a record, and in a form. */
function Pictures() {
  const [picture, setPicture] = useState<unknown>(PICTURE);
  return (
    <div className="grid gap-3">
      <FileShown value={PICTURE} inGrid />
      <FileShown value={PICTURE} />
      <Field label="file">
        {(control) => (
          <FileAsk field={asked("file")} value={picture} onChange={setPicture} control={control} />
        )}
      </Field>
    </div>
  );
}

import { Notice } from "@/components/ui/notice";
import { ApiError } from "@/platform/api";
import { useT } from "@/platform/i18n";
import type { Description } from "@/platform/metadata";

/** Where on the page a field stands. */
export function anchorOf(name: string): string {
  return `field-${name}`;
}

/** Everything that the server reproaches, in one place, each leading to its field. */
export function FaultList({ error, description }: { error: Error | null; description: Description }) {
  const t = useT("platform");
  const faults = error instanceof ApiError ? Object.entries(error.fields) : [];
  if (faults.length === 0) return null;
  return (
    <Notice tone="danger" role="alert">
      <p className="font-medium">{t("This cannot be saved yet:")}</p>
      <ul className="mt-1 list-inside list-disc">
        {faults.map(([place, texts]) => (
          <li key={place}>
            <Place place={place} description={description} /> <bdi>{texts.join(" ")}</bdi>
          </li>
        ))}
      </ul>
    </Notice>
  );
}

/** `lines.0.quantity` is the quantity of the first line; what concerns the whole record leads nowhere. */
function Place({ place, description }: { place: string; description: Description }) {
  const t = useT("platform");
  const [name = "", row, column] = place.split(".");
  const lines = description.lines.find((each) => each.name === name);
  const field = description.fields.find((each) => each.name === place || each.name === name);
  const label = lines
    ? [lines.label, row && t("line {{row}}", { row: Number(row) + 1 }), columnLabel(lines.fields, column)]
        .filter(Boolean)
        .join(", ")
    : field?.label;
  if (!label) return null;
  return (
    <>
      <a href={`#${anchorOf(field?.name ?? name)}`} className="underline underline-offset-2">
        {label}
      </a>
      {" : "}
    </>
  );
}

function columnLabel(fields: { name: string; label: string }[], name: string | undefined) {
  return fields.find((field) => field.name === name)?.label;
}

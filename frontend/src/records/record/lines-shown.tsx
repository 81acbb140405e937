import { isNumber, Shown } from "@/components/fields/show";
import { cn } from "@/platform/class-names";
import { useT } from "@/platform/i18n";
import type { Lines } from "@/platform/metadata";

import type { LineValues } from "./form";

type LinesShownProps = { lines: Lines; rows: unknown; label: string };

/** The rows of a record where they are only compared. */
export function LinesShown({ lines, rows, label }: LinesShownProps) {
  const t = useT("platform");
  const all = (rows ?? []) as LineValues[];
  if (all.length === 0) return <p className="ps-7 text-sm text-muted-foreground">{t("No line")}</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a frame that scrolls is worked with the keyboard.
    <section aria-label={label} tabIndex={0} className="relative overflow-x-auto">
      <table className="w-full text-sm">
        <thead>
          <tr className="text-muted-foreground">
            {lines.fields.map((field) => (
              <th key={field.name} scope="col" className={cn("p-1.5 font-medium", side(field))}>
                {field.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {all.map((row, place) => (
            <tr key={row.id ?? `new-${place}`} className="border-t border-border">
              {lines.fields.map((field) => (
                <td key={field.name} className={cn("p-1.5", side(field))}>
                  <Shown field={field} value={row[field.name]} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function side(field: Lines["fields"][number]): string {
  return isNumber(field) ? "text-end" : "text-start";
}

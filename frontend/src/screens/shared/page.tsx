import { useMutation } from "@tanstack/react-query";
import { FileDown } from "lucide-react";

import { Button } from "@/components/ui/button";
import { ErrorNotice } from "@/components/ui/error-notice";
import { download } from "@/platform/api";
import { cn } from "@/platform/class-names";
import { useFormat } from "@/platform/format";
import { useT } from "@/platform/i18n";

type Column = { label: string; figures: boolean };
type Table = { label: string; columns: Column[]; rows: string[][] };
type Section = { label: string; fields: { label: string; text: string; long: boolean }[] };

/** What the server worded for the reader. */
export type Shared = {
  name: string;
  shared_by: string;
  expires_at: string;
  title: string;
  subtitle: string;
  company: { name: string; lines: string[] };
  sections: Section[];
  tables: Table[];
};

type PageProps = { shared: Shared; held: { text: string; password: string } };

/** The fields and tables of a link, as the sheet of the record would have them. */
export function Page({ shared, held }: PageProps) {
  const t = useT("sharing");
  const format = useFormat();
  const sheet = useMutation({ mutationFn: () => download("shared/sheet/", held, `${shared.title}.pdf`) });
  const [day, name] = [format.date(shared.expires_at), shared.shared_by];

  return (
    <>
      <div className="flex flex-wrap items-start justify-between gap-3">
        <div className="min-w-0">
          <h1 className="text-2xl font-semibold break-words">{shared.title}</h1>
          {shared.subtitle && <p className="text-muted-foreground">{shared.subtitle}</p>}
          <p className="text-sm text-muted-foreground">
            {t("Shared by {{name}}, until {{day}}", { name, day })}
          </p>
        </div>
        <Button blocked={sheet.isPending} onClick={() => sheet.mutate()}>
          <FileDown aria-hidden="true" className="size-4" />
          {t("Fetch as PDF")}
        </Button>
      </div>
      <ErrorNotice error={sheet.error} />
      {shared.sections.map((section) => (
        <Fields key={section.label} section={section} />
      ))}
      {shared.tables.map((table) => (
        <Rows key={table.label} table={table} named={shared.title} />
      ))}
      <footer className="grid gap-0.5 border-t border-border pt-3 text-xs text-muted-foreground">
        {shared.company.lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </footer>
    </>
  );
}

function Fields({ section }: { section: Section }) {
  return (
    <section className="rounded-lg border border-border bg-card p-4">
      {section.label && <h2 className="mb-2 font-semibold">{section.label}</h2>}
      <dl className="grid gap-x-6 gap-y-3 sm:grid-cols-2">
        {section.fields.map(({ label, text, long }) => (
          <div key={label} className={cn("min-w-0", long && "sm:col-span-2")}>
            <dt className="text-sm text-muted-foreground">{label}</dt>
            <dd className="break-words whitespace-pre-line">{text || "–"}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** A narrow screen moves the table, not the page: whoever has no mouse reaches it by the keyboard. */
function Rows({ table, named }: { table: Table; named: string }) {
  return (
    <section
      aria-label={table.label || named}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached without a mouse.
      tabIndex={0}
      className="overflow-x-auto rounded-lg border border-border bg-card"
    >
      {table.label && <h2 className="px-4 pt-3 font-semibold">{table.label}</h2>}
      <table className="w-full text-sm">
        <thead>
          <tr className="border-b border-border text-start">
            {table.columns.map(({ label, figures }) => (
              <th
                key={label}
                scope="col"
                className={cn("px-4 py-2 text-start font-medium", figures && "text-end")}
              >
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="divide-y divide-border">
          {table.rows.map((row, place) => (
            <tr key={place}>
              {row.map((text, column) => (
                <td
                  key={column}
                  className={cn("px-4 py-2", table.columns[column]?.figures && "text-end whitespace-nowrap")}
                >
                  {text}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

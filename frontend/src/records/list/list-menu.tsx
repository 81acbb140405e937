import { Link, useLocation, useNavigate } from "@tanstack/react-router";
import { ArrowDownUp, Download, EllipsisVertical, Printer, Trash2, Upload } from "lucide-react";
import { Suspense, useState } from "react";

import { Button } from "@/components/ui/button";
import { Menu, MenuChoices, MenuItem, MenuLine } from "@/components/ui/menu";
import { addressOf, BIN, EXPORTS, IMPORT } from "@/platform/addresses";
import { useT } from "@/platform/i18n";
import type { ListSearch } from "@/platform/last-search";
import type { Description } from "@/platform/metadata";
import { listView } from "@/platform/metadata";
import { useScreenAct } from "@/platform/screen-acts";
import type { Columns } from "../columns";
import { printAddress, usePrintKey } from "../print";
import { isSortable } from "../title";
import { ExportDialog } from "./exporting";
import { readSort } from "./sorting";

type ListMenuProps = {
  description: Description;
  columns: Columns;
  search: ListSearch;
  onAsk: (change: ListSearch) => void;
};

/** Paper, files in and out, what was deleted; and the order, which cards have no headings for. */
export function ListMenu({ description, columns, search, onAsk }: ListMenuProps) {
  const t = useT("platform");
  const { exporting, setExporting } = useExporting();
  const { verbs } = description;
  const sheet = printAddress(description, "", {
    ...search,
    fields: columns.shown.map(({ field }) => field.name).join(","),
  });
  usePrintKey(sheet);
  const exportLabel = t("Export {{label}}", { label: description.label_plural });
  useScreenAct("export", exportLabel, verbs.includes("export") ? () => setExporting(true) : null);

  return (
    <>
      <SortMenu description={description} columns={columns} search={search} onAsk={onAsk} />
      {(sheet || ["export", "import", "delete"].some((verb) => verbs.includes(verb))) && (
        <Menu
          trigger={
            <Button
              aria-label={t("Print, files and deleted records")}
              title={t("Print, files and deleted records")}
              className="px-2"
            >
              <EllipsisVertical aria-hidden="true" className="size-4" />
            </Button>
          }
        >
          {sheet && (
            <MenuItem render={<a href={sheet} target="_blank" rel="noreferrer" />}>
              <Printer aria-hidden="true" className="size-4" />
              {t("Print")}
            </MenuItem>
          )}
          {verbs.includes("export") && (
            <MenuItem onClick={() => setExporting(true)}>
              <Download aria-hidden="true" className="size-4" />
              {t("Export…")}
            </MenuItem>
          )}
          {verbs.includes("import") && (
            <MenuItem render={<Link to={IMPORT} params={addressOf(description.key)} />}>
              <Upload aria-hidden="true" className="size-4" />
              {t("Import…")}
            </MenuItem>
          )}
          {verbs.includes("delete") && (
            <MenuItem render={<Link to={BIN} params={addressOf(description.key)} />}>
              <Trash2 aria-hidden="true" className="size-4" />
              {t("Recently deleted")}
            </MenuItem>
          )}
        </Menu>
      )}
      {exporting && verbs.includes("export") && (
        <Suspense>
          <ExportDialog
            description={description}
            columns={columns}
            search={search}
            onClose={() => setExporting(false)}
          />
        </Suspense>
      )}
    </>
  );
}

/** Also begun by an address: that of news about a file that is ready. */
function useExporting() {
  const [asked, setAsked] = useState(false);
  const isAddressed = useLocation({ select: ({ hash }) => hash === EXPORTS });
  const navigate = useNavigate();
  const setExporting = (exporting: boolean) => {
    setAsked(exporting);
    if (!exporting && isAddressed) void navigate({ to: ".", search: true, hash: "", replace: true });
  };
  return { exporting: asked || isAddressed, setExporting };
}

function SortMenu({ description, columns, search, onAsk }: ListMenuProps) {
  const t = useT("platform");
  const sorted = readSort(search.sort, listView(description).sort);
  const fields = columns.shown.map(({ field }) => field).filter(({ name }) => isSortable(description, name));
  const name = sorted?.name ?? "";
  const way = sorted?.descending ? "-" : "";

  return (
    <Menu
      trigger={
        <Button aria-label={t("Sort")} className="px-2 md:hidden">
          <ArrowDownUp aria-hidden="true" className="size-4" />
        </Button>
      }
    >
      <MenuChoices
        label={t("Sort by")}
        value={name}
        options={fields.map((field) => ({ value: field.name, label: field.label }))}
        onChange={(chosen) => onAsk({ sort: way + chosen })}
      />
      <MenuLine />
      <MenuChoices
        label={t("Order")}
        value={way}
        options={[
          { value: "", label: t("Smallest first") },
          { value: "-", label: t("Largest first") },
        ]}
        onChange={(chosen) => onAsk({ sort: chosen + name })}
      />
    </Menu>
  );
}

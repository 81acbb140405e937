import { useMutation } from "@tanstack/react-query";
import { useState } from "react";

import { Button, buttonLook } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { ErrorNotice } from "@/components/ui/error-notice";
import { Notice } from "@/components/ui/notice";
import { download, queryString } from "@/platform/api";
import { useT } from "@/platform/i18n";
import type { ListSearch } from "@/platform/last-search";
import type { Description } from "@/platform/metadata";
import { useRoleSeenAs } from "@/platform/seen-role";

import type { Columns } from "../columns";
import { isUnderway, useExports } from "./prepared";
import { PreparedExports } from "./prepared-exports";

const FORMATS = [
  ["xlsx", "Workbook (Excel, LibreOffice)"],
  ["csv", "CSV, for any spreadsheet"],
  ["jsonl", "JSON lines, for programs"],
] as const;

type ExportDialogProps = {
  description: Description;
  columns: Columns;
  search: ListSearch;
  /** Those that are ticked, instead of all that the list has. */
  ids?: string[];
  onClose: () => void;
};

/**
 * The records of the list as a file, under its own filter and order; the browser fetches it. A long list is prepared
 * beside what one does.
 */
export default function ExportDialog({ description, columns, search, ids, onClose }: ExportDialogProps) {
  const t = useT("imports");
  const [format, setFormat] = useState<string>("xlsx");
  const [everyField, setEveryField] = useState(false);
  const seenAs = useRoleSeenAs();
  const names = columns.shown.map(({ field }) => field.name);
  const fields = everyField ? undefined : names.join(",");
  const address = `${description.path}export/`;
  const [, , resource] = description.key.split(".");
  const chosen = useMutation({
    mutationFn: () => download(address, { ids, format, fields, sort: search.sort }, `${resource}.${format}`),
    onSuccess: onClose,
  });
  const asked = { ...search, format, fields };
  const { exports, prepare, stop, isMeasuring, isLong } = useExports(description, search, !ids);
  const isBusy = isMeasuring || prepare.isPending || exports.some(isUnderway);

  return (
    <Dialog title={t("Export {{label}}", { label: description.label_plural })} onClose={onClose}>
      <fieldset className="grid gap-1">
        <legend className="mb-1 text-sm font-medium">{t("Kind of file")}</legend>
        {FORMATS.map(([value, label]) => (
          <Choice key={value} name="format" checked={format === value} onPick={() => setFormat(value)}>
            {t(label)}
          </Choice>
        ))}
      </fieldset>
      <fieldset className="mt-3 grid gap-1">
        <legend className="mb-1 text-sm font-medium">{t("Columns")}</legend>
        <Choice name="fields" checked={!everyField} onPick={() => setEveryField(false)}>
          {t("Those of the list ({{count}})", { count: names.length })}
        </Choice>
        <Choice name="fields" checked={everyField} onPick={() => setEveryField(true)}>
          {t("All of them, to be sent back later")}
        </Choice>
      </fieldset>
      {seenAs && (
        <Notice tone="notice" className="mt-3">
          {t("Files are made with your own rights: leave the role that you see as first.")}
        </Notice>
      )}
      {isLong && (
        <p className="mt-3 text-sm">
          {t(
            "This list is long: its file is prepared while you go on working, and you are told when it is ready.",
          )}
        </p>
      )}
      <ErrorNotice error={chosen.error ?? prepare.error ?? stop.error} className="mt-3" />
      <div className="mt-4 flex justify-end gap-2">
        <Button onClick={onClose}>{t(isLong ? "Close" : "Cancel")}</Button>
        {!seenAs && ids && (
          <Button variant="primary" blocked={chosen.isPending} onClick={() => chosen.mutate()}>
            {t("Export")}
          </Button>
        )}
        {!seenAs && !ids && (isLong || isMeasuring) && (
          <Button variant="primary" blocked={isBusy} onClick={() => prepare.mutate(asked)}>
            {t(isLong ? "Prepare the file" : "Export")}
          </Button>
        )}
        {!seenAs && !ids && !isLong && !isMeasuring && (
          <a
            href={`/api/v1/${address}${queryString(asked)}`}
            download
            onClick={onClose}
            className={buttonLook("primary")}
          >
            {t("Export")}
          </a>
        )}
      </div>
      {!ids && <PreparedExports path={description.path} exports={exports} stop={stop} />}
    </Dialog>
  );
}

type ChoiceProps = { name: string; checked: boolean; onPick: () => void; children: string };

function Choice({ name, checked, onPick, children }: ChoiceProps) {
  return (
    <label className="flex min-h-9 items-center gap-2 text-sm">
      <input
        type="radio"
        name={name}
        checked={checked}
        onChange={onPick}
        className="size-4.5 accent-primary"
      />
      {children}
    </label>
  );
}

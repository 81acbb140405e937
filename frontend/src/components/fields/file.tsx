import { Paperclip } from "lucide-react";
import { useState } from "react";

import { Button } from "@/components/ui/button";
import { explain } from "@/components/ui/error-notice";
import { FilePicker } from "@/components/ui/file-picker";
import { ApiError } from "@/platform/api";
import { cn } from "@/platform/class-names";
import { type HeldFile, previewOf, sendFile } from "@/platform/files";
import { useFormat } from "@/platform/format";
import { useT } from "@/platform/i18n";
import { useOnline } from "@/platform/offline/network";

import type { AskProps } from "./ask";

const MEGABYTE = 1_000_000;

type FileShownProps = { value: unknown; inGrid?: boolean };

/** A picture is seen, anything else is fetched by its name. */
export function FileShown({ value, inGrid = false }: FileShownProps) {
  const file = value as HeldFile;
  const preview = previewOf(file);
  const shown = preview ? (
    <img
      src={preview}
      alt={file.name}
      loading="lazy"
      className={cn("rounded object-cover", inGrid ? "size-7" : "size-20")}
    />
  ) : (
    <span className="inline-flex min-w-0 items-center gap-1.5">
      <Paperclip aria-hidden="true" className="size-4 shrink-0" />
      <bdi className="truncate">{file.name}</bdi>
    </span>
  );
  if (!file.url) return shown;
  return (
    <a
      href={file.url}
      target="_blank"
      rel="noreferrer"
      tabIndex={inGrid ? -1 : undefined}
      className="inline-flex min-w-0 text-primary underline-offset-2 hover:underline"
    >
      {shown}
    </a>
  );
}

/** Sends what is chosen at once, so that saving the form waits for nothing; it is the record's when that is saved. */
export function FileAsk({ field, value, onChange, control }: AskProps) {
  const t = useT("platform");
  const isOnline = useOnline();
  const { send, part, fault } = useSending(field, onChange);
  const held = (value || null) as HeldFile | null;
  const { "aria-describedby": described, ...rest } = control;
  const hintId = `${field.name}-file-hint`;

  return (
    <div className="grid gap-2">
      {held && (
        <div className="flex min-w-0 flex-wrap items-center gap-3">
          <FileShown value={held} />
          {previewOf(held) && (
            <bdi className="min-w-0 truncate text-sm text-muted-foreground">{held.name}</bdi>
          )}
          {!field.required && (
            <Button variant="quiet" onClick={() => onChange(null)}>
              {t("Remove {{name}}", { name: field.label })}
            </Button>
          )}
        </div>
      )}
      {part === null ? (
        <FilePicker
          {...rest}
          file={null}
          disabled={!isOnline}
          accept={field.accepts?.join(",")}
          aria-describedby={[described, hintId].filter(Boolean).join(" ")}
          onChoose={send}
        />
      ) : (
        <progress aria-label={t("Sending the file")} value={part} className="h-2 w-full accent-primary" />
      )}
      <Hint id={hintId} field={field} isOnline={isOnline} />
      <p role="alert" className={fault ? "text-sm text-danger" : "sr-only"}>
        {fault}
      </p>
    </div>
  );
}

type HintProps = { id: string; field: AskProps["field"]; isOnline: boolean };

function Hint({ id, field, isOnline }: HintProps) {
  const t = useT("platform");
  const format = useFormat();
  const kinds = (field.accepts ?? []).map((type) => type.replace(/^.*\//, "").toUpperCase()).join(", ");
  const most = format.number((field.max_size ?? 0) / MEGABYTE);
  return (
    <p id={id} className="text-sm text-muted-foreground">
      {isOnline
        ? t("{{kinds}}, {{most}} MB at most", { kinds: apart(kinds), most })
        : t("A file needs a connection. What is typed in the form stays.")}
    </p>
  );
}

/** Latin words keep together on an Arabic page, and take no number along. */
function apart(words: string): string {
  return `\u2068${words}\u2069`;
}

/** What became of the file that was chosen last. */
function useSending({ send_to, max_size }: AskProps["field"], onChange: AskProps["onChange"]) {
  const t = useT("platform");
  const format = useFormat();
  const [part, setPart] = useState<number | null>(null);
  const [fault, setFault] = useState("");

  const send = async (file: File) => {
    setFault("");
    if (max_size && file.size > max_size) {
      setFault(
        t("The file is too large: {{most}} MB at most.", { most: format.number(max_size / MEGABYTE) }),
      );
      return;
    }
    setPart(0);
    try {
      onChange(await sendFile(send_to ?? "", file, setPart));
    } catch (error) {
      setFault(explain(error instanceof Error ? error : new ApiError(0, "", ""), t));
    } finally {
      setPart(null);
    }
  };
  return { send, part, fault };
}

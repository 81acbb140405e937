import { Notice } from "@/components/ui/notice";
import { TextField } from "@/components/ui/text-field";
import { useT } from "@/platform/i18n";

import type { Wanted } from "./act-fields";
import { Choice } from "./choice";
import { useConsoleFormat } from "./format";
import type { Backup } from "./types";

export type Changes = { wanted: Wanted; refusal: Error | null; onChange: (more: Wanted) => void };
type RestoringProps = Changes & {
  backups: Backup[];
  /** What restoring it where it was made would mean. */
  same: string;
  /** Said while that is chosen, of what would be lost. */
  warning?: string;
};

/** What a restoration begins with, once the backup that is proposed is known. */
export function restoringOf(backups: Backup[], mode: "same" | "sandbox"): Wanted {
  return { backup: backups[0]?.name ?? "", mode, slug: "", name: "" };
}

/** Which backup, and where to: for a company that lives, and for one that was deleted. */
export function Restoring({ backups, same, warning, wanted, refusal, onChange }: RestoringProps) {
  const t = useT("console");
  const format = useConsoleFormat();
  const isSame = wanted.mode === "same";
  return (
    <>
      <Choice
        label={t("Which backup?")}
        value={String(wanted.backup)}
        options={backups.map(({ name, at }) => [name, `${format.dateTime(at)} · ${name}`])}
        onChoose={(backup) => onChange({ backup })}
      />
      <Choice
        label={t("Where to?")}
        value={String(wanted.mode)}
        options={[
          ["sandbox", t("A company for trials, from which nothing goes out")],
          ["new", t("Another company, at work like this one")],
          ["same", same],
        ]}
        onChoose={(mode) => onChange({ mode })}
      />
      {isSame && warning && <Notice tone="danger">{warning}</Notice>}
      {!isSame && <NewCompany wanted={wanted} refusal={refusal} onChange={onChange} />}
    </>
  );
}

/** How a company that is made out of another one is told from it. */
export function NewCompany({ wanted, refusal, onChange }: Changes) {
  const t = useT("console");
  return (
    <>
      <TextField
        label={t("Identifier of the new company")}
        name="slug"
        dir="ltr"
        required
        maxLength={50}
        value={String(wanted.slug)}
        onType={(slug) => onChange({ slug })}
        refusal={refusal}
      />
      <TextField
        label={t("Its name, if not the same")}
        name="name"
        maxLength={200}
        value={String(wanted.name)}
        onType={(name) => onChange({ name })}
        refusal={refusal}
      />
    </>
  );
}

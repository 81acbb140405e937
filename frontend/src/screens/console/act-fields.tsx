import { type ComponentType, useId } from "react";

import { Checkbox } from "@/components/ui/checkbox";
import { Notice } from "@/components/ui/notice";
import { TextField } from "@/components/ui/text-field";
import { useT } from "@/platform/i18n";

import { Choice } from "./choice";
import type { CompanyAct } from "./company-acts";
import { useOptions } from "./console";
import { type Changes, NewCompany, Restoring, restoringOf } from "./restoring";
import type { Company } from "./types";
import { LEVELS, SUSPENSIONS } from "./words";

export type Wanted = Record<string, string | boolean>;
type FieldsProps = Changes & { company: Company };
type Asked = { start: (company: Company) => Wanted; Fields: ComponentType<FieldsProps> };

/** What each act begins with, and lets one choose. */
export const FIELDS: Record<CompanyAct, Asked> = {
  backup: { start: () => ({ files: true }), Fields: Backup },
  restore: {
    start: ({ seen }) => restoringOf(seen?.backups ?? [], "sandbox"),
    Fields: Restore,
  },
  clone: { start: () => ({ mask: true, slug: "", name: "" }), Fields: Clone },
  move: { start: ({ level, database }) => ({ level, alias: database }), Fields: Move },
  abort_move: { start: () => ({}), Fields: () => null },
  probe: { start: () => ({}), Fields: Probe },
  suspend: { start: ({ suspension }) => ({ level: suspension }), Fields: Suspend },
  delete: { start: () => ({ confirmed: "", backup: true }), Fields: Delete },
};

function Backup({ wanted, onChange }: FieldsProps) {
  const t = useT("console");
  return (
    <Tick
      label={t("The files too")}
      isTicked={wanted.files === true}
      onTick={(files) => onChange({ files })}
    />
  );
}

function Restore({ company, ...changes }: FieldsProps) {
  const t = useT("console");
  return (
    <Restoring
      backups={company.seen?.backups ?? []}
      same={t("Over this company")}
      warning={t("What {{name}} has written since this backup will be gone.", { name: company.name })}
      {...changes}
    />
  );
}

function Clone(props: FieldsProps) {
  const { wanted, onChange } = props;
  const t = useT("console");
  return (
    <>
      <p className="text-sm text-muted-foreground">{t("No mail, webhook or payment leaves the copy.")}</p>
      <NewCompany {...props} />
      <Tick
        label={t("Invent the personal data and leave the files behind")}
        isTicked={wanted.mask === true}
        onTick={(mask) => onChange({ mask })}
      />
    </>
  );
}

export function Move({ wanted, refusal, onChange }: Changes) {
  const t = useT("console");
  const options = useOptions();
  return (
    <>
      <Choice
        label={t("Placement")}
        value={String(wanted.level)}
        options={Object.entries(LEVELS).map(([value, word]) => [value, t(word)])}
        onChoose={(level) => onChange({ level })}
      />
      <Choice
        label={t("Database")}
        name="alias"
        refusal={refusal}
        value={String(wanted.alias)}
        options={(options?.databases ?? []).map((alias) => [alias, alias])}
        onChoose={(alias) => onChange({ alias })}
      />
    </>
  );
}

function Suspend({ company, wanted, onChange }: FieldsProps) {
  const t = useT("console");
  const isShut = !["active", "banner"].includes(String(wanted.level));
  return (
    <>
      <Choice
        label={t("What its people may still do")}
        value={String(wanted.level)}
        options={Object.entries(SUSPENSIONS).map(([value, word]) => [value, t(word)])}
        onChoose={(level) => onChange({ level })}
      />
      {isShut && (
        <Notice tone="danger">
          {t("The people of {{name}} are stopped at once.", { name: company.name })}
        </Notice>
      )}
    </>
  );
}

function Probe() {
  const t = useT("console");
  return (
    <p className="text-sm text-muted-foreground">
      {t("Tries to reach other companies' data from this one; everything is rolled back.")}
    </p>
  );
}

function Delete({ company, wanted, refusal, onChange }: FieldsProps) {
  const t = useT("console");
  return (
    <>
      <Notice tone="danger">
        {t("Everything that {{name}} has is removed for ever, and looked for everywhere afterwards.", {
          name: company.name,
        })}
      </Notice>
      <Tick
        label={t("Save a last backup first")}
        isTicked={wanted.backup === true}
        onTick={(backup) => onChange({ backup })}
      />
      <TextField
        label={t("Type {{slug}} to confirm", { slug: company.slug })}
        name="confirmed"
        dir="ltr"
        autoComplete="off"
        required
        value={String(wanted.confirmed)}
        onType={(confirmed) => onChange({ confirmed })}
        refusal={refusal}
      />
    </>
  );
}

type TickProps = { label: string; isTicked: boolean; onTick: (isTicked: boolean) => void };

export function Tick({ label, isTicked, onTick }: TickProps) {
  const id = useId();
  return (
    <span className="flex min-h-8 items-center gap-2 text-sm">
      <Checkbox id={id} checked={isTicked} onChange={(event) => onTick(event.target.checked)} />
      <label htmlFor={id}>{label}</label>
    </span>
  );
}

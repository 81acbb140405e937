import { useState } from "react";

import { Field } from "@/components/ui/field";
import { Input, Textarea } from "@/components/ui/input";
import { Notice } from "@/components/ui/notice";
import { Panel } from "@/components/ui/panel";
import { mayDo, useAdministration } from "@/platform/administration";
import { ApiError } from "@/platform/api";
import { useT } from "@/platform/i18n";

import { useDraft } from "../draft";
import { SaveBar, useSaving } from "../saving";
import { AccessDialog } from "./access-dialog";
import { DifferenceList } from "./difference-list";
import { Matrix } from "./matrix";
import { compacted, exceeds, replaced, toggled } from "./rights";
import { ADMIN, type Kind, type Right, ROLE, ROLES, type Role } from "./types";

type Values = { label: string; description: string; rights: Right[] };
type RoleEditorProps = { role: Role; kinds: Kind[] };

/** What a role is called and may do, until it is saved as a whole. */
export function RoleEditor({ role, kinds }: RoleEditorProps) {
  const read: Values = { label: role.label, description: role.description, rights: role.rights };
  const draft = useDraft<Values>(`${ROLE}.${role.id}`, read, role.version);
  const saving = useSaving(`${ROLES}${role.id}/`, draft, () => changes(read, draft.value));
  const locked = useLock(role, kinds);
  const [open, setOpen] = useState<Kind | null>(null);
  const { rights } = draft.value;
  const change = (next: Right[]) => draft.set({ ...draft.value, rights: next });

  return (
    <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-4">
      {locked && <Notice tone="notice">{locked}</Notice>}
      <Words
        values={draft.value}
        isLocked={locked !== null}
        error={saving.error}
        onChange={(words) => draft.set({ ...draft.value, ...words })}
      />
      <Matrix
        kinds={kinds}
        rights={rights}
        isLocked={locked !== null}
        onToggle={(kind, verb) => change(toggled(rights, kind, verb, kinds))}
        onOpen={setOpen}
      />
      <SaveBar draft={draft} saving={saving}>
        <DifferenceList before={read.rights} after={rights} kinds={kinds} people={role.people} />
      </SaveBar>
      {open && (
        <AccessDialog
          kind={open}
          rights={rights}
          isLocked={locked !== null}
          onChange={(own) => change(replaced(rights, open, own, kinds))}
          onClose={() => setOpen(null)}
        />
      )}
    </div>
  );
}

/** Why nothing of the role can be changed by this reader; null where it can. */
function useLock(role: Role, kinds: Kind[]): string | null {
  const t = useT("settings");
  const reader = useAdministration();
  if (role.key === ADMIN) return t("The administrator may do everything, and always will.");
  if (!mayDo(reader, "update", ROLE)) return t("Your role may look at this one, and not change it.");
  if (exceeds(role.rights, kinds))
    return t("This role may do more than you: only somebody with all of its rights can change it.");
  return null;
}

type WordsProps = {
  values: Values;
  isLocked: boolean;
  error: Error | null;
  onChange: (words: Partial<Values>) => void;
};

function Words({ values, isLocked, error, onChange }: WordsProps) {
  const t = useT("settings");
  const faults = error instanceof ApiError ? error.fields : {};
  return (
    <Panel title={t("In words")}>
      <div className="grid gap-4 md:grid-cols-2">
        <Field label={t("Name of the role")} required errors={faults.label}>
          {(control) => (
            <Input
              {...control}
              dir="auto"
              maxLength={100}
              readOnly={isLocked}
              value={values.label}
              onChange={(event) => onChange({ label: event.target.value })}
            />
          )}
        </Field>
        <Field label={t("What it is for")} errors={faults.description}>
          {(control) => (
            <Textarea
              {...control}
              dir="auto"
              rows={2}
              maxLength={2000}
              readOnly={isLocked}
              value={values.description}
              onChange={(event) => onChange({ description: event.target.value })}
            />
          )}
        </Field>
      </div>
    </Panel>
  );
}

/** The words and rights that differ; rights are sent all together, without what the server itself says of them. */
function changes(read: Values, typed: Values): object {
  const rights = compacted(typed.rights).map(({ words: _words, ...right }) => right);
  return {
    ...(typed.label !== read.label && { label: typed.label }),
    ...(typed.description !== read.description && { description: typed.description }),
    ...(JSON.stringify(typed.rights) !== JSON.stringify(read.rights) && { rights }),
  };
}

import { useState } from "react";

import { Field } from "@/components/ui/field";
import { FormDialog } from "@/components/ui/form-dialog";
import { Textarea } from "@/components/ui/input";
import { TextField } from "@/components/ui/text-field";
import { ApiError, request } from "@/platform/api";
import { useT } from "@/platform/i18n";

import { ChoiceSelect } from "../choice-select";
import { useCompanyChange } from "../company";
import { RoleSelect } from "../people/role-select";
import { expiryAfter, TERMS, type Term } from "./expiry";
import { ReachChoice } from "./reach-choice";
import { type Reach, scopesFor } from "./scopes";
import { type Issued, KEYS } from "./types";

type Wanted = {
  name: string;
  role: string;
  term: Term;
  reach: Reach;
  kinds: string[];
  mayWrite: boolean;
  addresses: string;
};
const EMPTY: Wanted = {
  name: "",
  role: "",
  term: "90",
  reach: "reading",
  kinds: [],
  mayWrite: false,
  addresses: "",
};

type IssueDialogProps = { onIssued: (key: Issued) => void; onClose: () => void };

/** A key for one program: as little as it needs, and not for ever, unless somebody chooses otherwise. */
export function IssueDialog({ onIssued, onClose }: IssueDialogProps) {
  const t = useT("settings");
  const [wanted, setWanted] = useState(EMPTY);
  const issue = useCompanyChange(() => request<Issued>("POST", KEYS, sent(wanted)));
  const set = (more: Partial<Wanted>) => setWanted({ ...wanted, ...more });
  const faults = issue.error instanceof ApiError ? issue.error.fields : {};
  const isEmpty = wanted.reach === "chosen" && wanted.kinds.length === 0;

  return (
    <FormDialog
      title={t("New key")}
      submit={t("Make the key")}
      onSubmit={() => issue.mutate(undefined, { onSuccess: onIssued })}
      onClose={onClose}
      error={issue.error}
      blocked={issue.isPending || isEmpty}
    >
      <TextField
        label={t("For which program?")}
        name="name"
        required
        maxLength={100}
        value={wanted.name}
        onType={(name) => set({ name })}
        refusal={issue.error}
      />
      <Field label={t("Role")} errors={faults.role}>
        {(control) => (
          <RoleSelect {...control} required value={wanted.role} onChoose={(role) => set({ role })} />
        )}
      </Field>
      <ReachChoice {...wanted} onChange={set} />
      <Field label={t("Until when?")} errors={faults.expires_at}>
        {(control) => (
          <ChoiceSelect {...control} value={wanted.term} words={TERMS} onChoose={(term) => set({ term })} />
        )}
      </Field>
      <Field label={t("Only from these addresses, one a line")} errors={faults.allowed_addresses}>
        {(control) => (
          <Textarea
            {...control}
            dir="ltr"
            rows={2}
            placeholder="192.0.2.0/24"
            value={wanted.addresses}
            onChange={(event) => set({ addresses: event.target.value })}
          />
        )}
      </Field>
    </FormDialog>
  );
}

function sent({ name, role, term, reach, kinds, mayWrite, addresses }: Wanted): object {
  return {
    name,
    role,
    scopes: scopesFor(reach, kinds, mayWrite),
    expires_at: expiryAfter(term, new Date()),
    allowed_addresses: addresses.split(/\s+/).filter(Boolean),
  };
}

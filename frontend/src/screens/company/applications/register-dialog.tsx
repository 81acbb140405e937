import { useId, useState } from "react";

import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { FormDialog } from "@/components/ui/form-dialog";
import { Textarea } from "@/components/ui/input";
import { TextField } from "@/components/ui/text-field";
import { ApiError, request } from "@/platform/api";
import { useT } from "@/platform/i18n";

import { useCompanyChange } from "../company";
import { ReachChoice } from "../keys/reach-choice";
import { type Reach, scopesFor } from "../keys/scopes";
import { RoleSelect } from "../people/role-select";
import { APPLICATIONS, type Registered } from "./types";

type Wanted = {
  name: string;
  addresses: string;
  isConfidential: boolean;
  role: string;
  reach: Reach;
  kinds: string[];
  mayWrite: boolean;
};
const EMPTY: Wanted = {
  name: "",
  addresses: "",
  isConfidential: true,
  role: "",
  reach: "reading",
  kinds: [],
  mayWrite: false,
};
/** Never all that a role may: people are told what they allow. */
const REACHES: Reach[] = ["reading", "chosen"];

type RegisterDialogProps = { onRegistered: (made: Registered) => void; onClose: () => void };

export function RegisterDialog({ onRegistered, onClose }: RegisterDialogProps) {
  const t = useT("settings");
  const [wanted, setWanted] = useState(EMPTY);
  const register = useCompanyChange(() => request<Registered>("POST", APPLICATIONS, sent(wanted)));
  const set = (more: Partial<Wanted>) => setWanted({ ...wanted, ...more });
  const faults = register.error instanceof ApiError ? register.error.fields : {};
  const isEmpty = wanted.reach === "chosen" && wanted.kinds.length === 0;

  return (
    <FormDialog
      title={t("New application")}
      submit={t("Register it")}
      onSubmit={() => register.mutate(undefined, { onSuccess: onRegistered })}
      onClose={onClose}
      error={register.error}
      blocked={register.isPending || isEmpty}
    >
      <TextField
        label={t("Name of the application")}
        name="name"
        required
        maxLength={100}
        value={wanted.name}
        onType={(name) => set({ name })}
        refusal={register.error}
      />
      <Field label={t("Where people are sent back to, one address a line")} errors={faults.redirect_uris}>
        {(control) => (
          <Textarea
            {...control}
            dir="ltr"
            rows={2}
            placeholder="https://…"
            value={wanted.addresses}
            onChange={(event) => set({ addresses: event.target.value })}
          />
        )}
      </Field>
      <ReachChoice {...wanted} offered={REACHES} onChange={set} />
      <Secrecy isConfidential={wanted.isConfidential} onChange={set} />
      {wanted.isConfidential && (
        <Field label={t("Does it act for the company too? With the role:")} errors={faults.role}>
          {(control) => (
            <RoleSelect {...control} none value={wanted.role} onChoose={(role) => set({ role })} />
          )}
        </Field>
      )}
    </FormDialog>
  );
}

type SecrecyProps = {
  isConfidential: boolean;
  onChange: (more: Pick<Wanted, "isConfidential" | "role">) => void;
};

function Secrecy({ isConfidential, onChange }: SecrecyProps) {
  const t = useT("settings");
  const id = useId();
  return (
    <span className="flex min-h-8 items-center gap-2 text-sm">
      <Checkbox
        id={id}
        checked={isConfidential}
        onChange={() => onChange({ isConfidential: !isConfidential, role: "" })}
      />
      <label htmlFor={id}>{t("It runs on a server, where it can keep a secret")}</label>
    </span>
  );
}

function sent({ name, addresses, isConfidential, role, reach, kinds, mayWrite }: Wanted): object {
  return {
    name,
    redirect_uris: addresses.split(/\s+/).filter(Boolean),
    scopes: scopesFor(reach, kinds, mayWrite),
    is_confidential: isConfidential,
    role,
  };
}

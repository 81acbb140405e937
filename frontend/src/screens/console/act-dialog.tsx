import { useState } from "react";

import { FormDialog } from "@/components/ui/form-dialog";
import { TextField } from "@/components/ui/text-field";
import { useT } from "@/platform/i18n";

import { FIELDS, type Wanted } from "./act-fields";
import { COMPANY_ACTS, type CompanyAct } from "./company-acts";
import { useAsk } from "./console";
import type { Company } from "./types";

type ActDialogProps = { kind: CompanyAct; company: Company; onClose: () => void };

/** What an act asks for before it is done; the company's people read the reason. */
export function ActDialog({ kind, company, onClose }: ActDialogProps) {
  const t = useT("console");
  const { title, isDangerous } = COMPANY_ACTS[kind];
  const { start, Fields } = FIELDS[kind];
  const [wanted, setWanted] = useState<Wanted>(() => ({ reason: "", ...start(company) }));
  const ask = useAsk(`tenants/${company.slug}/acts/${kind}/`);
  const isUnconfirmed = kind === "delete" && wanted.confirmed !== company.slug;

  return (
    <FormDialog
      title={t(title, { name: company.name })}
      submit={t("Have it done")}
      onSubmit={() => ask.mutate(wanted, { onSuccess: onClose })}
      onClose={onClose}
      error={ask.error}
      blocked={ask.isPending || isUnconfirmed}
      isDangerous={isDangerous}
    >
      <Fields
        company={company}
        wanted={wanted}
        refusal={ask.error}
        onChange={(more) => setWanted({ ...wanted, ...more })}
      />
      <TextField
        label={t("Reason; the company reads it")}
        name="reason"
        required
        maxLength={300}
        value={String(wanted.reason)}
        onType={(reason) => setWanted({ ...wanted, reason })}
        refusal={ask.error}
      />
    </FormDialog>
  );
}

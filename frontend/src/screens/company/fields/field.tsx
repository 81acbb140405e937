import { useRouter } from "@tanstack/react-router";

import { Loaded } from "@/components/ui/loaded";
import { say } from "@/components/ui/toasts";
import { request } from "@/platform/api";
import { useLanguage, useT } from "@/platform/i18n";

import { useCompany } from "../company";
import { SettingsScreen } from "../frame";
import { anyText, changesOf, type Draft, draftOf, EMPTY, sentOf } from "./draft";
import { FieldForm } from "./field-form";
import { useFieldChange } from "./field-line";
import { NEW } from "./fields";
import type { AddedField, FieldKinds } from "./types";

/** One added field, or the one that is about to be. */
export default function FieldScreen({ id }: { id: string }) {
  const kinds = useCompany<FieldKinds>("company/fields/kinds/");
  return (
    <Loaded query={kinds}>
      {(known) => (id === NEW ? <NewField kinds={known} /> : <OneField id={id} kinds={known} />)}
    </Loaded>
  );
}

function OneField({ id, kinds }: { id: string; kinds: FieldKinds }) {
  const field = useCompany<AddedField>(`company/fields/${id}/`);
  return <Loaded query={field}>{(found) => <PresentField field={found} kinds={kinds} />}</Loaded>;
}

function PresentField({ field, kinds }: { field: AddedField; kinds: FieldKinds }) {
  const t = useT("settings");
  const language = useLanguage();
  const done = useDone();
  const change = useFieldChange((sent: Partial<Draft> & { version: number }) =>
    request("PATCH", `company/fields/${field.id}/`, sent),
  );
  return (
    <SettingsScreen
      title={field.labels[language] || anyText(field.labels)}
      within={{ path: "champs", label: t("Added fields") }}
    >
      <FieldForm
        begin={draftOf(field)}
        present={field}
        kinds={kinds}
        error={change.error}
        isSaving={change.isPending || change.isSuccess}
        onSave={(draft, _names, version, forget) =>
          change.mutate({ ...changesOf(field, draft), version }, { onSuccess: () => done(forget) })
        }
      />
    </SettingsScreen>
  );
}

function NewField({ kinds }: { kinds: FieldKinds }) {
  const t = useT("settings");
  const done = useDone();
  const add = useFieldChange((sent: Draft & { resource: string; key: string }) =>
    request("POST", "company/fields/", sent),
  );
  return (
    <SettingsScreen title={t("Add a field")} within={{ path: "champs", label: t("Added fields") }}>
      <FieldForm
        begin={EMPTY}
        kinds={kinds}
        error={add.error}
        isSaving={add.isPending || add.isSuccess}
        onSave={(draft, names, _version, forget) =>
          add.mutate({ ...sentOf(draft), ...names }, { onSuccess: () => done(forget) })
        }
      />
    </SettingsScreen>
  );
}

function useDone() {
  const t = useT("settings");
  const router = useRouter();
  return (forget: () => void) => {
    forget();
    say({ text: t("Saved.") });
    void router.navigate({ to: "/societe/$section", params: { section: "champs" }, ignoreBlocker: true });
  };
}

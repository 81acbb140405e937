import { useMemo } from "react";

import { Loaded } from "@/components/ui/loaded";
import { useLanguage, useT } from "@/platform/i18n";
import { EditorForm } from "@/records/record/editor";
import { useRecordForm } from "@/records/record/form";

import { useCompany } from "../company";
import { SettingsScreen } from "../frame";
import { describeIdentity, type Identity } from "./description";
import { useIdentitySaving } from "./saving";

/** What the company says of itself: on documents, to its customers and to the authorities. */
export default function IdentityScreen() {
  const t = useT("settings");
  const identity = useCompany<Identity>("company/");
  return (
    <SettingsScreen title={t("Identity")}>
      <div className="max-w-3xl">
        <Loaded query={identity}>{(found) => <IdentityForm identity={found} />}</Loaded>
      </div>
    </SettingsScreen>
  );
}

function IdentityForm({ identity }: { identity: Identity }) {
  const t = useT("settings");
  const language = useLanguage();
  const description = useMemo(() => describeIdentity(identity, language, t), [identity, language, t]);
  const record = useMemo(() => ({ ...identity, id: identity.slug }), [identity]);
  const form = useRecordForm(description, record);
  const saving = useIdentitySaving(form);
  return <EditorForm description={description} record={record} form={form} saving={saving} />;
}

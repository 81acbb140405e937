import { useNavigate, useParams } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { Loaded } from "@/components/ui/loaded";
import { CREATE, keyAt, LIST, RECORD } from "@/platform/addresses";
import { useT } from "@/platform/i18n";
import { useDescription } from "@/platform/metadata";
import { Screen } from "@/platform/screen";

import { Granted } from "../granted";
import { Editor } from "./editor";

/** A new record of any kind. */
export default function CreateScreen() {
  const t = useT("platform");
  const navigate = useNavigate();
  const address = useParams({ from: `/shell${CREATE}` });
  const description = useDescription(keyAt(address));
  const [created, setCreated] = useState<{ id: string | null } | null>(null);
  // Only once the form has nothing left to lose: its guard would ask.
  useEffect(() => {
    if (created?.id) void navigate({ to: RECORD, params: { ...address, id: created.id }, replace: true });
    else if (created) void navigate({ to: LIST, params: address, replace: true });
  }, [created, navigate, address]);

  return (
    <Loaded query={description}>
      {(found) => (
        <Screen
          title={t("New: {{label}}", { label: found.label })}
          trail={{ resource: found.key, label: found.label_plural }}
        >
          <div className="max-w-4xl px-4 pb-6">
            <Granted description={found} verb="create">
              <Editor description={found} record={null} onCreated={(id) => setCreated({ id })} />
            </Granted>
          </div>
        </Screen>
      )}
    </Loaded>
  );
}

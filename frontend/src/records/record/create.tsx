import { useNavigate, useParams } from "@tanstack/react-router";

import { CREATE, keyAt, RECORD } from "@/platform/addresses";
import { useT } from "@/platform/i18n";
import { useDescription } from "@/platform/metadata";
import { Loaded, Screen } from "@/platform/screen";

import { Editor } from "./editor";

/** A new record of any kind. */
export default function CreateScreen() {
  const t = useT("platform");
  const navigate = useNavigate();
  const address = useParams({ from: `/shell${CREATE}` });
  const description = useDescription(keyAt(address));

  return (
    <Loaded query={description}>
      {(found) => (
        <Screen
          title={t("New: {{label}}", { label: found.label })}
          trail={{ resource: found.key, label: found.label_plural }}
        >
          <div className="max-w-4xl px-4 pb-6">
            <Editor
              description={found}
              record={null}
              onCreated={(id) => void navigate({ to: RECORD, params: { ...address, id }, replace: true })}
            />
          </div>
        </Screen>
      )}
    </Loaded>
  );
}

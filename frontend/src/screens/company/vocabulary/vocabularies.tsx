import { Link } from "@tanstack/react-router";

import { Loaded } from "@/components/ui/loaded";
import { Panel } from "@/components/ui/panel";
import { useT } from "@/platform/i18n";
import { capitalised } from "@/platform/metadata";

import { useCompany } from "../company";
import { SettingsScreen } from "../frame";
import { VOCABULARY, type VocabularyEntry } from "./types";

/** The kinds of record whose words the company may say otherwise, module by module. */
export default function Vocabularies() {
  const t = useT("settings");
  const entries = useCompany<{ results: VocabularyEntry[] }>(VOCABULARY);
  return (
    <SettingsScreen title={t("Vocabulary")}>
      <p className="max-w-prose text-muted-foreground">
        {t(
          "What your trade calls things: on screens, on paper and in files. Programs keep the names they know.",
        )}
      </p>
      <Loaded query={entries}>
        {({ results }) => (
          <div className="grid max-w-3xl gap-4">
            {[...Map.groupBy(results, ({ module }) => module)].map(([module, members]) => (
              <Panel key={module} title={module}>
                <ul className="grid sm:grid-cols-2">
                  {members.map(({ resource, label }) => (
                    <li key={resource}>
                      <Link
                        to="/societe/$section/$id"
                        params={{ section: "vocabulaire", id: resource }}
                        className="flex min-h-10 items-center rounded text-primary underline-offset-2 hover:underline"
                      >
                        <bdi>{capitalised(label)}</bdi>
                      </Link>
                    </li>
                  ))}
                </ul>
              </Panel>
            ))}
          </div>
        )}
      </Loaded>
    </SettingsScreen>
  );
}

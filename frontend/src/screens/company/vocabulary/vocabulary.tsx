import { Loaded } from "@/components/ui/loaded";
import { useT } from "@/platform/i18n";
import { capitalised } from "@/platform/metadata";

import { useCompany } from "../company";
import { SettingsScreen } from "../frame";
import { VOCABULARY, type Vocabulary } from "./types";
import { WordsForm } from "./words-form";

/** What the company calls one kind of record and its fields. */
export default function VocabularyPage({ id }: { id: string }) {
  const t = useT("settings");
  const vocabulary = useCompany<Vocabulary>(`${VOCABULARY}${id}/`);
  return (
    <Loaded query={vocabulary}>
      {(found) => (
        <SettingsScreen
          title={capitalised(found.label)}
          within={{ path: "vocabulaire", label: t("Vocabulary") }}
        >
          <WordsForm key={found.resource} vocabulary={found} />
        </SettingsScreen>
      )}
    </Loaded>
  );
}

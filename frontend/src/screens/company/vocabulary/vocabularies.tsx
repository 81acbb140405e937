import { Link } from "@tanstack/react-router";

import { Loaded } from "@/components/ui/loaded";
import { Panel } from "@/components/ui/panel";
import { moduleOf } from "@/platform/addresses";
import { useT } from "@/platform/i18n";
import { capitalised } from "@/platform/metadata";

import { distinct } from "../alike";
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
      <Loaded query={entries}>{({ results }) => <ByModule entries={results} />}</Loaded>
    </SettingsScreen>
  );
}

/** The trade and an engine below it may have a module of one name, with records of one name. */
function ByModule({ entries }: { entries: VocabularyEntry[] }) {
  const t = useT("settings");
  const shared = t("of all trades");
  const named = entries.map(({ resource, label, module }) => ({
    key: resource,
    label,
    module_label: module,
  }));
  const members = Map.groupBy(distinct(named, shared), ({ key }) => moduleOf(key));
  const modules = [...members].map(([key, [first]]) => ({
    key,
    label: first?.module_label ?? key,
    module_label: key,
  }));
  return (
    <div className="grid max-w-3xl gap-4">
      {distinct(modules, shared).map(({ key, label }) => (
        <Panel key={key} title={label}>
          <Entries entries={members.get(key) ?? []} />
        </Panel>
      ))}
    </div>
  );
}

function Entries({ entries }: { entries: { key: string; label: string }[] }) {
  return (
    <ul className="grid sm:grid-cols-2">
      {entries.map(({ key, label }) => (
        <li key={key}>
          <Link
            to="/societe/$section/$id"
            params={{ section: "vocabulaire", id: key }}
            className="flex min-h-10 items-center rounded text-primary underline-offset-2 hover:underline"
          >
            <bdi>{capitalised(label)}</bdi>
          </Link>
        </li>
      ))}
    </ul>
  );
}

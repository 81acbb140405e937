import { mayDo, useAdministration } from "@/platform/administration";

import { useDraft } from "../draft";
import type { Texts } from "../fields/types";
import { SaveBar, useSaving } from "../saving";
import { RIGHT, VOCABULARY, type Vocabulary } from "./types";
import { WordEditor } from "./word-editor";

/** Each word under the platform's own: what is left empty stays as the platform says it. */
export function WordsForm({ vocabulary: { resource, version, words } }: { vocabulary: Vocabulary }) {
  const mayRename = mayDo(useAdministration(), "update", RIGHT);
  const read = Object.fromEntries(words.map(({ name, own }) => [name, own]));
  const draft = useDraft<Record<string, Texts>>(`vocabulary.${resource}`, read, version);
  const saving = useSaving(`${VOCABULARY}${resource}/`, draft, () => ({
    words: changedIn(draft.value, read),
  }));
  const say = (name: string, own: Texts) => draft.set({ ...draft.value, [name]: own });

  return (
    <form
      className="grid max-w-4xl gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        saving.save();
      }}
    >
      {words.map((word) => (
        <WordEditor
          key={word.name}
          word={word}
          own={draft.value[word.name] ?? {}}
          locked={!mayRename}
          onSay={(own) => say(word.name, own)}
        />
      ))}
      <SaveBar draft={draft} saving={saving} />
    </form>
  );
}

/** Only what was touched is sent: a colleague's other words stay. */
function changedIn(words: Record<string, Texts>, read: Record<string, Texts>): Record<string, Texts> {
  const touched = Object.entries(words).filter(
    ([name, own]) => JSON.stringify(own) !== JSON.stringify(read[name]),
  );
  return Object.fromEntries(touched);
}

import { formatList } from "@/platform/format";
import { useLanguage } from "@/platform/i18n";

export type ScopeWords = { subject: string; verbs: string[] }[];

/** What an application may do, in words: of what, doing what. */
export function ScopeList({ words }: { words: ScopeWords }) {
  const language = useLanguage();
  return (
    <ul className="grid list-disc gap-1 ps-5 text-sm">
      {words.map(({ subject, verbs }) => (
        <li key={subject}>
          <bdi className="inline-block font-medium first-letter:uppercase">{subject}</bdi>
          {": "}
          <bdi>{formatList(verbs, language)}</bdi>
        </li>
      ))}
    </ul>
  );
}

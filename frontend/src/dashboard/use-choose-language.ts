import { useQueryClient } from "@tanstack/react-query";

import { chooseLanguage, type Language } from "@/platform/i18n";

/** The server words its labels in the reader's language: they are read again. */
export function useChooseLanguage() {
  const client = useQueryClient();
  return async (chosen: Language) => {
    await chooseLanguage(chosen);
    await client.invalidateQueries();
  };
}

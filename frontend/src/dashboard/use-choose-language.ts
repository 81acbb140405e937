import { useQueryClient } from "@tanstack/react-query";

import { chooseLanguage, type Language } from "@/platform/i18n";
import { useKeepLook } from "@/platform/own-look";

/** The server words its labels in the reader's language: they are read again. */
export function useChooseLanguage() {
  const client = useQueryClient();
  const keep = useKeepLook();
  return async (chosen: Language) => {
    await chooseLanguage(chosen);
    keep({ language: chosen });
    await client.invalidateQueries();
  };
}

import { useQuery } from "@tanstack/react-query";

import { Loaded } from "@/components/ui/loaded";
import { useT } from "@/platform/i18n";
import { LinkLines } from "@/records/sharing/link-line";
import { linksQuery } from "@/records/sharing/links";

import { SettingsScreen } from "../frame";

/** What the company shows to people without an account, by whom, and when it was read last. */
export default function PublicLinks() {
  const t = useT("sharing");
  const links = useQuery(linksQuery());
  return (
    <SettingsScreen title={t("Public links")}>
      <p className="max-w-2xl text-sm text-muted-foreground">
        {t(
          "A link is made at a record or at a saved view. It shows nothing more once its maker may not see it.",
        )}
      </p>
      <Loaded query={links}>
        {({ results }) =>
          results.length > 0 ? (
            <LinkLines links={results} isAmongAll />
          ) : (
            <p className="p-4 text-muted-foreground">{t("Nothing is shown to strangers.")}</p>
          )
        }
      </Loaded>
    </SettingsScreen>
  );
}

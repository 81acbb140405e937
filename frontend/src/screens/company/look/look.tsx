import { Loaded } from "@/components/ui/loaded";
import { useT } from "@/platform/i18n";

import { useCompany } from "../company";
import { SettingsScreen } from "../frame";
import type { Setting } from "../settings/declared";
import { ColourPanel } from "./colour-panel";
import { LogoPanel } from "./logo-panel";

const COLOUR = "company.theme_colour";

/** How the company looks to its people, from the sign-in screen on. */
export default function Look() {
  const t = useT("settings");
  const settings = useCompany<{ results: Setting[] }>("company/settings/");
  return (
    <SettingsScreen title={t("Look")}>
      <Loaded query={settings}>
        {({ results }) => {
          const colour = results.find(({ key }) => key === COLOUR);
          return (
            <div className="grid max-w-3xl gap-4">
              {colour && <ColourPanel key={String(colour.value)} setting={colour} />}
              <LogoPanel mayChange={colour?.may_change ?? false} />
            </div>
          );
        }}
      </Loaded>
    </SettingsScreen>
  );
}

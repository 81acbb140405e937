import { useT } from "@/platform/i18n";
import { Passkeys } from "@/screens/account/passkeys-panel";

import { HOST } from "./console";
import { useConsoleFormat } from "./format";
import { Screen } from "./screen";

/** How one of the team signs in here. Codes are set up with `add_staff`. */
export default function AccountScreen() {
  const t = useT("console");
  const { dateTime } = useConsoleFormat();
  return (
    <Screen title={t("My sign-in")}>
      <Passkeys
        hint={t("Here a passkey answers in place of the code, after the password.")}
        host={HOST}
        dateTime={dateTime}
      />
    </Screen>
  );
}

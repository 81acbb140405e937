import { useT } from "@/platform/i18n";
import { useSession } from "@/platform/session";

import { ApplicationsPanel } from "./applications-panel";
import { NotificationsPanel } from "./notifications-panel";
import { PasskeysPanel } from "./passkeys-panel";
import { PasswordPanel } from "./password-panel";
import { ProfilePanel } from "./profile-panel";
import { SecondFactorPanel } from "./second-factor-panel";
import { SignInsPanel } from "./sign-ins-panel";
import { SupportPanel } from "./support-panel";

/** The role that exists in every company. */
const ADMIN = "ADMIN";

/** Who one is, how one signs in, and where one is signed in: for the person, whatever their company and role. */
export default function Account() {
  const t = useT("settings");
  const { tenant, user } = useSession();

  return (
    <div className="mx-auto grid w-full max-w-2xl gap-4 p-4">
      <title>{`${t("My account")} · ${tenant.name}`}</title>
      <div>
        <h1 className="text-xl font-semibold">{t("My account")}</h1>
        <p className="text-sm text-muted-foreground">
          <bdi>{user?.name}</bdi> · <bdi>{user?.email}</bdi>
        </p>
      </div>
      <ProfilePanel />
      <PasskeysPanel />
      <SecondFactorPanel />
      <PasswordPanel />
      <SignInsPanel />
      <ApplicationsPanel />
      <NotificationsPanel />
      {user?.role === ADMIN && <SupportPanel />}
    </div>
  );
}

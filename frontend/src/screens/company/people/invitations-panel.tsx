import { Button } from "@/components/ui/button";
import { ErrorNotice } from "@/components/ui/error-notice";
import { Loaded } from "@/components/ui/loaded";
import { Panel } from "@/components/ui/panel";
import { say } from "@/components/ui/toasts";
import { request } from "@/platform/api";
import { useFormat } from "@/platform/format";
import { useT } from "@/platform/i18n";
import { useSession } from "@/platform/session";

import { useCompany, useCompanyChange } from "../company";
import { INVITATIONS, type Invitation, type Invitations } from "./types";

/** Who was invited and has not come yet, and how many places are left. */
export function InvitationsPanel() {
  const t = useT("settings");
  const found = useCompany<Invitations>(INVITATIONS);
  return (
    <Panel title={t("Invitations")}>
      <Loaded query={found}>
        {({ invitations, seats }) => (
          <>
            <p className="text-sm text-muted-foreground">
              {seats.allowed === null
                ? t("Places taken: {{taken}}, without a limit.", { taken: seats.taken })
                : t("Places taken: {{taken}} of {{allowed}}.", {
                    taken: seats.taken,
                    allowed: seats.allowed,
                  })}
            </p>
            {invitations.length === 0 && <p className="mt-2 text-sm">{t("Nobody is invited at present.")}</p>}
            <ul className="divide-y divide-border">
              {invitations.map((invitation) => (
                <InvitationLine key={invitation.id} invitation={invitation} />
              ))}
            </ul>
          </>
        )}
      </Loaded>
    </Panel>
  );
}

function InvitationLine({ invitation }: { invitation: Invitation }) {
  const t = useT("settings");
  const format = useFormat();
  const { roles } = useSession();
  const { id, email, role, expired } = invitation;
  const resend = useCompanyChange(() => request<Invitation>("POST", `${INVITATIONS}${id}/resend/`));
  const withdraw = useCompanyChange(() => request<void>("DELETE", `${INVITATIONS}${id}/`));
  const when = { when: format.dateTime(invitation.expires_at) };
  const sent = () => say({ text: t("The invitation is on its way to {{email}}.", { email }) });

  return (
    <li className="flex flex-wrap items-center justify-between gap-2 py-2">
      <p className="min-w-0">
        <bdi dir="ltr" className="block truncate font-medium">
          {email}
        </bdi>
        <span className="text-sm text-muted-foreground">
          <bdi>{roles[role] ?? role}</bdi> ·{" "}
          <span className={expired ? "font-medium text-danger" : undefined}>
            {expired ? t("expired {{when}}", when) : t("open until {{when}}", when)}
          </span>
        </span>
      </p>
      <div className="flex gap-2">
        <Button
          blocked={resend.isPending}
          aria-label={`${t("Send again")} ${email}`}
          onClick={() => resend.mutate(undefined, { onSuccess: sent })}
        >
          {t("Send again")}
        </Button>
        <Button
          variant="quiet"
          blocked={withdraw.isPending}
          aria-label={`${t("Withdraw")} ${email}`}
          onClick={() => withdraw.mutate()}
        >
          {t("Withdraw")}
        </Button>
      </div>
      <ErrorNotice error={resend.error ?? withdraw.error} className="w-full" />
    </li>
  );
}

import { Button } from "@/components/ui/button";
import { ErrorNotice } from "@/components/ui/error-notice";
import { Loaded } from "@/components/ui/loaded";
import { Panel } from "@/components/ui/panel";
import { request } from "@/platform/api";
import { useFormat } from "@/platform/format";
import { useT } from "@/platform/i18n";

import { useChange, useOwn } from "./use-change";

type SignIn = {
  id: string;
  company: { slug: string; name: string };
  device: string;
  address: string;
  opened_at: string;
  last_used_at: string;
  ends_at: string;
  current: boolean;
};

/** A lost telephone is signed out from here, at all companies. */
export function SignInsPanel() {
  const t = useT("settings");
  const found = useOwn<{ sign_ins: SignIn[] }>("session/sign-ins/");
  const end = useChange((which: string) => request<unknown>("DELETE", `session/sign-ins/${which}`));

  return (
    <Panel title={t("Where you are signed in")}>
      <Loaded query={found}>
        {({ sign_ins }) => (
          <>
            <ul className="divide-y divide-border">
              {sign_ins.map((signIn) => (
                <SignInLine key={signIn.id} signIn={signIn} onEnd={() => end.mutate(`${signIn.id}/`)} />
              ))}
            </ul>
            <ErrorNotice error={end.error} />
            {sign_ins.length > 1 && (
              <Button className="mt-3" blocked={end.isPending} onClick={() => end.mutate("")}>
                {t("Sign out everywhere else")}
              </Button>
            )}
          </>
        )}
      </Loaded>
    </Panel>
  );
}

function SignInLine({ signIn, onEnd }: { signIn: SignIn; onEnd: () => void }) {
  const t = useT("settings");
  const format = useFormat();
  return (
    <li className="flex items-center justify-between gap-2 py-2">
      <p>
        <bdi className="block font-medium">{signIn.device}</bdi>
        <span className="text-sm text-muted-foreground">
          <bdi>{signIn.company.name}</bdi> · <bdi>{signIn.address}</bdi> ·{" "}
          {format.dateTime(signIn.last_used_at)}
        </span>
        <span className="block text-sm text-muted-foreground">
          {t("ends {{when}} unless it is used", { when: format.dateTime(signIn.ends_at) })}
        </span>
      </p>
      {signIn.current ? (
        <span className="text-sm font-medium">{t("Here")}</span>
      ) : (
        <Button
          variant="quiet"
          className="shrink-0"
          aria-label={`${t("Sign out")} ${signIn.device}`}
          onClick={onEnd}
        >
          {t("Sign out")}
        </Button>
      )}
    </li>
  );
}

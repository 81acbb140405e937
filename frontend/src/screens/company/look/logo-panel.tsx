import { Button } from "@/components/ui/button";
import { ErrorNotice } from "@/components/ui/error-notice";
import { FilePicker } from "@/components/ui/file-picker";
import { Panel } from "@/components/ui/panel";
import { say } from "@/components/ui/toasts";
import { CompanyLogo } from "@/dashboard/company-logo";
import { request } from "@/platform/api";
import { useT } from "@/platform/i18n";
import { useSession } from "@/platform/session";

import { useLookChange } from "./change";

export function LogoPanel({ mayChange }: { mayChange: boolean }) {
  const t = useT("settings");
  const { logo } = useSession().tenant.theme;
  const send = useLookChange((file: File) => {
    const body = new FormData();
    body.set("file", file);
    return request("POST", "company/logo/", body);
  });
  const remove = useLookChange(() => request("DELETE", "company/logo/"));

  return (
    <Panel title={t("Logo")}>
      <p className="mb-3 text-sm text-muted-foreground">
        {t(
          "At the door, above every screen, and as the small picture on the browser's tab. PNG, JPEG or WebP, 2 MB at most.",
        )}
      </p>
      <div className="grid gap-3">
        <CompanyLogo className="h-16 max-w-full justify-self-start border border-border" />
        {mayChange && (
          <FilePicker
            file={null}
            aria-label={t("Choose a logo")}
            accept="image/png,image/jpeg,image/webp"
            disabled={send.isPending}
            onChoose={(file) => send.mutate(file, { onSuccess: () => say({ text: t("Saved.") }) })}
          />
        )}
        <ErrorNotice error={send.error ?? remove.error} />
        {mayChange && logo && (
          <Button
            className="justify-self-start"
            blocked={remove.isPending}
            onClick={() => remove.mutate(undefined)}
          >
            {t("Show no logo")}
          </Button>
        )}
      </div>
    </Panel>
  );
}

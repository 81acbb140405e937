import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { useT } from "@/platform/i18n";

/** Says that what is shown was typed before, and lets it be given up. */
export function DraftNotice({ onForget }: { onForget: () => void }) {
  const t = useT("platform");
  return (
    <Notice tone="notice" className="flex flex-wrap items-center justify-between gap-2">
      <span>{t("What you had typed here and not saved is back.")}</span>
      <Button className="min-h-8 text-foreground" onClick={onForget}>
        {t("Give it up")}
      </Button>
    </Notice>
  );
}

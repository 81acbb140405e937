import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { useT } from "@/platform/i18n";

type RecoveryCodesProps = { codes: string[]; onKept: () => void };

/** Told once: who loses the telephone comes in with one of them. */
export function RecoveryCodes({ codes, onKept }: RecoveryCodesProps) {
  const t = useT("settings");
  return (
    <div className="grid gap-3">
      <Notice tone="notice" role="status">
        {t("Keep these codes on paper. Each opens once if you lose the telephone; they are not shown again.")}
      </Notice>
      <ul dir="ltr" className="grid gap-x-6 gap-y-1 font-mono text-sm sm:grid-cols-2">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <Button variant="primary" className="justify-self-start" onClick={onKept}>
        {t("I have kept them")}
      </Button>
    </div>
  );
}

import { useT } from "@/platform/i18n";

/** The shape of what is about to come, so that nothing jumps when it does. */
export function SkeletonRows({ count = 8 }: { count?: number }) {
  const t = useT("platform");
  return (
    <div role="status" aria-busy="true" className="grid gap-2 p-4">
      <span className="sr-only">{t("Loading…")}</span>
      {Array.from({ length: count }, (_, row) => (
        <div
          key={row}
          aria-hidden="true"
          className="h-8 animate-pulse rounded bg-muted motion-reduce:animate-none"
        />
      ))}
    </div>
  );
}

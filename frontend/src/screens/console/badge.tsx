import { cn } from "@/platform/class-names";

const TONES = {
  good: "bg-selected text-primary",
  notice: "bg-notice-soft text-notice",
  bad: "bg-danger-soft text-danger",
};

export function Badge({ tone, children }: { tone: keyof typeof TONES; children: string }) {
  return (
    <span className={cn("inline-block rounded px-2 py-0.5 text-xs font-medium", TONES[tone])}>
      {children}
    </span>
  );
}

import type { ComponentProps } from "react";

import { cn } from "@/platform/class-names";

const TONES = {
  danger: "border-danger/40 bg-danger-soft text-danger",
  notice: "border-notice/40 bg-notice-soft text-notice",
};

type NoticeProps = ComponentProps<"div"> & { tone: keyof typeof TONES };

export function Notice({ tone, className, ...props }: NoticeProps) {
  return (
    <div
      data-slot="notice"
      className={cn("rounded-md border px-3 py-2 text-sm", TONES[tone], className)}
      {...props}
    />
  );
}

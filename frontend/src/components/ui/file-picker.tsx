import { Upload } from "lucide-react";
import type { ComponentProps } from "react";

import { cn } from "@/platform/class-names";
import { useT } from "@/platform/i18n";

type FilePickerProps = Omit<ComponentProps<"input">, "type" | "onChange"> & {
  file: File | null;
  onChoose: (file: File) => void;
};

/** The browser's own field lies over it unseen: it speaks the browser's language, and takes what is dropped. */
export function FilePicker({ file, onChoose, className, ...props }: FilePickerProps) {
  const t = useT("platform");
  return (
    <div
      data-slot="file-picker"
      className={cn(
        "relative flex min-h-20 items-center justify-center gap-3 rounded-md border border-dashed border-input",
        "bg-card px-4 text-sm hover:bg-muted has-focus-visible:outline-2 has-focus-visible:outline-primary",
        className,
      )}
    >
      <Upload aria-hidden="true" className="size-5 shrink-0 text-muted-foreground" />
      <span className="min-w-0 break-words">{file?.name ?? t("Choose a file, or drop it here")}</span>
      <input
        {...props}
        type="file"
        onChange={({ target }) => target.files?.[0] && onChoose(target.files[0])}
        className="absolute inset-0 size-full cursor-pointer opacity-0"
      />
    </div>
  );
}

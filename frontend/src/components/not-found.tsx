import { Link } from "@tanstack/react-router";

import { useT } from "@/platform/i18n";

export function NotFound() {
  const t = useT("platform");
  return (
    <main className="mx-auto max-w-md p-8 text-center">
      <title>{t("Page not found")}</title>
      <h1 className="mb-2 text-xl font-semibold">{t("Page not found")}</h1>
      <p className="mb-4 text-muted-foreground">{t("This address leads nowhere.")}</p>
      <Link to="/" className="font-medium text-primary underline">
        {t("Back to the start")}
      </Link>
    </main>
  );
}

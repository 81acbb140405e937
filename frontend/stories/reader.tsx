import "@fontsource-variable/inter/index.css";
import "@fontsource-variable/noto-sans-arabic/index.css";
import "./stories.css";

import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";

import { Toasts } from "@/components/ui/toasts";
import { startLanguage } from "@/platform/i18n";
import { SESSION_KEY } from "@/platform/session";

import { ALL } from "./all";
import { VISITOR } from "./visitor";

const wanted = new URLSearchParams(location.search);
const client = new QueryClient({ defaultOptions: { queries: { staleTime: Number.POSITIVE_INFINITY } } });
client.setQueryData(SESSION_KEY, VISITOR);
document.documentElement.dataset.theme = wanted.get("theme") ?? "light";
document.documentElement.dataset.letters = "own";

void startLanguage(wanted.get("language") ?? "fr").then(() => {
  const root = document.getElementById("root");
  if (!root) return;
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={client}>
        <main className="mx-auto grid max-w-5xl gap-8 p-4 md:grid-cols-2">
          <h1 className="text-lg font-bold md:col-span-2">YZ-PLATFORM</h1>
          {Object.entries(ALL).map(([name, Story]) => (
            <section key={name} aria-label={name} className="min-w-0">
              <h2 className="mb-2 font-mono text-xs text-muted-foreground">
                <bdi>{name}</bdi>
              </h2>
              <Story />
            </section>
          ))}
        </main>
        <Toasts />
      </QueryClientProvider>
    </StrictMode>,
  );
});

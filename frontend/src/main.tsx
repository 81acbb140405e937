import "@fontsource-variable/inter/index.css";
import "@fontsource-variable/noto-sans-arabic/index.css";
import "./index.css";
import "./sectors";

import { StrictMode } from "react";
import { createRoot } from "react-dom/client";

import { App } from "./app";
import { keepOnThisDevice } from "./platform/offline/installation";
import { createQueryClient } from "./platform/query-client";
import { buildRouter } from "./router";

const client = createQueryClient();
if (import.meta.env.PROD) void keepOnThisDevice();
const root = document.getElementById("root");
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App client={client} router={buildRouter(client)} />
    </StrictMode>,
  );
}

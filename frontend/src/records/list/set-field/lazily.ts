import { lazy } from "react";

/** With every control that a form may have: fetched when somebody first gives many a value. */
export const SetField = lazy(() => import("./set-field"));

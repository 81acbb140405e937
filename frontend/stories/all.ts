import type { ComponentType } from "react";

import { COMPOSED } from "./composed";
import { CONTROLS } from "./controls";
import { OPENED } from "./opened";
import { TOLD } from "./told";
import { VALUES } from "./values";

/** One story for each file of `components/`, under the name of the file. */
export const ALL: Record<string, ComponentType> = { ...CONTROLS, ...COMPOSED, ...OPENED, ...TOLD, ...VALUES };

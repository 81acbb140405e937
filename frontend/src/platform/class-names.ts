import { type ClassValue, clsx } from "clsx";
import { createTailwindMerge } from "tailwind-merge";

import { CONTAINED, GROUPS } from "./class-groups";

/** Knows the classes that we write, not all there are: that is made ten times as fast on the way to a first screen. */
const merged = createTailwindMerge(() => ({
  cacheSize: 500,
  theme: {},
  classGroups: GROUPS,
  conflictingClassGroups: CONTAINED,
  conflictingClassGroupModifiers: {},
  orderSensitiveModifiers: [],
}));

/** Joins class names; the last of two that contradict each other wins. */
export function cn(...classes: ClassValue[]): string {
  return merged(clsx(classes));
}

/** A place that one can go to, in a menu; the one where one is. */
export const PLACE_LOOK = "flex min-h-10 items-center gap-3 rounded-md px-2.5 text-sm hover:bg-muted";
export const HERE_LOOK = "bg-selected font-medium text-primary";

import { fetchedOnce } from "./fetched";

/** What a field finds and offers: a screen is read without it, so it comes behind what is read. */
export const PICKING = fetchedOnce(() => import("./picking/picker-input"));

/** Has it there before somebody comes to such a field. */
export const fetchPicking = PICKING.fetch;

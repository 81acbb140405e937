/** Of two classes of one group the last wins. A class that is in none contradicts no other. */

const any = () => true;
const isArbitrary = (value: string) => value.startsWith("[");
const THICKNESS = ["", "0", "2"];

/** Groups whose members are the name itself with any value. */
const VALUED = [
  ...["inset", "inset-x", "inset-y", "start", "end", "top", "bottom", "z"],
  ...["p", "px", "py", "pt", "pb", "ps", "pe", "m", "mx", "my", "mt", "mb", "ms", "me"],
  ...["size", "w", "h", "min-w", "min-h", "max-w", "max-h", "gap", "gap-x", "gap-y", "basis"],
  ...["items", "justify", "justify-items", "justify-self", "content", "self", "place-items"],
  ...["grid-cols", "col-span", "leading", "bg", "opacity", "cursor", "overflow", "overflow-x", "overflow-y"],
  ...["whitespace", "break", "underline-offset", "object", "animate", "align", "line-clamp"],
];

export const GROUPS = {
  ...Object.fromEntries(VALUED.map((name) => [name, [{ [name]: [any] }]])),
  display: [
    "block",
    "inline",
    "inline-block",
    "flex",
    "inline-flex",
    "grid",
    "inline-grid",
    "table",
    "contents",
    "hidden",
  ],
  position: ["static", "fixed", "absolute", "relative", "sticky"],
  direction: [{ flex: ["row", "row-reverse", "col", "col-reverse"] }],
  wrap: [{ flex: ["wrap", "nowrap"] }],
  flex: [{ flex: ["1", "auto", "none"] }],
  shrink: [{ shrink: ["", "0"] }],
  rounded: [{ rounded: ["", any] }],
  "text-size": [{ text: ["xs", "sm", "base", "lg", "xl", "2xl", "4xl", isArbitrary] }],
  "text-side": [{ text: ["start", "center", "end"] }],
  "text-colour": [{ text: [any] }],
  weight: [{ font: ["normal", "medium", "semibold", "bold"] }],
  border: [{ border: THICKNESS }],
  ...Object.fromEntries(
    ["s", "e", "t", "b"].map((side) => [`border-${side}`, [{ border: [{ [side]: THICKNESS }] }]]),
  ),
  "border-style": [{ border: ["solid", "dashed"] }],
  "border-model": [{ border: ["collapse", "separate"] }],
  "border-colour": [{ border: [any] }],
  shadow: [{ shadow: ["", any] }],
  line: ["underline", "no-underline"],
  ending: ["truncate"],
  heard: ["sr-only", "not-sr-only"],
  snapping: [{ snap: ["x", "y"] }],
};

const ALL_SIDES = ["x", "y", "t", "b", "s", "e"];
const INSET = ["inset-x", "inset-y", "start", "end", "top", "bottom"];

/** What also says what members of other groups say. */
export const CONTAINED: Record<string, string[]> = {
  inset: INSET,
  "inset-x": ["start", "end"],
  "inset-y": ["top", "bottom"],
  p: ALL_SIDES.map((side) => `p${side}`),
  px: ["ps", "pe"],
  py: ["pt", "pb"],
  m: ALL_SIDES.map((side) => `m${side}`),
  mx: ["ms", "me"],
  my: ["mt", "mb"],
  size: ["w", "h"],
  gap: ["gap-x", "gap-y"],
  overflow: ["overflow-x", "overflow-y"],
  flex: ["basis", "shrink"],
  "text-size": ["leading"],
  border: ["border-s", "border-e", "border-t", "border-b"],
  "line-clamp": ["display", "overflow"],
};

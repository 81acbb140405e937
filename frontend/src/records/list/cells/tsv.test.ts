import { expect, test } from "vitest";

import { neutralised, restored } from "./formulas";
import { readTsv, writeTable, writeTsv } from "./tsv";

test("what is written is read again, breaks, quotes and tabs in cells too", () => {
  const rows = [
    ["Babouche", 'dite "fine"', "12,50"],
    ["deux\nlignes", "une\ttabulation", ""],
  ];
  expect(writeTsv(rows)).toBe('Babouche\t"dite ""fine"""\t12,50\r\n"deux\nlignes"\t"une\ttabulation"\t');
  expect(readTsv(writeTsv(rows))).toEqual(rows);
});

test.each([
  [
    "a\tb\nc\td\n",
    [
      ["a", "b"],
      ["c", "d"],
    ],
  ],
  ["a\r\nb\r\n", [["a"], ["b"]]],
  [
    "\t\n\t",
    [
      ["", ""],
      ["", ""],
    ],
  ],
  ["", [[""]]],
  ['5" de large\tx', [['5" de large', "x"]]],
  ['"pas fini\tx', [['"pas fini', "x"]]],
])("spreadsheets put %j on the clipboard", (text, rows) => {
  expect(readTsv(text)).toEqual(rows);
});

test("a table holds texts, and nothing that a page would run", () => {
  expect(writeTable([["<b>&", "x"]])).toBe("<table><tr><td>&lt;b&gt;&amp;</td><td>x</td></tr></table>");
});

test.each(["=1+1", "-2", "@x", "'=a", "+212"])(
  "%s is no formula where it is pasted, and comes back",
  (text) => {
    expect(neutralised(text)).toBe(`'${text}`);
    expect(restored(neutralised(text))).toBe(text);
  },
);

test("an apostrophe that somebody typed stays", () => {
  expect(neutralised("'aïd")).toBe("'aïd");
  expect(restored("'aïd")).toBe("'aïd");
});

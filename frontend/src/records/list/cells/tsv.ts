/** Rows of texts as spreadsheets put them on the clipboard: a cell that holds a break or a quote stands in quotes. */
export function writeTsv(rows: string[][]): string {
  return rows.map((row) => row.map(quoted).join("\t")).join("\r\n");
}

function quoted(text: string): string {
  return /[\t\r\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

export function readTsv(text: string): string[][] {
  const rows: string[][] = [[]];
  let rest = text.replace(/\r\n?/g, "\n").replace(/\n$/, "");
  for (let ended = false; !ended; ) {
    const { cell, after } = firstCell(rest);
    rows.at(-1)?.push(cell);
    if (after === "") ended = true;
    else if (after[0] === "\n") rows.push([]);
    rest = after.slice(1);
  }
  return rows;
}

/** The cell that the text begins with, and what follows: a break, or nothing. */
function firstCell(text: string): { cell: string; after: string } {
  const inQuotes = /^"((?:[^"]|"")*)"(?=[\t\n]|$)/.exec(text);
  if (inQuotes)
    return { cell: (inQuotes[1] ?? "").replaceAll('""', '"'), after: text.slice(inQuotes[0].length) };
  const end = text.search(/[\t\n]/);
  return end < 0 ? { cell: text, after: "" } : { cell: text.slice(0, end), after: text.slice(end) };
}

/** The same rows as a table, for what pastes better from one. */
export function writeTable(rows: string[][]): string {
  const cells = (row: string[]) => row.map((text) => `<td>${escaped(text)}</td>`).join("");
  return `<table>${rows.map((row) => `<tr>${cells(row)}</tr>`).join("")}</table>`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** Text that a spreadsheet would run as a formula is copied so that it does not, and comes back as it was. */
const RISKY = /^'*[=+\-@\t\r\n]/;
const NEUTRALISED = /^''*[=+\-@\t\r\n]/;

export function neutralised(text: string): string {
  return RISKY.test(text) ? `'${text}` : text;
}

export function restored(text: string): string {
  return NEUTRALISED.test(text) ? text.slice(1) : text;
}

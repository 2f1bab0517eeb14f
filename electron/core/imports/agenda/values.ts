/** Minutes of `10`, `10 min.`, `1:30` and `1 t 30 min`; null for anything else or beyond ten hours. */
export function minutesOf(text: string): number | null {
  const word = text.trim().toLowerCase();
  const [, plain] = /^(\d{1,3})(?:[.,]0+)?\s*(?:m|min|minut|minutter|minutes)?\.?$/u.exec(word) ?? [];
  const [, hours, rest] = /^(\d{1,2})\s*(?::|t(?:imer?)?\.?|h)\s*(\d{1,2})?\s*(?:min\.?)?$/u.exec(word) ?? [];
  const minutes =
    plain !== undefined ? Number(plain) : hours !== undefined ? Number(hours) * 60 + Number(rest ?? 0) : null;
  return minutes !== null && minutes <= 600 ? minutes : null;
}

/** A cell of a CSV file: our own export, as others, guards one that a sheet would take for a formula by an apostrophe. */
export function unguarded(text: string): string {
  return /^'[=+\-@＝＋－＠\t\r]/.test(text) ? text.slice(1).trim() : text;
}

const BEGIN = '<!-- corpus: written by `npm run judge -- --write` -->';
const END = '<!-- /corpus -->';

/** The text between the markers of the README of the checks, without the lines around it. */
export function tablesIn(readme: string): string {
  const [from, to] = [readme.indexOf(BEGIN), readme.indexOf(END)];
  if (from < 0 || to < from) throw new Error('The README of the checks has lost its markers of the corpus.');
  return readme.slice(from + BEGIN.length, to).trim();
}

/** The README with other tables between its markers. */
export function withTables(readme: string, tables: string): string {
  tablesIn(readme);
  const [head = '', tail = ''] = [readme.slice(0, readme.indexOf(BEGIN)), readme.slice(readme.indexOf(END))];
  return `${head}${BEGIN}\n\n${tables}\n\n${tail}`;
}

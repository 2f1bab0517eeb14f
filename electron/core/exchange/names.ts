/** A name as two spellings of it are compared: case, spaces and how a letter is composed make no difference. */
export const foldedName = (name: string): string =>
  name.normalize('NFC').trim().replaceAll(/\s+/g, ' ').toLocaleLowerCase('da');

/** Two people are taken for one where their names are the same but for case and spaces; nobody is called nothing. */
export const sameName = (a: string, b: string): boolean => foldedName(a) !== '' && foldedName(a) === foldedName(b);

const plain = (name: string): string => name.normalize('NFC').trim().replaceAll(/\s+/g, ' ').toLocaleLowerCase('da');

/** Two people are taken for one where their names are the same but for case and spaces; nobody is called nothing. */
export const sameName = (a: string, b: string): boolean => plain(a) !== '' && plain(a) === plain(b);

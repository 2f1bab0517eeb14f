/** File names that every system takes, no two alike (not even but for their case), each with its ending. */
export function namedApart(wanted: readonly string[]): string[] {
  const taken = new Set<string>();
  return wanted.map((name) => {
    const ending = /\.[A-Za-z0-9]{1,10}$/.exec(name)?.[0] ?? '';
    const stem = safeName(name.slice(0, name.length - ending.length).normalize('NFC'), 'fil');
    let free = `${stem}${ending}`;
    for (let n = 2; taken.has(free.toLowerCase()); n++) free = `${stem} (${n})${ending}`;
    taken.add(free.toLowerCase());
    return free;
  });
}

/** Names that Windows keeps for devices, whatever the ending. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;
/** Bytes; file systems take 255, and a number and the ending come to it. */
const LONGEST_NAME = 180;

/** A file name every system takes: the title, shortened, with the letters of other alphabets kept. */
export function fileNameOf(title: string, ending: string): string {
  return `${safeName(title, 'sag')}.${ending}`;
}

/** Words as a file name without its ending; `otherwise` stands before a name that no system or Windows alone would take. */
function safeName(title: string, otherwise: string): string {
  const safe = title
    .replaceAll(/[^\p{L}\p{M}\p{N} ,().§-]+/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '');
  const short = shortened(safe).trim();
  return short === '' || RESERVED.test(short) ? `${otherwise} ${short}`.trim() : short;
}

function shortened(text: string): string {
  let bytes = 0;
  const kept: string[] = [];
  for (const letter of [...text].slice(0, 90)) {
    bytes += Buffer.byteLength(letter);
    if (bytes > LONGEST_NAME) break;
    kept.push(letter);
  }
  return kept.join('');
}

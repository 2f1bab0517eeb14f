import { safeName } from '../exports/model.ts';

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

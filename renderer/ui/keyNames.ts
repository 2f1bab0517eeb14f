/** A key combination as it is printed on this machine's keyboard: `mod+k` is `Ctrl K`, on a Mac `⌘ K`. */
export function keyNames(keys: string, platform: string = navigator.platform): string {
  const mac = platform.startsWith('Mac');
  const names: Readonly<Record<string, string>> = {
    mod: mac ? '⌘' : 'Ctrl',
    alt: mac ? '⌥' : 'Alt',
    shift: mac ? '⇧' : 'Shift',
  };
  return keys
    .split('+')
    .map((key) => names[key] ?? (key.length === 1 ? key.toUpperCase() : key))
    .join(' ');
}

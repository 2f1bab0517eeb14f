import { describe, expect, it } from 'vitest';
import { keyNames } from '../../../../renderer/ui/keyNames.ts';

describe('key names', () => {
  it.each([
    ['mod+k', 'Linux x86_64', 'Ctrl K'],
    ['mod+k', 'MacIntel', '⌘ K'],
    ['alt+n', 'Win32', 'Alt N'],
    ['shift+F8', 'Win32', 'Shift F8'],
    ['?', 'Win32', '?'],
    ['Enter', 'MacIntel', 'Enter'],
  ])('%s on %s is %s', (keys, platform, expected) => {
    expect(keyNames(keys, platform)).toBe(expected);
  });
});

/** What an RTF file holds beside its text: fonts, colours, styles, pictures. */
const BESIDE = new Set(
  'fonttbl colortbl stylesheet info pict object themedata colorschememapping latentstyles datastore xmlnstbl listtable listoverridetable rsidtbl generator fldinst bkmkstart bkmkend filetbl revtbl'.split(
    ' ',
  ),
);
const TOKEN = /\\([a-z]+)(-?\d+)? ?|\\'([0-9a-f]{2})|\\(\r?\n|[^a-z'])|([{}])|\r?\n|([^\\{}\r\n]+)/gi;
const SIGNS: Readonly<Record<string, string>> = {
  par: '\n',
  line: '\n',
  row: '\n',
  sect: '\n',
  page: '\n',
  tab: ' ',
  cell: ' ',
  emdash: '—',
  endash: '–',
  bullet: '•',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
};

interface Group {
  readonly isBeside: boolean;
  /** Characters that stand after each `\u` for readers that do not know it. */
  readonly fallback: number;
}

/** The words of an RTF file, one paragraph a line; its form is lost. */
export function plainOfRtf(rtf: string): string {
  const out: string[] = [];
  const open: Group[] = [];
  let group: Group = { isBeside: false, fallback: 1 };
  let skip = 0;
  const put = (text: string): void => {
    const shown = text.slice(Math.min(skip, text.length));
    skip -= text.length - shown.length;
    if (!group.isBeside) out.push(shown);
  };
  for (const [, word, value, hex, sign, brace, text] of rtf.matchAll(TOKEN)) {
    if (brace === '{') open.push(group);
    else if (brace === '}') group = open.pop() ?? group;
    else if (word === 'u') {
      put(String.fromCharCode(Number(value) & 0xffff));
      skip = group.fallback;
    } else if (word === 'uc') group = { ...group, fallback: Number(value) };
    else if (word !== undefined) {
      if (BESIDE.has(word)) group = { ...group, isBeside: true };
      else if (SIGNS[word] !== undefined) put(SIGNS[word] ?? '');
    } else if (hex !== undefined)
      put(new TextDecoder('windows-1252').decode(new Uint8Array([Number.parseInt(hex, 16)])));
    else if (sign === '*') group = { ...group, isBeside: true };
    else if (sign === '~') put('\u00A0');
    else if (sign === '_') put('\u2011');
    else if (sign !== undefined && /^[\\{}]$/.test(sign)) put(sign);
    else if (sign !== undefined && /\n/.test(sign)) put('\n');
    else if (text !== undefined) put(text);
  }
  return out.join('');
}

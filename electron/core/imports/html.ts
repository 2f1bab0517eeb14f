import { createHash } from 'node:crypto';
import { defaultTreeAdapter, parse } from 'parse5';
import type { DocJson } from '../../../shared/kinds/case/case.ts';
import type { FileHash } from '../../../shared/kinds/ids.ts';
import { pictureType } from '../files/pictures.ts';
import { BlockBuilder } from './htmlBuilder.ts';
import { linearFormulas } from './htmlMath.ts';
import { below, footnotes, plainText } from './htmlTree.ts';
import { LIMITS, tooMuch } from './limits.ts';
import type { Aside, ImportedFile } from './types.ts';
import { asides } from './word/said.ts';

export interface ReadHtml {
  /** `<title>`; empty when there is none. */
  readonly title: string;
  readonly blocks: readonly DocJson[];
  /** What the page says beside its text: in its head, its comments and the descriptions of what it shows. */
  readonly said: readonly Aside[];
  readonly files: readonly ImportedFile[];
  /** MathML, as it stands on one line in the blocks. */
  readonly formulas: readonly string[];
  /** Addresses of links that are neither web nor mail; their words are in the blocks. */
  readonly lostLinks: readonly string[];
  /** How many pictures lie elsewhere or are of a kind that cannot be shown. */
  readonly lostPictures: number;
}

/**
 * HTML as blocks of `caseSchema`; headings keep levels 1 to 6. Safe by construction: it builds nodes of the schema from the
 * parsed tree, so nothing in the input can become anything else. Nothing is fetched. Text is always kept.
 */
export function blocksOfHtml(html: string, newId: () => string): ReadHtml {
  const document = parse(html, { treeAdapter: counting() });
  const formulas = linearFormulas(document.childNodes);
  const files: ImportedFile[] = [];
  const lost = { links: [] as string[], pictures: 0 };
  const picture = (src: string): string | null => {
    const stored = keepEmbedded(src, files);
    if (!stored) lost.pictures++;
    return stored;
  };
  const notes = footnotes(document.childNodes);
  const reading = { newId, notes, sources: new Map(), picture, lostLinks: lost.links };
  const blocks = new BlockBuilder(reading, 0).build(document.childNodes);
  const [title] = below(document.childNodes, ({ tagName }) => tagName === 'title', 'body');
  return {
    title: title ? plainText(title).replaceAll(/\s+/g, ' ').trim() : '',
    blocks,
    said: saidByPage(html),
    files,
    formulas,
    lostLinks: lost.links,
    lostPictures: lost.pictures,
  };
}

/** Makes no more elements than `LIMITS` allow: unclosed formatting is repeated in every paragraph after it. */
function counting(): typeof defaultTreeAdapter {
  let count = 0;
  return {
    ...defaultTreeAdapter,
    createElement(...parts) {
      if (++count > LIMITS.elements) throw tooMuch('elements', LIMITS.elements);
      return defaultTreeAdapter.createElement(...parts);
    },
  };
}

/** Pictures written into the page itself (`data:`), if their bytes are of a kind a case can show. */
function keepEmbedded(src: string, files: ImportedFile[]): string | null {
  const data = /^data:image\/[a-z+.-]+;base64,([A-Za-z0-9+/=\s]+)$/i.exec(src)?.[1];
  const bytes = data === undefined ? null : new Uint8Array(Buffer.from(data, 'base64'));
  const mediaType = bytes && pictureType(bytes);
  if (!bytes || !mediaType) return null;
  const hash = createHash('sha256').update(bytes).digest('hex') as FileHash;
  if (!files.some((file) => file.hash === hash)) files.push({ hash, bytes, mediaType });
  return hash;
}

const HEAD = /<title[^>]*>([^<]*)<|<meta\s[^>]*?content\s*=\s*(?:"([^"]*)"|'([^']*)')/giu;
const SHOWN = /\s(?:alt|title|aria-label)\s*=\s*(?:"([^"]*)"|'([^']*)')/giu;
const REMARK = /<!--([\s\S]*?)-->/gu;

function saidByPage(html: string): Aside[] {
  const found = (pattern: RegExp) => [...html.matchAll(pattern)].map((match) => match.slice(1).join(''));
  return [
    ...asides('property', found(HEAD)),
    ...asides('watermark', found(SHOWN)),
    ...asides('comment', found(REMARK)),
  ];
}

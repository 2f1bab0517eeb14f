import { Marked } from 'marked';
import { readText } from './encoding.ts';

/** Text of a file in the encoding it was written in. */
export const decodeText = (bytes: Uint8Array): string => readText(bytes).text;

/**
 * Markdown as HTML: GitHub's dialect, with footnotes. Raw HTML in it is read as HTML is. `around` is what stands around a
 * case that is quoted as a whole.
 */
export async function htmlOfMarkdown(markdown: string): Promise<{ html: string; around: string }> {
  const { inside, around } = unquote(markdown.replaceAll('\r\n', '\n'));
  const { text, notes } = footnotesOf(inside);
  const html = await reader().parse(withGaps(withOwnLines(withFactLines(text))), { async: true, gfm: true });
  const items = [...notes].map(([id, note]) => `<li id="fn-${id}">${escapeHtml(note)}</li>`);
  return { html: items.length > 0 ? `${html}<ol>${items.join('')}</ol>` : html, around };
}

/** Signs of emphasis in one paragraph, and letters without a space between: people write far fewer. */
const MOST_SIGNS = 500;
const LONGEST_RUN = /\S{2000}/;
/** What can stand for something else than emphasis or an address. */
const PLAIN = /^(?:[^\\<![`&\n]+|[\s\S])/;

/**
 * Marked, which in a paragraph of more signs than anybody writes takes emphasis and bare addresses for plain text: to look for them
 * takes as long as the paragraph is, squared.
 */
function reader(): Marked {
  const judged = { text: '', isPlain: false };
  // Marked asks about emphasis first, at each sign of the paragraph.
  const isPlain = (text: string): boolean => {
    if (judged.text !== text) {
      judged.text = text;
      judged.isPlain = LONGEST_RUN.test(text) || (text.match(/[*_~]/g)?.length ?? 0) > MOST_SIGNS;
    }
    return judged.isPlain;
  };
  const giveUp = (_source: string, paragraph: string) => (isPlain(paragraph) ? undefined : false);
  return new Marked({
    tokenizer: {
      emStrong: giveUp,
      del: giveUp,
      url: () => (judged.isPlain ? undefined : false),
      inlineText: (source) => {
        const text = judged.isPlain ? (PLAIN.exec(source)?.[0] ?? '') : '';
        return text === '' ? false : { type: 'text', raw: text, text, escaped: false };
      },
    },
  });
}

/** *Sagsnr. 26/1234*, *Sagstype: Beslutning*: before the first section each line is a fact of its own, though Markdown would join them. */
function withFactLines(markdown: string): string {
  const headings = [...markdown.matchAll(/^#{1,6}\s/gm)].map(({ index }) => index);
  const end = headings.find((at) => markdown.slice(0, at).trim().includes('\n')) ?? headings[1] ?? 0;
  const front = markdown.slice(0, end).replaceAll(/^(?![#>|\s])(.*\S)[ \t]*\n(?=[^\s#>|])/gm, '$1  \n');
  return front + markdown.slice(end);
}

/** What is neither a heading, a list, a table, a quotation nor code: lines Markdown joins to a paragraph. */
const PLAIN_LINE = /^(?![#>|\s`~]|[-*+•]\s|\d{1,3}[.)]\s|={3,}|-{3,})\S/u;
/** What a line of its own begins with; small letters go on with the line before, unless they are a point's. */
const BEGINS = /^(?:\d(?!\d{0,2}[.)]\s)|[\p{Lu}*_»"]|at\s|[a-h][.)]\s)/u;
/** A share of the longest lines: who breaks his lines well before the edge means them to end there. */
const SHORT = 0.7;
const LEAST_EDGE = 60;

/**
 * Few who write agendas know that Markdown joins lines. A line that ends where the next word had plenty of room was meant to end; of a
 * file whose paragraphs are wrapped at an edge only the short ones are.
 */
function withOwnLines(markdown: string): string {
  const lines = markdown.split('\n');
  const lengths = lines
    .filter((line) => PLAIN_LINE.test(line))
    .map((line) => line.length)
    .sort((a, b) => a - b);
  const edge = Math.max(LEAST_EDGE, lengths[Math.floor(lengths.length * 0.9)] ?? 0);
  return lines
    .map((line, index) => {
      const next = lines[index + 1] ?? '';
      const [word = ''] = next.split(' ');
      const isOwn = PLAIN_LINE.test(line) && BEGINS.test(next) && line.length + 1 + word.length < edge * SHORT;
      return isOwn && !/(?: {2}|\\)$/u.test(line) ? `${line}  ` : line;
    })
    .join('\n');
}

/** *3.* followed by *5.*: Markdown would count on with 4, and whoever reads the case would not see that a point is missing. */
function withGaps(markdown: string): string {
  let last: { readonly indent: string; readonly number: number } | null = null;
  return markdown
    .split('\n')
    .map((line) => {
      const [, indent = '', digits = ''] = /^( {0,3})(\d{1,3})[.)]\s/u.exec(line) ?? [];
      const before = last;
      if (digits !== '') last = { indent, number: Number(digits) };
      else if (/^\S/u.test(line)) last = null;
      const isGap = digits !== '' && before?.indent === indent && Number(digits) > before.number + 1;
      return isGap ? `\n<!-- -->\n\n${line}` : line;
    })
    .join('\n');
}

const escapeHtml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** `[^1]` in the text and `[^1]: Kilde` on a line of its own, which marked does not know. */
function footnotesOf(markdown: string): { text: string; notes: ReadonlyMap<string, string> } {
  const notes = new Map<string, string>();
  const names = new Map<string, string>();
  const idOf = (name: string): string => {
    const id = names.get(name) ?? String(names.size + 1);
    names.set(name, id);
    return id;
  };
  const used = new Set([...markdown.matchAll(/\[\^([^\]\s]+)\](?!:)/g)].map(([, name]) => name));
  const left = markdown.replaceAll(/^\[\^([^\]\s]+)\]:[ \t]*(.*(?:\n[ \t]+\S.*)*)$/gm, (whole, name, text) => {
    if (!used.has(name) || names.has(name)) return `\\${whole}`;
    notes.set(idOf(name), text.replaceAll(/\s+/g, ' ').trim());
    return '';
  });
  const text = left.replaceAll(/\[\^([^\]\s]+)\]/g, (whole, name) => {
    const id = names.get(name);
    return id === undefined ? whole : `<sup><a href="#fn-${id}">${id}</a></sup>`;
  });
  return { text, notes };
}

/** A case quoted as a whole in another document (nearly every line behind `> `) is read as the case itself. */
function unquote(markdown: string): { inside: string; around: string } {
  const lines = markdown.split('\n');
  const isQuoted = (line: string) => line.startsWith('>');
  const quoted = lines.filter(isQuoted).length;
  const filled = lines.filter((line) => line.trim() !== '').length;
  if (quoted < 3 || quoted < filled * 0.6) return { inside: markdown, around: '' };
  const inside = lines.slice(lines.findIndex(isQuoted), lines.findLastIndex(isQuoted) + 1);
  const around = [...lines.slice(0, lines.findIndex(isQuoted)), ...lines.slice(lines.findLastIndex(isQuoted) + 1)];
  return {
    inside: inside.map((line) => line.replace(/^> ?/, '')).join('\n'),
    around: around.join(' ').replaceAll(/\s+/g, ' ').trim(),
  };
}

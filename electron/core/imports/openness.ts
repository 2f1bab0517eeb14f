import type { DocJson } from '../../../shared/kinds/case/case.ts';
import type { Signal } from '../../../shared/openness/judge.ts';
import { labelMark, lineMark, titleMark } from '../../../shared/openness/labels.ts';
import { type Mark, markIn } from '../../../shared/openness/words.ts';
import { textOf } from './inline.ts';
import type { Aside } from './types.ts';

/** What a file says of all that is in it: by its name, and beside its text. */
export function fileSignals(said: readonly Aside[], fileName: string): Signal[] {
  const name = fileName.replace(/\.[a-z0-9]{2,5}$/i, '');
  return [...asSignals('fileName', labelMark(name)), ...said.flatMap(asideSignals)];
}

/** What words beside the text say. What is deleted, hidden or said in a comment may be of an earlier day: it opens nothing. */
export function asideSignals({ place, text }: Aside): Signal[] {
  const mark = place === 'watermark' || place === 'sheet' ? labelMark(text) : (titleMark(text) ?? lineMark(text));
  const isSaid = place !== 'comment' && place !== 'deleted' && place !== 'hidden' && place !== 'watermark';
  if (!mark || (mark.says === 'open' && !isSaid)) return [];
  return asSignals(place, place === 'deleted' ? { ...mark, says: 'unclear' } : mark);
}

export const asSignals = (place: Signal['place'], mark: Mark | null): Signal[] => (mark ? [{ ...mark, place }] : []);

/** What the text of a case says of its openness, its sources and the words of its pictures included. */
export function blockSignals(blocks: readonly DocJson[]): Signal[] {
  return blocks.flatMap(signalsIn);
}

function signalsIn(node: DocJson): Signal[] {
  if (node.type === 'table') return (node.content ?? []).flatMap(rowSignals);
  if (node.type === 'paragraph' || node.type === 'heading')
    return [...linesOf(node).flatMap((line) => asSignals('text', lineMark(line))), ...unseen(node)];
  return node.type === 'image' ? unseen(node) : (node.content ?? []).flatMap(signalsIn);
}

/** Facts stand in one line with a sign between them: *Sagsnr. 26/1234 · Åben sag, priser i lukket bilag*. */
const linesOf = (node: DocJson): string[] =>
  textOf(node).split(/\n|\s+[·|•]\s+|(?<=(?:åben\s+sag|åbent\s+punkt)),\s+/iu);

/** Two cells are a field and its value; a word alone in a cell of a larger table may be about anything the table is about. */
function rowSignals(row: DocJson): Signal[] {
  const cells = (row.content ?? []).map((cell) => textOf(cell).trim());
  const filled = cells.filter(Boolean);
  const [first = '', second = ''] = filled;
  const field = filled.length === 2 ? labelMark(`${first.replace(/[:?\s]+$/u, '')}: ${second}`) : null;
  const alone = filled.length === 1 ? first.split('\n').map(lineMark) : [];
  const each = cells.flatMap((cell) => cell.split('\n')).map((line) => markIn(line, 'text'));
  return [...(field ? [field] : each), ...alone].flatMap((mark) => asSignals('text', mark)).concat(unseen(row));
}

/** Sources and descriptions of pictures are attributes. */
function unseen(node: DocJson): Signal[] {
  const { text, alt } = node.attrs ?? {};
  const own = [text, alt].filter((one) => typeof one === 'string');
  const marks = own.flatMap((one) => asSignals('text', markIn(one, 'text')));
  const inline = node.type === 'image' || node.type === 'sourceRef' ? [] : (node.content ?? []).flatMap(unseen);
  return [...marks, ...inline];
}

import { append } from '../append.ts';
import type { ChildNode } from '../htmlTree.ts';
import { type Drawn, readDrawing } from './drawings.ts';
import type { Item } from './items.ts';
import type { StoryPlace, WordReading } from './reading.ts';
import { el, words } from './tree.ts';
import type { XmlElement } from './xml.ts';

interface Drawing {
  readonly reading: WordReading;
  readonly at: StoryPlace;
  /** True within text that Word does not show. */
  readonly isHidden: boolean;
  readonly blocksOf: (box: XmlElement) => Item[];
}

/** Text boxes and drawn words come after the paragraph a drawing stands in; its pictures, which are given back, stand in it. */
export function drawInto(boxes: Item[], node: XmlElement, drawing: Drawing): ChildNode[] {
  const { found } = drawing.reading;
  return readDrawing(node, found).flatMap((drawn): ChildNode[] => {
    if (drawn.kind === 'picture') return pictureOf(drawn, drawing);
    if (drawn.kind === 'box') append(boxes, drawing.blocksOf(drawn.box));
    else if (drawing.at.place === 'margin') found.tell('watermark', drawn.text);
    else boxes.push({ kind: 'line', tag: 'p', isQuote: false, list: null, content: [words(drawn.text)] });
    return [];
  });
}

/** Only the body of a case can hold pictures; the others are told by what describes them. */
function pictureOf({ id, alt }: Extract<Drawn, { kind: 'picture' }>, { reading, at, isHidden }: Drawing): ChildNode[] {
  if (at.place !== 'body') {
    reading.found.tell(`${at.place}Picture`, alt);
    return [];
  }
  if (isHidden && alt === '') reading.found.tell('hidden', '');
  return [el('img', { src: isHidden ? '' : reading.picture(at.part, id), alt })];
}

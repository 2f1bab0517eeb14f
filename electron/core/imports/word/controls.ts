import type { Findings } from './findings.ts';
import { wholeText } from './text.ts';
import { descendants, find, isOn, type XmlElement } from './xml.ts';

export type ControlShows = 'content' | 'prompt' | 'checked' | 'unchecked';

/**
 * What a content control shows. A prompt to write something is no text of a case: it is told, and so is what might have been
 * chosen in a list.
 */
export function controlShows(node: XmlElement, found: Findings): ControlShows {
  const properties = find(node, 'w:sdtPr');
  if (properties) found.take(properties);
  const box = find(properties, 'w14:checkbox');
  if (box) {
    found.take(node);
    const value = find(box, 'w14:checked')?.attrs['w14:val'] ?? '0';
    return /^(?:1|true|on)$/.test(value) ? 'checked' : 'unchecked';
  }
  const content = find(node, 'w:sdtContent');
  const shown = content ? wholeText(content) : '';
  const isPrompt = isOn(find(properties, 'w:showingPlcHdr'));
  const others = entriesOf(properties).filter((entry) => entry !== '' && (isPrompt || entry !== shown));
  if (others.length > 0) found.tell('choices', others.join(', '));
  if (!isPrompt) return 'content';
  found.take(node);
  if (shown !== '') found.tell('prompt', shown);
  return 'prompt';
}

function entriesOf(properties: XmlElement | undefined): string[] {
  const list = find(properties, 'w:dropDownList') ?? find(properties, 'w:comboBox');
  return (list ? descendants(list, 'w:listItem') : []).map(({ attrs }) =>
    (attrs['w:displayText'] ?? attrs['w:value'] ?? '').replaceAll(/\s+/g, ' ').trim(),
  );
}

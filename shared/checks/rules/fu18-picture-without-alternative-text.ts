import type { Node } from 'prosemirror-model';
import { type Check, type Hit, inSections } from '../define.ts';
import type { Message } from '../types.ts';
import type { SectionView } from '../view.ts';

const MISSING: Message = {
  da: 'Skriv en alternativ tekst til billedet, eller angiv, at det er dekorativt.',
  en: 'Write an alternative text for the picture, or say that it is decorative.',
};
const NO_TEXT: Message = {
  da: 'Skriv, hvad billedet viser. Den alternative tekst siger det ikke.',
  en: 'Write what the picture shows. Its alternative text does not say.',
};

/** The name of a file, or what a camera or a screen gave it. */
const FILE_NAME =
  /^\S*\.(?:png|jpe?g|gif|webp|bmp|tiff?|svg|emf|wmf)$|^(?:img|dsc[fn]?|pict|scan|image|billede|skærmbillede|screenshot)[\s_-]?\d[\d\s_.,-]*$/iu;
/** Says only that it is one. */
const KIND_ONLY =
  /^(?:et |en |the )?(?:billede(?:t)?|foto(?:et)?|grafik(?:ken)?|figur(?:en)?|illustration(?:en)?|diagram(?:met)?|kort(?:et)?|graf(?:en)?|logo(?:et)?|picture|image|photo|billede uden beskrivelse)[\s\d.:]*$/iu;
/** Word's own guess, which it asks the writer to read through. */
const GUESSED = /automatisk (?:genereret|oprettet) beskrivelse|(?:description automatically generated)/iu;

function faultOf({ attrs }: Node): Message | null {
  if (attrs.decorative === true) return null;
  const alt = String(attrs.alt ?? '').trim();
  if (alt === '') return MISSING;
  return FILE_NAME.test(alt) || KIND_ONLY.test(alt) || GUESSED.test(alt) ? NO_TEXT : null;
}

function pictures(section: SectionView): readonly Hit[] {
  const found: Hit[] = [];
  section.node.descendants((node) => {
    if (node.type.name !== 'image') return !node.isTextblock;
    const message = faultOf(node);
    const id = String(node.attrs.id ?? `${section.key} ${found.length}`);
    if (message) found.push({ section: section.key, blockId: id, about: `picture ${id} ${node.attrs.alt}`, message });
    return false;
  });
  return found;
}

export const fu18: Check = {
  id: 'FU18',
  category: 'completeness',
  severity: 'warning',
  needs: ['text'],
  name: { da: 'Billede uden alternativ tekst', en: 'Picture without alternative text' },
  why: {
    da: 'Den, der får sagen læst højt, hører kun den alternative tekst. Uden den er det, billedet viser, ikke oplyst for alle.',
    en: 'Who has the case read aloud hears the alternative text only. Without it, what the picture shows is not told to everybody.',
  },
  source: {
    da: 'Lov om tilgængelighed af offentlige organers websteder og mobilapplikationer (lov nr. 692 af 8. juni 2018), jf. EN 301 549 og WCAG 2.1, succeskriterium 1.1.1.',
    en: 'The Danish act on accessibility of websites and mobile applications of public bodies (no. 692 of 8 June 2018), by EN 301 549 and WCAG 2.1, success criterion 1.1.1.',
  },
  run: inSections(pictures),
};

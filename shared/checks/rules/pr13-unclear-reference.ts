import type { Span } from '../../text/segment.ts';
import type { TextBlock } from '../blocks.ts';
import {
  type Check,
  type Hit,
  inBlocks,
  isProse,
  lowerMatches,
  markedMatches,
  ofBlocks,
  type TunedRule,
} from '../define.ts';
import { UNCLEAR_REFERENCES } from '../lists/claims.ts';
import { holds, marks } from '../marks.ts';
import { lowerSentences } from '../reading/near.ts';
import { type TermMatch, termFinder } from '../terms.ts';
import type { CaseView, SectionView } from '../view.ts';

const MESSAGE = { da: 'Henvis til afsnit, bilag og side.', en: 'Refer to the section, attachment and page.' };

const TO_ATTACHMENT =
  /(?<!\p{L})(?:se|jf\.|jævnfør|fremgår af|henvises til)(?: det| de)? (?:vedlagte |vedhæftede )?bilag(?:et|ene)?(?!\p{L})/gu;
/** *I bilaget findes …*, *er vedhæftet sagen*: of several, or of none that is listed, nobody can tell which. */
const IN_ATTACHMENT =
  /(?<!\p{L})(?:i bilag(?:et|ene)(?= (?:findes|ses|fremgår|beskrives|er|kan|indgår|gennemgås|redegøres)(?!\p{L}))|(?:findes|ses|fremgår|beskrives|gennemgås|beskrevet|uddybet|vist) i bilag(?:et|ene))(?!\p{L})/gu;

const ATTACHMENT = marks([TO_ATTACHMENT, IN_ATTACHMENT], 'bilag');

/** A number or the name of a part close after the word says where to look. */
const PLACE =
  /^\s*(?:\p{L}+\s+){0,2}(?:nr\.\s*)?(?:\d|[A-H](?!\p{L})|[»"“”])|^\s+(?:(?:i|under|på)\s+)?(?:afsnit(?:tet)?|tabellen|punkt|tabel|figur|skema|kort|indstilling|sammendrag|oversigt|punkter|liste)/u;

const toAttachment = (block: TextBlock): Span[] =>
  markedMatches(block, ATTACHMENT, TO_ATTACHMENT).map(({ index, 0: { length } }) => ({
    from: index,
    to: index + length,
  }));

/** *På ovenstående baggrund*: all that has been said, and no one place. */
const IN_ALL = /^\s+baggrund(?!\p{L})/u;
const BACK = /^(?:oven|føromt|førn|foran|omtalte)/u;
const AHEAD = /^neden/u;

function unclear(block: TextBlock, { from, to }: Span): Hit[] {
  const after = block.text.slice(to, to + 40);
  if (PLACE.test(after)) return [];
  if (IN_ALL.test(after) && /(?<!\p{L})på\s+(?:den\s+)?$/u.test(block.lower.slice(Math.max(0, from - 10), from)))
    return [];
  return [{ block, from, to, message: MESSAGE }];
}

/** *Bilaget* is clear where there is but one, or where the sentence before has named it. */
const NAMED_BEFORE = /(?<!\p{L})bilag (?:nr\. )?\d|[»“”"]/u;

function inAttachment(block: TextBlock): Hit[] {
  if (!isProse(block) || !holds(block, ATTACHMENT)) return [];
  return lowerMatches(block, IN_ATTACHMENT)
    .filter(({ index }) => !NAMED_BEFORE.test(lowerSentences(block, index, { sentences: 1 })))
    .map(({ index, 0: { length } }) => ({ block, from: index, to: index + length, message: MESSAGE }));
}

const allInAttachments = ofBlocks(inAttachment);

/** *som graferne herunder viser*, *jf. figuren nedenfor*: what the text points at is not in it. */
const SHOWN =
  /(?<!\p{L})(grafen|graferne|figuren|figurerne|diagrammet|diagrammerne|billedet|billederne|kortet|kortene|tabellen|tabellerne|skemaet|oversigten|listen) (?:herunder|nedenfor|ovenfor|herover)(?!\p{L})/gu;
const ON_PAGE = marks(SHOWN, ' herunder', ' nedenfor', ' ovenfor', ' herover');
const NOT_HERE = {
  da: 'Den er her ikke. Sæt den ind, gerne med tallene i en tabel, eller henvis til bilag og side.',
  en: 'It is not here. Put it in, with the figures in a table if you can, or refer to the attachment and page.',
};
/** An object that is no text: a picture stands as one. */
const PICTURE = '\ufffc';
const shown = (block: TextBlock): readonly Hit[] =>
  isProse(block)
    ? markedMatches(block, ON_PAGE, SHOWN).map(({ index, 0: { length } }) => ({
        block,
        from: index,
        to: index + length,
        message: NOT_HERE,
      }))
    : [];
/** A table, a list or a picture in the section may be what is meant. */
const showsNothing = ({ tables, blocks }: SectionView): boolean =>
  tables.length === 0 && !blocks.some((block) => isApart(block) || block.text.includes(PICTURE) || block.text === '');
const missing = (section: SectionView): readonly Hit[] => {
  const found = section.blocks.flatMap((block) => block.memo(shown));
  return found.length > 0 && showsNothing(section) ? found : [];
};

/** *findes på kommunens hjemmeside*: of thousands of pages, with no link. */
const ON_SITE =
  /(?<!\p{L})(?:findes|kan (?:ses|læses|findes|hentes)|ligger|fremgår|er beskrevet) (?:på|af) (?:kommunens |selskabets |regionens |ministeriets |styrelsens |skolens |foreningens )?hjemmeside(?:n)?(?!\p{L}| (?:under|www|på|om|her|\())/gu;
const LINK = {
  da: 'Sæt et link, eller skriv hvor på siden det står.',
  en: 'Give a link, or say where on the site it stands.',
};
const onSite = (block: TextBlock): readonly Hit[] =>
  isProse(block) && block.lower.includes('hjemmeside') && !/www\.|https?:|\.dk(?!\p{L})/u.test(block.lower)
    ? lowerMatches(block, ON_SITE).map(({ index, 0: { length } }): Hit => {
        return { block, from: index, to: index + length, message: LINK, severity: 'suggestion' };
      })
    : [];

/** *som anført i tabellen* in a case of several: nobody knows which. */
const IN_TABLE = /(?<!\p{L})(?:i|af|jf\.) tabellen(?!\p{L}| (?:på|i|over|med|nedenfor|ovenfor|herunder|\d))/gu;
const WHICH_TABLE = { da: 'Hvilken tabel? Der er flere i sagen.', en: 'Which table? The case has several.' };
const inTable = (block: TextBlock): readonly Hit[] =>
  block.section === 'recommendation' && block.lower.includes('tabellen')
    ? lowerMatches(block, IN_TABLE).map(({ index, 0: { length } }) => {
        return { block, from: index, to: index + length, message: WHICH_TABLE };
      })
    : [];
const onSites = inBlocks(onSite);
const inTables = inBlocks(inTable);
const fewTables = (view: CaseView): boolean => view.sections.reduce((sum, { tables }) => sum + tables.length, 0) < 2;

const isApart = (block: TextBlock | undefined): boolean =>
  block?.context.kind === 'item' || block?.context.kind === 'cell';

/** *Alle ovenstående kriterier* right under the list, *nedenstående projekter:* right above it: one sees what is meant. */
function isBeside(section: SectionView, index: number, hit: Hit): boolean {
  const block = section.blocks[index];
  if (block?.context.kind !== 'paragraph' || hit.from === undefined) return false;
  const words = block.lower.slice(hit.from, hit.to);
  if (BACK.test(words)) return isApart(section.blocks[index - 1]);
  if (!AHEAD.test(words)) return false;
  // *Forvaltningen har udarbejdet nedenstående svar.* closes its paragraph: it is what follows.
  const isLast =
    block.sentenceAt(hit.from).to >= block.text.trimEnd().length && section.blocks[index + 1] !== undefined;
  const closes = isLast && A_TEXT.test(block.lower.slice(hit.to));
  return closes || isApart(section.blocks[index + 1]) || /^[^.:]{0,120}:\s*\S/u.test(block.text.slice(hit.to));
}

/** What is itself a text, and may follow as one. */
const A_TEXT =
  /^ (?:\p{L}+ )?(?:svar|redegørelse|vurdering|bemærkninger|besvarelse|udtalelse|forslag|indstilling)\.?\s*$/u;

function references(find: (block: TextBlock) => readonly TermMatch[]): ReturnType<TunedRule['tuned']> {
  const inBlock = (block: TextBlock): readonly Hit[] =>
    isProse(block) ? [...find(block), ...toAttachment(block)].flatMap((place) => unclear(block, place)) : [];
  const inSection = (section: SectionView): readonly Hit[] =>
    section.blocks.flatMap((block, index) => block.memo(inBlock).filter((hit) => !isBeside(section, index, hit)));
  return (view) => {
    const found = [
      ...view.sections.flatMap((section) => [...section.memo(inSection), ...section.memo(missing)]),
      ...onSites(view).slice(0, 1),
      ...(fewTables(view) ? [] : inTables(view)),
    ];
    if (view.fields.attachments.length === 1) return found;
    return [...found, ...allInAttachments(view).slice(0, 1)];
  };
}

export const pr13: Check = {
  id: 'PR13',
  category: 'precision',
  severity: 'warning',
  needs: ['text'],
  name: { da: 'Uklar henvisning', en: 'Unclear reference' },
  why: {
    da: 'Læseren skal kunne slå op uden at lede. Det gælder især bilag på hundrede sider.',
    en: 'The reader must be able to look it up without searching, above all in attachments of a hundred pages.',
  },
  lists: [UNCLEAR_REFERENCES],
  run: {
    tuned: (tuning) => references(termFinder(tuning.entries(UNCLEAR_REFERENCES).map(({ term }) => term))),
  },
};

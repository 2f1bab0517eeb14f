import type { Span } from '../../text/segment.ts';
import type { TextBlock } from '../blocks.ts';
import { type Check, type Hit, isProse, lowerMatches, type TunedRule } from '../define.ts';
import { UNCLEAR_REFERENCES } from '../lists/claims.ts';
import { lowerSentences } from '../reading/near.ts';
import { type TermMatch, termFinder } from '../terms.ts';
import type { SectionView } from '../view.ts';

const MESSAGE = { da: 'Henvis til afsnit, bilag og side.', en: 'Refer to the section, attachment and page.' };

const TO_ATTACHMENT =
  /(?<!\p{L})(?:se|jf\.|jævnfør|fremgår af|henvises til)(?: det| de)? (?:vedlagte |vedhæftede )?bilag(?:et|ene)?(?!\p{L})/gu;
/** *I bilaget findes …*, *er vedhæftet sagen*: of several, or of none that is listed, nobody can tell which. */
const IN_ATTACHMENT =
  /(?<!\p{L})(?:i bilag(?:et|ene)(?= (?:findes|ses|fremgår|beskrives|er|kan|indgår|gennemgås|redegøres)(?!\p{L}))|(?:findes|ses|fremgår|beskrives|gennemgås|beskrevet|uddybet|vist) i bilag(?:et|ene))(?!\p{L})/gu;

/** A number or the name of a part close after the word says where to look. */
const PLACE =
  /^\s*(?:\p{L}+\s+){0,2}(?:nr\.\s*)?(?:\d|[A-H](?!\p{L})|[»"“”])|^\s+(?:(?:i|under|på)\s+)?(?:afsnit(?:tet)?|tabellen|punkt|tabel|figur|skema|kort|indstilling|sammendrag|oversigt|punkter|liste)/u;

const toAttachment = (block: TextBlock): Span[] =>
  lowerMatches(block, TO_ATTACHMENT).map(({ index, 0: { length } }) => ({ from: index, to: index + length }));

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
  if (!isProse(block) || !block.lower.includes('bilag')) return [];
  return lowerMatches(block, IN_ATTACHMENT)
    .filter(({ index }) => !NAMED_BEFORE.test(lowerSentences(block, index, { sentences: 1 })))
    .map(({ index, 0: { length } }) => ({ block, from: index, to: index + length, message: MESSAGE }));
}

const isApart = (block: TextBlock | undefined): boolean =>
  block?.context.kind === 'item' || block?.context.kind === 'cell';

/** *Alle ovenstående kriterier* right under the list, *nedenstående projekter:* right above it: one sees what is meant. */
function isBeside(section: SectionView, index: number, hit: Hit): boolean {
  const block = section.blocks[index];
  if (block?.context.kind !== 'paragraph' || hit.from === undefined) return false;
  const words = block.lower.slice(hit.from, hit.to);
  if (BACK.test(words)) return isApart(section.blocks[index - 1]);
  if (!AHEAD.test(words)) return false;
  return isApart(section.blocks[index + 1]) || /^[^.:]{0,120}:\s*\S/u.test(block.text.slice(hit.to));
}

function references(find: (block: TextBlock) => readonly TermMatch[]): ReturnType<TunedRule['tuned']> {
  const inBlock = (block: TextBlock): readonly Hit[] =>
    isProse(block) ? [...find(block), ...toAttachment(block)].flatMap((place) => unclear(block, place)) : [];
  const inSection = (section: SectionView): readonly Hit[] =>
    section.blocks.flatMap((block, index) => block.memo(inBlock).filter((hit) => !isBeside(section, index, hit)));
  return (view) => {
    const found = view.sections.flatMap((section) => section.memo(inSection));
    if (view.fields.attachments.length === 1) return found;
    return [...found, ...view.blocks.flatMap((block) => block.memo(inAttachment)).slice(0, 1)];
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
  examples: {
    bad: [
      'I bilaget findes en mere detaljeret beskrivelse.',
      'Tallene er vist i bilagene.',
      'I bilagene gennemgås de fem modeller.',
      'Takstbladet ses i bilaget.',
      { sections: { recommendation: 'At udvalget giver tilladelse på nærmere vilkår.' } },
      'Der skal ske en prioritering, jf. ovenstående.',
      'Se bilag.',
      'Ovennævnte ændringer træder i kraft straks.',
      'Beløbene fremgår af nedenstående.',
      'Forslaget er beskrevet nærmere, se vedlagte bilag.',
      'Udvalget tog stilling til førnævnte forhold.',
      'Økonomien fremgår af bilaget.',
      'Støtten er faldet, jf. ovenfor.',
      'Taksten stiger, som nævnt ovenfor.',
      'De ovenfor nævnte skoler får nye vinduer.',
      'Tidsplanen er beskrevet i budgettet, jf. vedhæftede bilag.',
      'Som tidligere nævnt lukker hallen om sommeren.',
      'Der henvises til bilagene for en gennemgang af støjmålingen.',
      'På baggrund af ovenstående indstilles det, at sagen udsættes.',
      'Kriterierne er:\n- Mange ældre\n- Kort til bussen\n\nPladsen er lille.\nOvenstående kriterier kan ikke opfyldes.',
      'Forvaltningen aflægger regnskab for nedenstående projekter.\nDe er alle færdige.',
      '- Taksten stiger, jf. ovenstående\n- Hallen lukker',
    ],
    good: [
      'Tallene står i bilag 2. I bilaget ses også prisen.',
      {
        sections: { presentation: 'I bilaget findes en beskrivelse.' },
        fields: { attachments: [{ id: 'a', number: 1, title: 'Notat', recommended: true, closed: false, file: null }] },
      },
      'Rapporten »Støj i byen« er vedlagt. I bilaget findes en måling.',
      'Kommunen har lagt bilaget på hjemmesiden.',
      'Beløbene fremgår af bilag 2, side 4.',
      'Se bilag 2, side 4.',
      'Løsning B ovenfor er billigst.',
      'Tallene står i nedenstående tabel 1.',
      'Forslaget er beskrevet i bilag 1 og 3, jf. bilag 3, side 2.',
      'Se nedenstående afsnit om økonomi.',
      'Borgeren skriver: »Se ovenstående.«',
      '> Vi henviser til ovenstående.',
      'Se bilag »Trafiktælling«.',
      'Bilaget er vedlagt, og udvalget kan se det på mødet.',
      'Vandet står ovenfor broen.',
      'Taksten stiger, se ovenfor afsnit 3.',
      'Se ovenfor under afsnittet om økonomi.',
      'Beløbet fremgår af nedenstående oversigt.',
      'Kommunen sender bilagene til ministeriet.',
      'Støjen er målt i tre punkter, jf. bilag 4, kort 2.',
      'Kælderen ligger under, og loftet ligger ovenfor.',
      'Boligerne ligger nedenfor skrænten.',
      'Kriterierne er:\n- Mange ældre\n- Kort til bussen\n- Ledige lokaler\nAlle ovenstående kriterier kan næppe opfyldes samtidig.',
      'Forvaltningen aflægger regnskab for nedenstående projekter:\n- Byggemodning ved Søvej\n- Supercykelsti til Tofteby',
      '| Skole | Elever |\n| Åskolen | 288 |\nOvennævnte skole får et nyt tag.',
      'Byrådet bliver bedt om nedenstående beslutninger: en ny sti og et nyt tag.',
      'På ovenstående baggrund foreslår forvaltningen løsning B.',
    ],
  },
};

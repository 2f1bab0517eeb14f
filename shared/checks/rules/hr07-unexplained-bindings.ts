import { isRunning } from '../blocks.ts';
import type { Check, Hit } from '../define.ts';
import { BINDINGS } from '../lists/room.ts';
import { hints } from '../reading/hints.ts';
import { recorded } from '../reading/recorded.ts';
import type { CaseView, SectionView } from '../view.ts';

const QUESTION = { da: 'Hvem kan ændre det, der binder?', en: 'Who can change what binds?' };

/** Who can change it, until when it holds, or what it costs. */
const ANSWERED =
  /§|(?<!\p{L})(?:kan (?:(?!ikke)\p{L}+ ){0,6}(?:ændre[sr]?|hæve[s]?|opsige[s]?|ophæve[s]?|forlænge[s]?|genforhandle[s]?|lempe[s]?|løfte[s]?|fravige[s]?|forhandle[s]?)|dispens\p{L}*|genforhandle[rs]?|tillægsbevilling|udløber|opsiges?|indtil|frem til|ingen bindinger|frigive)(?!\p{L})|(?:til|indtil|frem til) (?:den )?\d{1,2}\. \p{L}+ \d{4}/u;

const NO_ROOM = {
  da: 'Afsnittet siger ikke, hvad medlemmerne kan vælge. Skriv, hvad der kan ændres, af hvem, og hvad der ligger fast.',
  en: 'The section does not say what members can choose. Say what can be changed, by whom, and what is fixed.',
};

const BODY =
  '(?:\\p{L}{0,30}udvalget|kommunalbestyrelsen|byrådet|borgerrepræsentationen|magistraten|medlemmerne|politikerne|folketinget|forligspartierne)';
/** What can be chosen, and by whom: a body that may, a thing that can be changed, another way. */
const ROOM: readonly RegExp[] = [
  new RegExp(
    `(?<!\\p{L})${BODY}[^.;]{0,80}(?<!\\p{L})(?:kan(?! ikke)|har (?:\\p{L}+ ){0,2}(?:mulighed|frihed|adgang)|frit|vælger|bestemmer|fastsætter|afgør)(?!\\p{L})`,
    'u',
  ),
  new RegExp(`(?<!\\p{L})(?:kan|mulighed for,? at|op til)(?:\\s\\p{L}+){0,4}\\s${BODY}(?!\\p{L})`, 'u'),
  /(?<!\p{L})kan(?: (?!ikke)\p{L}+){0,4} (?:ændres|hæves|sænkes|udvides|begrænses|fravælges|vælges|udskydes|afvises|fastsættes|justeres|reduceres|prioriteres|forhandles|tilpasses|opsiges|fordeles|flyttes|fraviges)(?!\p{L})/u,
  /(?<!\p{L})(?:alternativ\p{L}{0,20}|i stedet for at|vælge(?:r|s)? mellem|valg(?:et)? (?:mellem|står)|enten .{1,120} eller|frit valg|(?:handlerum|råderum)(?:met)? (?:består|ligger|omfatter|er at|til at|på))(?!\p{L})/u,
];
/** That there is none is told too, where it says why. */
const NONE_BECAUSE =
  /(?<!\p{L})(?:ikke|intet|ingen)(?!\p{L})[^.]{0,80}(?:handlerum|råderum|mulighed|valg|frihed)[^.]{0,200}(?:§|(?<!\p{L})(?:fordi|da|eftersom|lov|loven|\p{L}+lovens?|aftale|kontrakt|dom)(?!\p{L}))/u;

const isSilent = (section: SectionView): boolean => {
  const text = section.blocks
    .filter((block) => isRunning(block) && !block.context.quoted)
    .map((block) => block.text)
    .join('\n')
    .toLowerCase();
  const isTable = section.tables.length > 0 || section.node.children.some(({ type }) => type.name === 'live');
  return text.trim() !== '' && !isTable && !NONE_BECAUSE.test(text) && !ROOM.some((pattern) => pattern.test(text));
};

/** The section of the case that is to tell of the political room, and tells of none. */
function withoutRoom(view: CaseView): readonly Hit[] {
  const section = view.section('politicalRoom');
  return section?.memo(isSilent)
    ? [{ section: 'politicalRoom', about: 'no room', message: NO_ROOM, certain: true }]
    : [];
}

/** Recorded bindings that bind and do not say where it is written and who can change it. */
function unanswered(view: CaseView): readonly Hit[] {
  return recorded(view)
    .bindings.filter(({ strength, source, liftableBy }) => strength !== 'none' && !(source.trim() && liftableBy.trim()))
    .map(({ id }) => ({ section: 'politicalRoom', about: `recorded ${id}`, message: QUESTION }));
}

export const hr07: Check = {
  id: 'HR07',
  category: 'room',
  severity: 'warning',
  judge: 'human',
  needs: ['text', 'fields'],
  question: QUESTION,
  lists: [BINDINGS],
  name: { da: 'Bindinger og hvem kan løse dem', en: 'Bindings and who can lift them' },
  why: {
    da: 'Meget af det, der binder, kan nogen ændre. Den, der skal forhandle, skal vide hvem, hvornår og hvad det koster.',
    en: 'Much of what binds can be changed by somebody. Those who negotiate need to know by whom, when and at what cost.',
  },
  run: {
    tuned: (tuning) => {
      const run = hints({ list: BINDINGS, question: QUESTION, answered: ANSWERED }).tuned(tuning);
      return (view) => (recorded(view).bindings.length > 0 ? unanswered(view) : [...withoutRoom(view), ...run(view)]);
    },
  },
};

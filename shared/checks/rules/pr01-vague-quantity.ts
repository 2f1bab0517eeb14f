import { type Check, type Hit, inProse } from '../define.ts';
import { VAGUE_QUANTITIES } from '../lists/precision.ts';
import { toldElsewhere } from '../reading/counted.ts';
import type { Unmeasured } from '../reading/forms.ts';
import { isToldInCase } from '../reading/toldInCase.ts';
import { besides, unmeasuredIn } from '../reading/unmeasured.ts';
import { type Vague, vagueQuantities } from '../reading/vagueQuantity.ts';
import { termFinder } from '../terms.ts';
import type { Message } from '../types.ts';

const MESSAGE = {
  da: 'Hvor mange? Skriv et tal, eller skriv at tallet ikke kendes.',
  en: 'How many? Give a number, or say that it is not known.',
};

/** Of streets and tasks one wants to know which they are, of people how many. */
const WHICH = {
  da: 'Hvilke? Nævn dem, eller skriv hvor mange.',
  en: 'Which? Name them, or say how many.',
};
const HOW_MUCH = {
  da: 'Hvor meget? Skriv tallet, eller skriv at det ikke kendes.',
  en: 'How much? Give the figure, or say that it is not known.',
};
const HOW_LARGE = {
  da: 'Hvor stor en del? Skriv antallet eller beløbet, eller skriv at det ikke kendes.',
  en: 'How large a part? Give the number or the amount, or say that it is not known.',
};
const HOW_OFTEN = {
  da: 'Hvor tit, eller hvor længe? Skriv tallet, eller skriv at det ikke kendes.',
  en: 'How often, or for how long? Give the figure, or say that it is not known.',
};
const SORT = /^(?:en (?:lang |hel )?række|en stribe|visse|diverse|forskellige|enkelte)$/u;
const COUNTED_ONES =
  /(?:elev|børn|borger|unge|ældre|forældre|nabo|medarbejder|ansatte|beboer|bruger|medlem|famili|klage|henvendelse|ansøg|svar|bolig|plads|biler|ture|husstand|patient|pårørende|sager)\p{L}*$/u;

const messageFor = ({ term, noun }: Vague): Message => (SORT.test(term) && !COUNTED_ONES.test(noun) ? WHICH : MESSAGE);

const ASKED: Readonly<Partial<Record<Unmeasured, Message>>> = {
  people: MESSAGE,
  number: MESSAGE,
  share: HOW_LARGE,
  size: HOW_MUCH,
  degree: HOW_MUCH,
  time: HOW_OFTEN,
};
const unmeasured = inProse((block) =>
  block.memo(unmeasuredIn).flatMap(({ from, to, of }): Hit[] => {
    const message = ASKED[of];
    return message ? [{ block, from, to, message, ...(of === 'people' ? {} : { severity: 'suggestion' }) }] : [];
  }),
);

export const pr01: Check = {
  id: 'PR01',
  category: 'precision',
  severity: 'warning',
  needs: ['text'],
  lists: [VAGUE_QUANTITIES],
  name: { da: 'Vagt mængdeord', en: 'Vague quantity' },
  why: {
    da: 'Et medlem kan ikke veje en sag, når omfanget er skjult bag et ord som »en række«. Et tal, eller en ærlig oplysning om at tallet mangler, kan vejes.',
    en: 'A member cannot weigh a case when its extent hides behind words like "a number of". A figure, or an honest "not known", can be weighed.',
  },
  run: {
    tuned: (tuning) => {
      const find = termFinder(tuning.entries(VAGUE_QUANTITIES).map(({ term }) => term));
      const listed = inProse((block) =>
        vagueQuantities(block, find(block)).map((vague) => ({ ...vague, block, message: messageFor(vague) })),
      );
      return (view) => {
        const isTold = toldElsewhere(view);
        const own = listed(view).filter((hit) => !isTold(hit));
        return [...own, ...besides(own, unmeasured(view))].filter((hit) => !isToldInCase(view, hit));
      };
    },
  },
};

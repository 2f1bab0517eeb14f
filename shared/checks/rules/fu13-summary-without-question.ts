import { countWords } from '../../text/tokens.ts';
import { type Check, isProse } from '../define.ts';
import { isOwnHouse } from '../reading/house.ts';
import type { Threshold } from '../tuning.ts';
import type { CaseView, SectionView } from '../view.ts';

const MESSAGE = {
  da: 'Skriv hvad der skal besluttes, i første sætning.',
  en: 'Say in the first sentence what is to be decided.',
};

const LEAST: Threshold = {
  id: 'least',
  name: { da: 'Færrest ord i et resumé', en: 'Fewest words in a summary' },
  value: 25,
  min: 5,
  max: 100,
};
const MOST: Threshold = {
  id: 'most',
  name: { da: 'Flest ord i et resumé', en: 'Most words in a summary' },
  value: 120,
  min: 50,
  max: 500,
};

const QUESTION = {
  da: 'Siger resuméet, hvad der skal besluttes, og hvad det betyder?',
  en: 'Does the summary say what is to be decided and what it means?',
};

/** What is asked of whom, in one of the ways it is said. */
const ASKS =
  /(?<!\p{L})(?:skal(?: \p{L}+){0,4} (?:vælge|beslutte|træffe|drøfte|tage stilling|godkende|vedtage|afgøre|prioritere|udpege|bevilge|behandle|have|tage|anbefale|indstille|orienteres|kommentere|fastsætte|fordele|udtale|afgive|fastlægge)|skal(?: \p{L}+){0,4} (?:tages stilling|træffes|vælges|godkendes|vedtages|besluttes|drøftes|behandles|fastsættes|udpeges|bevilges|afgøres)|søge[rs]?(?: \p{L}+){0,3} (?:om (?:\p{L}+ )?(?:tilladelse|dispensation|godkendelse|lov|tilskud|støtte|\p{L}*bevilling|penge|midler|frigivelse|\d)|tilladelse|dispensation|godkendelse|\p{L}*bevilling|frigivelse)|(?:til|for) (?:\p{L}+s|den|det) (?:\p{L}+ )?(?:godkendelse|drøftelse|orientering|beslutning|stillingtagen|behandling|afgørelse)|orienteres|orienterer|orientering(?:en)? om|indstille[sr]|anbefale[sr]|foreslå[sr]|forelægge[sr]|forelagt|fremlægge[sr]|præsenteres|fordeler|ansøger|ansøges|søges om|bedes|anmodes|til (?:godkendelse|drøftelse|orientering|beslutning|efterretning|politisk behandling)|(?:godkender|vælger|beslutter|drøfter|tager stilling|vedtager|bevilger|tager orienteringen)|beslutning om|stillingtagen til)(?!\p{L})/iu;

const PRESENTS =
  /(?<!\p{L})(?:(?:sagen|denne sag|punktet|notatet|rapporten) (?:præsenterer|forelægger|fremlægger|orienterer|redegør|gør rede|giver|gør status|indeholder)|får (?:udvalget|byrådet|kommunalbestyrelsen|\p{L}{2,40}udvalget|medlemmerne) (?:\p{L}+ ){0,3}(?:redegørelse|orientering|status|opgørelse|rapport|gennemgang)|fremgår (?:status|resultaterne))(?!\p{L})/iu;
/** Of these the result is what the first sentence is for. */
const TELLS_RESULT = /opfølgning|status|regnskab|kvartal|evaluering|redegørelse/iu;
const presents = (section: SectionView): boolean => section.blocks.some(({ text }) => PRESENTS.test(text));

function read(section: SectionView): { words: number; asks: boolean } {
  const prose = section.blocks.filter(isProse);
  return {
    words: prose.reduce((sum, { text }) => sum + countWords(text, 0).words, 0),
    asks: prose.some(({ text }) => ASKS.test(text)),
  };
}

const BEFORE = new Set(['presentation', 'decisionQuestion', 'background']);
/** *Præsentation* is the summary of some houses: what stands before this section asks it. */
const isAskedBefore = ({ sections }: CaseView, section: SectionView): boolean =>
  sections.slice(0, sections.indexOf(section)).some((one) => BEFORE.has(one.key) && one.memo(read).asks);

export const fu13: Check = {
  id: 'FU13',
  category: 'completeness',
  severity: 'warning',
  judge: 'both',
  question: QUESTION,
  about: ['summary'],
  needs: ['text'],
  name: { da: 'Resumé dækker spørgsmålet', en: 'Summary covers the question' },
  why: {
    da: 'Mange læser kun resuméet. Står spørgsmålet der ikke, ved de ikke, hvad de skal tage stilling til.',
    en: 'Many read only the summary. If the question is not there, they do not know what they are asked.',
  },
  thresholds: [LEAST, MOST],
  run: {
    tuned: (tuning) => (view) => {
      const section = view.section('summary');
      const block = section?.blocks.find((one) => isProse(one) && one.text.trim() !== '');
      if (!section || !block) return [];
      const { words, asks } = section.memo(read);
      const [least, most] = [tuning.threshold(LEAST), tuning.threshold(MOST)];
      // About the section as a whole: nothing in its sentences is wrong.
      const place = { section: 'summary', about: `summary ${block.text.slice(0, 80)}` };
      // An orientation that says what it presents asks nothing, and one sentence leads to what follows.
      const orients =
        view.fields.caseType === 'information' || section.memo(presents) || TELLS_RESULT.test(view.fields.title);
      if (!asks && !isOwnHouse(view) && (orients || isAskedBefore(view, section) || block.sentences().length < 2))
        return [];
      if (!asks) return [{ ...place, message: MESSAGE }];
      // How long a summary is, each house decides for itself.
      if ((words >= least && words <= most) || !isOwnHouse(view)) return [];
      return [
        {
          ...place,
          // Short or long, the question is there.
          severity: 'suggestion' as const,
          message: {
            da: `Resuméet har ${words} ord. Skriv ${least}-${most}: hvad der skal besluttes, og hvad det betyder.`,
            en: `The summary has ${words} words. Write ${least} to ${most}: what is to be decided and what it means.`,
          },
        },
      ];
    },
  },
};

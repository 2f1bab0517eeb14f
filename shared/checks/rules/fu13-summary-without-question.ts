import { countWords } from '../../text/tokens.ts';
import { type Check, type Example, isProse } from '../define.ts';
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
  /(?<!\p{L})(?:skal(?: \p{L}+){0,4} (?:vælge|beslutte|træffe|drøfte|tage stilling|godkende|vedtage|afgøre|prioritere|udpege|bevilge|behandle|have|tage|anbefale|indstille|orienteres|kommentere|fastsætte|fordele|udtale|afgive|fastlægge)|skal(?: \p{L}+){0,4} (?:tages stilling|træffes|vælges|godkendes|vedtages|besluttes|drøftes|behandles|fastsættes|udpeges|bevilges|afgøres)|søge[rs]?(?: \p{L}+){0,3} (?:om (?:\p{L}+ )?(?:tilladelse|dispensation|godkendelse|lov|tilskud|støtte|\p{L}*bevilling|penge|midler|frigivelse|\d)|tilladelse|dispensation|godkendelse|\p{L}*bevilling|frigivelse)|til (?:\p{L}+s|den|det) (?:\p{L}+ )?(?:godkendelse|drøftelse|orientering|beslutning|stillingtagen|behandling|afgørelse)|orienteres|orienterer|orientering(?:en)? om|indstille[sr]|anbefale[sr]|foreslå[sr]|forelægge[sr]|forelagt|fremlægge[sr]|præsenteres|fordeler|ansøger|ansøges|søges om|bedes|anmodes|til (?:godkendelse|drøftelse|orientering|beslutning|efterretning|politisk behandling)|(?:godkender|vælger|beslutter|drøfter|tager stilling|vedtager|bevilger|tager orienteringen)|beslutning om|stillingtagen til)(?!\p{L})/iu;

const PRESENTS =
  /(?<!\p{L})(?:(?:sagen|denne sag|punktet|notatet|rapporten) (?:præsenterer|forelægger|fremlægger|orienterer|redegør|gør rede|giver|gør status|indeholder)|får (?:udvalget|byrådet|kommunalbestyrelsen|\p{L}{2,40}udvalget|medlemmerne) (?:\p{L}+ ){0,3}(?:redegørelse|orientering|status|opgørelse|rapport|gennemgang)|fremgår (?:status|resultaterne))(?!\p{L})/iu;
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

const FILL =
  'Skolen har 402 elever og ligger ud til en vej med 3.200 biler i døgnet, og forældrene har bedt om en sikrere vej siden 2023. ';
const summary = (text: string, caseType: 'decision' | 'discussion' | 'information' = 'decision'): Example => ({
  sections: { summary: text },
  fields: { caseType },
});

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
      const orients = view.fields.caseType === 'information' || section.memo(presents);
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
  examples: {
    bad: [
      summary(FILL),
      summary('Udvalget skal vælge en løsning.'),
      summary(`Udvalget skal vælge en løsning. ${FILL.repeat(6)}`),
      summary(`${FILL}Der er tre løsninger, og de koster fra 0,4 til 2,4 mio. kr.`),
      summary('Sagen handler om trafikken ved skolen.'),
      summary('Byrådet skal godkende budgettet.'),
      summary(`${FILL}${FILL}`),
      summary(
        'Kommunen har fået en ny affaldsplan. Planen gælder fra 2027 til 2038 og er lavet sammen med nabokommunerne i fællesskabet.',
      ),
      summary('Orientering om trafikken.', 'information'),
      summary(`${FILL}Trafikken er talt i maj 2026.`, 'discussion'),
      summary('Udvalget drøfter planen.', 'discussion'),
      summary(`${FILL}Færre elever søger om plads på skolen.`),
      summary(`${FILL}Hallen skal tages i brug i maj.`),
      summary(`Resuméet er langt. Udvalget skal tage stilling til planen. ${FILL.repeat(5)}`),
    ],
    good: [
      ...['Byrådet skal vælge en grund.', 'Skoleudvalget skal drøfte ruterne.', 'Sagen forelægges til beslutning.'].map(
        (presentation) => ({ sections: { presentation, summary: FILL }, fields: { templateId: 'unknown' } }),
      ),
      ...[
        'Udvalget får to gange om året en status på planen. I andet halvår er udledningen faldet med 4 procent.',
        'Kommunen skal hvert år gøre status over den magt, der er brugt. I 2025 er der indberettet 143 tilfælde.',
        'Sygefraværet faldt fra 6,2 til 5,8 procent. Faldet er størst på ældreområdet.',
        'Plejehjemmene har haft tilsyn i maj. Fire af dem fik den bedste vurdering.',
        'Biblioteket havde 41.000 besøg i 2026. Det er flere end året før.',
        'Kommunen har fået svar fra ministeriet. Svaret er vedlagt.',
      ].map((text) => ({
        ...summary(text, 'information'),
        fields: { templateId: 'unknown', caseType: 'information' as const },
      })),
      {
        sections: {
          summary: 'Der laves en rapport hvert andet år. Denne sag præsenterer rapporten for skoleåret 2024/25.',
        },
        fields: { templateId: 'unknown', caseType: 'information' },
      },
      summary(`Udvalget skal vælge, hvordan skolevejen bliver sikrere. ${FILL}`),
      summary(`Kommunalbestyrelsen skal tage stilling til tre løsninger for skolevejen. ${FILL}`),
      summary(`Udvalget orienteres om trafikken ved skolen. ${FILL}`, 'information'),
      summary(`Udvalget skal drøfte, hvordan vejen kan blive sikrere. ${FILL}`, 'discussion'),
      summary(`I denne sag skal Byrådet endeligt beslutte, om vejen skal lukkes. ${FILL}`),
      summary(`Forvaltningen indstiller, at vejen lukkes for gennemkørsel. ${FILL}`),
      summary(`Regnskabet forelægges til godkendelse. ${FILL}`),
      summary(`Foreningen ansøger om 200.000 kr. til et nyt klubhus. ${FILL}`),
      summary(''),
      { sections: { background: 'Skolen har 402 elever.' } },
      summary(`${FILL}Byrådet skal nu vælge mellem tre løsninger.`),
      summary(`Der skal træffes beslutning om et nyt tag på hallen. ${FILL}`),
      summary(`Der skal tages stilling til, om busserne skal køre uændret i 2027. ${FILL}`),
      summary(`Vandværket søger om tilladelse til at rense vandet med lys. ${FILL}`),
      summary(`Planen er sendt til kommunalbestyrelsens godkendelse. ${FILL}`),
      summary(`Med indstillingen søges anlægsbevilling på 2,4 mio. kr. til stien. ${FILL}`),
    ],
  },
};

import type { SectionKey } from '../kinds/sections.ts';
import type { Help } from './types.ts';

/** One line each, the same in every template: what a member needs from the section. */
export const HELP: Readonly<Record<SectionKey, Help>> = {
  summary: {
    da: 'Begynd med, hvad der skal besluttes, og af hvem. Nævn valgmulighederne, prisen og fristen. 25-120 ord.',
    en: 'Begin with what is to be decided and by whom. Name the options, the price and the deadline. 25 to 120 words.',
  },
  decisionQuestion: {
    da: 'Skriv i én sætning, hvad der skal tages stilling til.',
    en: 'Say in one sentence what is to be decided.',
  },
  previousHandling: {
    da: 'Hvem har behandlet sagen før? Skriv organ, dato, punkt og hvad der blev besluttet.',
    en: 'Who has handled the case before? Give body, date, item and what was decided.',
  },
  background: {
    da: 'Hvorfor kommer sagen nu? Skriv fakta med tal, årstal og kilde. Gem vurderinger til senere.',
    en: 'Why does the case come now? Give facts with figures, years and sources. Leave assessments for later.',
  },
  presentation: {
    da: 'Fremstil sagen, så den kan forstås uden at kende forhistorien. Skil fakta fra administrationens vurdering.',
    en: 'Present the case so that it can be understood without knowing what went before. Keep facts apart from assessment.',
  },
  options: {
    da: 'Vis mindst to muligheder og hvad der sker, hvis intet besluttes. Skriv fordele, ulemper og pris for hver.',
    en: 'Show at least two options, and what happens if nothing is decided. Give advantages, disadvantages and price of each.',
  },
  politicalRoom: {
    da: 'Hvad er frit at vælge, og hvad er bundet? Skriv, hvad der binder, og hvem der kan ændre det.',
    en: 'What is free to choose and what is bound? Say what binds and who can change it.',
  },
  alternativeRecommendation: {
    da: 'Skriv en indstilling, der ville følge, hvis en anden mulighed vælges.',
    en: 'Write the recommendation that would follow if another option were chosen.',
  },
  economy: {
    da: 'Vis beløb pr. år i en tabel: enhed, pris- og lønniveau, drift og anlæg, finansiering og usikkerhed. Er der ingen, så skriv hvorfor.',
    en: 'Show amounts by year in a table: unit, price level, operating and capital, funding and uncertainty. If there are none, say why.',
  },
  legalBasis: {
    da: 'Hvilken lov og paragraf? Skriv, om kommunen skal eller kan.',
    en: 'Which act and section? Say whether the municipality must or may.',
  },
  hearing: {
    da: 'Hvem er hørt, hvornår, hvad sagde de, og hvad blev ændret? Er ingen hørt, så skriv hvorfor.',
    en: 'Who was heard, when, what did they say and what was changed? If nobody was heard, say why.',
  },
  engagement: {
    da: 'Hvordan er borgerne inddraget, hvor mange deltog, og hvad blev ændret på grund af det?',
    en: 'How were citizens involved, how many took part, and what changed because of it?',
  },
  consequences: {
    da: 'Hvem mærker beslutningen, og hvor mange er de? Tag kun det med, der er relevant: børn, klima, handicap, erhverv, personale.',
    en: 'Who will notice the decision, and how many are they? Include only what is relevant: children, climate, disability, business, staff.',
  },
  risk: {
    da: 'Hvad kan gå galt, hvor sandsynligt er det, og hvem bærer risikoen?',
    en: 'What can go wrong, how likely is it, and who carries the risk?',
  },
  recommendation: {
    da: 'Skriv hvem der indstiller, og hvem der skal beslutte hvad, i nummererede punkter, som begynder med et udsagnsord.',
    en: 'Say who recommends and who is to decide what, in numbered points that begin with a verb.',
  },
  nextSteps: {
    da: 'Hvem gør hvad hvornår, når sagen er besluttet?',
    en: 'Who does what and when, once the case is decided?',
  },
  attachments: {
    da: 'Nummerér bilagene, og marker de vigtigste med (anbefales).',
    en: 'Number the attachments and mark the most important with (anbefales).',
  },
  decision: { da: 'Udfyldes efter mødet.', en: 'Filled in after the meeting.' },
  dissent: {
    da: 'Medlemmers afvigende mening, som er forlangt ført til protokols på mødet.',
    en: "Members' dissenting opinions, demanded for the protocol at the meeting.",
  },
  unplaced: {
    da: 'Tekst, som importen ikke kunne placere. Flyt den til det rette afsnit.',
    en: 'Text the import could not place. Move it to the right section.',
  },
};

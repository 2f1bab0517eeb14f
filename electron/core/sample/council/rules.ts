import type { CouncilRule } from '../../../../shared/kinds/council/council.ts';

/** What the invented council's forretningsorden says, each with what it rests on. A real council writes its own. */
export const RULES: readonly CouncilRule[] = [
  {
    id: 'material',
    text: 'Dagsorden og materiale er hos medlemmerne senest fire hverdage før et ordinært møde i Kommunalbestyrelsen. En sen sag skal sige, hvorfor den ikke kan vente.',
    source: 'kommunestyrelseslovens § 8, stk. 4',
  },
  {
    id: 'quorum',
    text: 'Mindst halvdelen af medlemmerne skal være til stede, og der træffes beslutning ved stemmeflerhed. Ved stemmelighed bortfalder forslaget.',
    source: 'kommunestyrelseslovens § 11',
  },
  {
    id: 'initiative',
    text: 'Et medlem kan få ethvert kommunalt emne på dagsordenen. Emnet meldes otte dage før mødet.',
    source: 'kommunestyrelseslovens § 11; forretningsordenens § 3 (eksempel)',
  },
  {
    id: 'closed',
    text: 'Et punkt behandles for lukkede døre, når det er nødvendigt eller ønskeligt efter en konkret vurdering.',
    source: 'kommunestyrelseslovens § 10',
  },
  {
    id: 'dissent',
    text: 'Et medlem, der har deltaget i mødet, kan kort få sin afvigende mening i beslutningsprotokollen. Det skal kræves under mødet.',
    source: 'kommunestyrelseslovens § 13',
  },
  {
    id: 'stayRight',
    text: 'Et medlem af et udvalg kan før mødets afslutning erklære, at sagen skal indbringes for Kommunalbestyrelsen.',
    source: 'kommunestyrelseslovens § 23',
  },
];

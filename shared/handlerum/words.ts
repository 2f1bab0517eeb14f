import type {
  BindingKind,
  BindingStrength,
  CostKind,
  Economy,
  Freedom,
  OptionKind,
  ProfileDimension,
  StandardDimension,
} from '../kinds/case/handlerum.ts';
import type { Stance } from './majority.ts';

/** The Danish words of documents. The interface has its own in the catalogues, in two languages. */
export const DIMENSION_WORDS: Readonly<Record<ProfileDimension, string>> = {
  whether: 'Om',
  what: 'Hvad',
  how: 'Hvordan',
  when: 'Hvornår',
  howMuch: 'Hvor meget',
  who: 'Hvem',
};

export const FREEDOM_WORDS: Readonly<Record<Freedom, string>> = { free: 'Frit', partly: 'Delvist', bound: 'Bundet' };

export const BINDING_WORDS: Readonly<Record<BindingKind, string>> = {
  must: 'Lov: skal',
  may: 'Lov: kan',
  framework: 'Lov: skal, men frit hvordan',
  authority: 'Kommunalfuldmagt',
  budget: 'Budgetramme',
  decision: 'Tidligere beslutning',
  agreement: 'Politisk aftale',
  contract: 'Kontrakt eller udbud',
  delegation: 'Delegation eller styrelsesvedtægt',
  deadline: 'Frist',
};

export const STRENGTH_WORDS: Readonly<Record<BindingStrength, string>> = {
  hard: 'hård',
  partial: 'delvis',
  soft: 'blød',
  political: 'politisk',
  none: 'binder ikke',
};

export const OPTION_WORDS: Readonly<Record<OptionKind, string>> = {
  zero: '0-løsning',
  main: 'Hovedforslag',
  alternative: 'Alternativ',
  amendment: 'Ændringsforslag',
};

export const CONSEQUENCE_WORDS: Readonly<Record<StandardDimension, string>> = {
  citizens: 'Borgere',
  economy: 'Økonomi',
  time: 'Tid',
  law: 'Lov',
  climate: 'Klima',
  children: 'Børn',
  disability: 'Handicap',
  staff: 'Personale',
};

export const COST_WORDS: Readonly<Record<CostKind, string>> = {
  operating: 'Drift',
  capital: 'Anlæg',
  financing: 'Finansiering',
};

export const APPROPRIATION_WORDS: Readonly<Record<Economy['appropriation'], string>> = {
  none: 'Ingen bevilling',
  within: 'Inden for rammen',
  capital: 'Anlægsbevilling',
  supplementary: 'Tillægsbevilling',
  release: 'Frigivelse af rådighedsbeløb',
};

export const STANCE_WORDS: Readonly<Record<Stance, string>> = {
  supports: 'Støtter',
  canLiveWith: 'Kan leve med',
  abstains: 'Undlader',
  cannot: 'Kan ikke',
  unknown: 'Ukendt',
};

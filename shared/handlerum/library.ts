import type { Binding } from '../kinds/case/handlerum.ts';

/** A common binding to begin from. All of it can be changed in the case; nothing is recorded by looking at it. */
export interface LibraryBinding {
  readonly id: string;
  readonly binding: Omit<Binding, 'id'>;
}

const OPEN = { costOfLifting: '', validTo: null } as const;

/** With the source each rests on, as docs/domain.md 1 and 5.1 give it. */
export const BINDING_LIBRARY: readonly LibraryBinding[] = [
  {
    id: 'disability-council',
    binding: {
      kind: 'must',
      strength: 'hard',
      ...OPEN,
      liftableBy: 'Folketinget',
      text: 'Kommunalbestyrelsen skal høre Handicaprådet om initiativer, der har betydning for mennesker med handicap.',
      source: 'Retssikkerhedsloven § 37 a',
    },
  },
  {
    id: 'finance-committee',
    binding: {
      kind: 'must',
      strength: 'hard',
      ...OPEN,
      liftableBy: 'Folketinget',
      text: 'Økonomiudvalget skal udtale sig om sager, der vedrører økonomi og almindelig administration, før Kommunalbestyrelsen beslutter.',
      source: 'Kommunestyrelsesloven § 18, stk. 2',
    },
  },
  {
    id: 'appropriation',
    binding: {
      kind: 'must',
      strength: 'hard',
      ...OPEN,
      liftableBy: 'Folketinget',
      text: 'Udgifter uden for budgettet må ikke afholdes, før Kommunalbestyrelsen har givet en bevilling. En tillægsbevilling skal vise finansieringen.',
      source: 'Kommunestyrelsesloven § 40',
    },
  },
  {
    id: 'budget-frame',
    binding: {
      kind: 'budget',
      strength: 'soft',
      ...OPEN,
      text: 'Udgiften skal holdes inden for udvalgets budgetramme.',
      source: 'Kommunestyrelsesloven § 40; budgettet for året',
      liftableBy: 'Kommunalbestyrelsen ved tillægsbevilling; Økonomiudvalget, hvis det er bemyndiget til at omplacere',
    },
  },
  {
    id: 'bylaws',
    binding: {
      kind: 'delegation',
      strength: 'hard',
      ...OPEN,
      text: 'Opgaven er i styrelsesvedtægten lagt til et andet udvalg.',
      source: 'Styrelsesvedtægten; kommunestyrelsesloven § 2',
      liftableBy: 'Kommunalbestyrelsen ved to behandlinger med mindst seks dages mellemrum',
    },
  },
  {
    id: 'integration-council',
    binding: {
      kind: 'may',
      strength: 'none',
      ...OPEN,
      liftableBy: 'Kommunalbestyrelsen',
      text: 'Kommunalbestyrelsen kan oprette et integrationsråd.',
      source: 'Integrationsloven § 42',
    },
  },
  {
    id: 'local-authority',
    binding: {
      kind: 'authority',
      strength: 'partial',
      ...OPEN,
      liftableBy: 'Tilsynets og domstolenes praksis',
      text: 'Uden hjemmel i lov må kommunen kun løse opgaver af lokal interesse og ikke begunstige enkeltpersoner eller virksomheder.',
      source: 'Kommunalfuldmagtsreglerne (uskrevne)',
    },
  },
  {
    id: 'earlier-decision',
    binding: {
      kind: 'decision',
      strength: 'soft',
      ...OPEN,
      liftableBy: 'Det samme organ eller Kommunalbestyrelsen',
      text: 'Der er tidligere truffet beslutning om sagen.',
      source: '[organ, dato, punkt]',
    },
  },
  {
    id: 'constitution-agreement',
    binding: {
      kind: 'agreement',
      strength: 'political',
      ...OPEN,
      liftableBy: 'Aftaleparterne',
      text: 'Emnet er del af en politisk aftale. Den binder parterne politisk, men ikke juridisk.',
      source: 'Kommunestyrelsesloven § 24; [aftale, punkt]',
    },
  },
  {
    id: 'contract',
    binding: {
      kind: 'contract',
      strength: 'hard',
      ...OPEN,
      liftableBy: 'Kontraktens parter, mod betaling',
      text: 'Kommunen er bundet af en kontrakt, indtil den udløber eller kan opsiges.',
      source: '[kontrakt, punkt om opsigelse]',
    },
  },
  {
    id: 'funding-deadline',
    binding: {
      kind: 'deadline',
      strength: 'soft',
      ...OPEN,
      liftableBy: 'Den, der giver tilskuddet',
      text: 'Tilskuddet kan kun søges inden fristen.',
      source: '[pulje, frist]',
    },
  },
];

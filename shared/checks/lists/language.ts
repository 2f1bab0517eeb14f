import type { WordList } from '../tuning.ts';

export const OFFICIALESE: WordList = {
  id: 'officialese',
  name: { da: 'Kancelliord', en: 'Officialese' },
  source: {
    da: 'Tjeklistens katalog og Dansk Sprognævns råd om at skrive klart: ordet har en kortere almindelig afløser.',
    en: 'The checklist catalogue and the Danish Language Council’s advice on plain writing: a shorter everyday word does the same.',
  },
  entries: [
    { term: 'såfremt', plain: 'hvis' },
    { term: 'vedrørende', plain: 'om' },
    { term: 'i henhold til', plain: 'efter' },
    { term: 'med henblik på at', plain: 'for at' },
    { term: 'med henblik på', plain: 'for at' },
    { term: 'med henblik herpå', plain: 'derfor' },
    { term: 'nærværende', plain: 'denne' },
    { term: 'forinden', plain: 'før' },
    { term: 'hvorvidt', plain: 'om' },
    { term: 'omhandler', plain: 'handler om' },
    { term: 'fornødne', plain: 'nødvendige' },
    { term: 'fornøden', plain: 'nødvendig' },
    { term: 'fornødent', plain: 'nødvendigt' },
    { term: 'p.t.', plain: 'nu' },
    { term: 'påregnes', plain: 'ventes' },
    { term: 'hidrører fra', plain: 'kommer fra' },
  ],
};

import { type WordList, wordList } from '../tuning.ts';

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
    { term: 'vedr.', plain: 'om' },
    { term: 'grundet', plain: 'på grund af' },
    { term: 'i henhold til', plain: 'efter' },
    { term: 'med henblik på at', plain: 'for at' },
    { term: 'med henblik på, at', plain: 'så' },
    { term: 'med henblik på', plain: 'til' },
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
    { term: 'henset til', plain: 'på grund af' },
    { term: 'udestår', plain: 'mangler' },
    { term: 'forestå', plain: 'stå for' },
    { term: 'forestår', plain: 'står for' },
    { term: 'tilvejebringe', plain: 'skaffe' },
    { term: 'tilvejebringer', plain: 'skaffer' },
    { term: 'tilvejebringes', plain: 'skaffes' },
    { term: 'et beløb i størrelsesordenen', plain: 'cirka' },
    { term: 'taget ad notam', plain: 'fulgt' },
    { term: 'tager ad notam', plain: 'følger' },
    { term: 'tages ad notam', plain: 'følges' },
    { term: 'i videst muligt omfang', plain: 'så meget som muligt' },
    { term: 'i videst mulig omfang', plain: 'så meget som muligt' },
    { term: 'fremsende', plain: 'sende' },
    { term: 'fremsender', plain: 'sender' },
    { term: 'fremsendes', plain: 'sendes' },
    { term: 'desangående', plain: 'om det' },
    { term: 'for så vidt angår', plain: 'for' },
    { term: 'har til hensigt at', plain: 'skal' },
    { term: 'foranledige', plain: 'sørge for' },
    { term: 'foranlediger', plain: 'sørger for' },
    { term: 'foranlediges', plain: 'sættes i gang' },
    { term: 'ibrugtages', plain: 'tages i brug' },
  ],
};

export const ASKED_PASSIVES = wordList({
  id: 'asked-passives',
  name: { da: 'Passiver, der skjuler, hvem der skal gøre noget', en: 'Passives that hide who is to do something' },
  source: {
    da: 'Egen gennemlæsning af sager: det, der loves eller sættes i gang uden at nogen får opgaven, følger ingen op på.',
    en: 'Own reading of cases: what is promised or set going and given to nobody is followed up by nobody.',
  },
  terms: [
    ...['arbejdes', 'arbejdet', 'forhandles', 'forhandlet', 'undersøges', 'undersøgt', 'afklares', 'afklaret'],
    ...['overvejes', 'overvejet', 'afdækkes', 'afdækket', 'iværksættes', 'iværksat', 'igangsættes', 'igangsat'],
    ...['udarbejdes', 'udarbejdet', 'indledes', 'indledt', 'udbredes', 'udbredt', 'tilbudt', 'skaffes', 'skaffet'],
    ...['tages', 'taget', 'ses', 'set', 'kigges', 'kigget', 'sættes', 'sat', 'følges', 'fulgt', 'laves', 'lavet'],
    'prioriteres',
  ],
});

export const NAMES_OF_THINGS = wordList({
  id: 'names-of-things',
  name: { da: 'Navneord, der ikke skal skrives som verber', en: 'Nouns not to be written as verbs' },
  source: {
    da: 'Fagord fra love og faste ordninger, som læserne kender under det navn. Almindelige ord som forening og bevilling ligger i programmet.',
    en: 'Terms of acts and standing schemes that readers know by that name. Common words such as forening and bevilling are built in.',
  },
  terms: [
    ...['screening', 'screeningen', 'miljøscreening', 'pladsanvisning', 'pladsanvisningen', 'miljøvurdering'],
    ...['miljøvurderingen', 'afstemning', 'afstemningen', 'visitation', 'visitationen', 'revision', 'revisionen'],
    ...['inspektion', 'inspektionen', 'rengøring', 'rengøringen', 'vaccination', 'vaccinationen'],
  ],
});

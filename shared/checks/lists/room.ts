import { wordList } from '../tuning.ts';

const OWN = {
  da: 'Programmets egen liste, lavet efter gennemlæsning af dagsordener.',
  en: "The program's own list, made after reading agendas.",
};

/** By `NO_ALTERNATIVE_FORMS` each of these is found in every word order Danish has for it. */
export const NO_ALTERNATIVE = wordList({
  id: 'no-alternative',
  name: { da: '»Intet alternativ«', en: '"No alternative"' },
  source: {
    da: 'Tjeklistens katalog (HR03) og gruppen »intet alternativ« i programmets liste over ladede ord.',
    en: 'The checklist catalogue (HR03) and the group "no alternative" of the program\'s list of loaded words.',
  },
  terms: [
    'ikke noget alternativ',
    'alternativer findes ikke',
    'uden alternativ',
    'eneste realistiske',
    'eneste mulighed',
    'ingen vej uden om',
    'ingen anden udvej',
    'ingen andre muligheder',
    'kun én realistisk løsning',
    'reelt forpligtet',
    'reelt ikke muligt',
    'uundgåelig',
    'uomgængelig',
    'bydende nødvendigt',
    'tvingende nødvendigt',
    'strengt nødvendigt',
    'nødvendigvis',
    'nødsaget til',
    'tvunget til',
    'kan ikke undgå at',
    'løbet er kørt',
    'udsættelse er ikke hensigtsmæssig',
  ],
});

export const BINDINGS = wordList({
  id: 'bindings',
  name: { da: 'Ord om bindinger', en: 'Words about what binds' },
  source: OWN,
  terms: [
    ...['bundet af', 'bundet til', 'er bundet', 'kontraktligt bundet', 'forpligtet af', 'ligger fast', 'lagt fast'],
    ...['inden for den vedtagne ramme', 'inden for den afsatte ramme', 'inden for den eksisterende ramme'],
    ...['inden for rammen', 'inden for budgetrammen', 'holde rammen', 'holder rammen'],
    ...['kontrakten løber', 'aftalen løber', 'lejemålet løber', 'uopsigelig', 'uopsigeligt', 'uopsigelige'],
    ...['en forudsætning for tilskuddet', 'betingelse for tilskuddet', 'vilkår for tilskuddet', 'tinglyst'],
    ...['er fastlagt i', 'er fastsat i', 'som aftalt i', 'følger af aftalen', 'følger af budgetaftalen'],
  ],
});

export const ASSESSMENTS = wordList({
  id: 'assessments',
  name: { da: 'Ord for vurderinger', en: 'Words for assessments' },
  source: OWN,
  terms: [
    ...['vurderes', 'det vurderes', 'skønnes', 'det skønnes', 'anses', 'anses for', 'betragtes som', 'forekommer'],
    ...['administrationen vurderer', 'forvaltningen vurderer', 'direktionen vurderer', 'centret vurderer'],
    ...['administrationen finder', 'forvaltningen finder', 'administrationen mener', 'forvaltningen mener'],
    ...['det er administrationens vurdering', 'det er forvaltningens vurdering', 'efter administrationens vurdering'],
    ...['efter forvaltningens vurdering', 'efter administrationens opfattelse', 'efter forvaltningens opfattelse'],
    ...['er hensigtsmæssigt', 'er hensigtsmæssig', 'er uhensigtsmæssigt', 'er uhensigtsmæssig'],
    ...['er den bedste løsning', 'er den rigtige løsning', 'er det rigtige', 'er mest hensigtsmæssig'],
    ...['synes at være', 'må forventes', 'må antages'],
  ],
});

export const PACKAGES = wordList({
  id: 'packages',
  name: { da: 'Ord for en samlet pakke', en: 'Words for a package' },
  source: OWN,
  terms: [
    ...['den samlede plan', 'det samlede forslag', 'den samlede pakke', 'en samlet pakke', 'samlet pakke'],
    ...['som en helhed', 'som helhed', 'som en samlet', 'i sin helhed', 'samlet løsning', 'en samlet løsning'],
    ...['alle tiltag', 'alle indsatser', 'alle forslag', 'alle elementer', 'samtlige tiltag', 'samtlige forslag'],
    ...['planens tiltag', 'planens indsatser', 'pakken indeholder', 'planen indeholder', 'forslaget indeholder'],
    ...['planen består af', 'forslaget består af', 'pakken består af', 'projektet består af', 'projektet omfatter'],
    ...['planen omfatter', 'forslaget omfatter', 'pakken omfatter', 'følgende tiltag', 'følgende indsatser'],
    ...['følgende delprojekter', 'følgende elementer', 'hænger uløseligt sammen', 'kan ikke skilles ad'],
  ],
});

export const LASTING_STEPS = wordList({
  id: 'lasting-steps',
  name: { da: 'Skridt, der er svære at gå tilbage', en: 'Steps hard to undo' },
  source: OWN,
  terms: [
    ...['nedlægges', 'nedlægge', 'nedrives', 'nedrive', 'nedrivning', 'rives ned', 'lukkes', 'afvikles', 'afvikling'],
    ...['sælges', 'salg af', 'frasælges', 'afhændes', 'eksproprieres', 'ekspropriation', 'fældes', 'tinglyses'],
    ...['lægges sammen', 'sammenlægges', 'sammenlægning', 'udliciteres', 'opsiges', 'hjemtages', 'overdrages'],
    ...['permanent', 'permanente', 'uigenkaldelig', 'uigenkaldeligt', 'kan ikke omgøres', 'kan ikke gøres om'],
    ...['hurtig beslutning', 'hurtig afklaring', 'snarlig afklaring', 'snarlig beslutning', 'ikke kan vente'],
    ...['kan ikke vente', 'afgørende for tidsplanen', 'for at holde tidsplanen', 'presset tidsplan', 'stram tidsplan'],
  ],
});

export const GROUPS_AFFECTED = wordList({
  id: 'groups-affected',
  name: { da: 'Grupper, der mærker en beslutning', en: 'Groups a decision touches' },
  source: OWN,
  terms: [
    ...['borgere', 'borgerne', 'brugere', 'brugerne', 'beboere', 'beboerne', 'naboer', 'naboerne', 'familier'],
    ...['familierne', 'forældre', 'forældrene', 'elever', 'eleverne', 'børn', 'børnene', 'unge', 'de unge', 'ældre'],
    ...['de ældre', 'pårørende', 'de pårørende', 'medarbejdere', 'medarbejderne', 'personalet', 'lejere', 'lejerne'],
    ...['foreninger', 'foreningerne', 'virksomheder', 'virksomhederne', 'erhvervslivet', 'bilister', 'bilisterne'],
    ...['cyklister', 'cyklisterne', 'pendlere', 'pendlerne', 'grundejere', 'grundejerne', 'handlende', 'de handlende'],
  ],
});

export const TRADE_OFFS = wordList({
  id: 'trade-offs',
  name: { da: 'Ord, hvor to hensyn støder sammen', en: 'Words where two concerns meet' },
  source: OWN,
  terms: [
    ...['på bekostning af', 'til gengæld', 'omvendt', 'modsat rettede', 'modsatrettede', 'på trods af'],
    ...['hensyn til både', 'hensynet til både', 'skal balancere', 'balance mellem', 'balancen mellem'],
    ...['går ud over', 'vil gå ud over', 'kan gå ud over', 'på den anden side', 'i konflikt med', 'strider mod'],
    ...['i modstrid med', 'kritik af', 'delte meninger', 'er uenige', 'modstand mod', 'bekymring for', 'bekymret for'],
    ...['bekymrede for', 'svært at forene', 'ikke forenes med', 'forskellige ønsker', 'modstridende ønsker'],
    ...['forskellige interesser', 'modstridende interesser', 'må vige for', 'men det kræver', 'men det betyder'],
  ],
});

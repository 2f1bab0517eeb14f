/** What a generated case is about. Words are chosen so that every sentence of the generator reads well with them. */
export interface Topic {
  /** Title without place and year: *Renovering af legepladsen*. */
  readonly title: string;
  /** With its article: *legepladsen*. */
  readonly thing: string;
  /** Who it is for, plural and definite: *børnene*. */
  readonly users: string;
  readonly committee: string;
  readonly unit: string;
  readonly law: string;
  readonly heard: readonly string[];
}

const school = { committee: 'Børne- og Skoleudvalget', unit: 'Center for Børn og Skole' };
const care = { committee: 'Social- og Sundhedsudvalget', unit: 'Center for Social og Sundhed' };
const city = { committee: 'Klima- og Miljøudvalget', unit: 'Center for By og Miljø' };
const leisure = { committee: 'Kultur- og Fritidsudvalget', unit: 'Center for Kultur og Fritid' };
const work = { committee: 'Erhvervs- og Beskæftigelsesudvalget', unit: 'Center for Erhverv og Job' };

const parents = ['Skolebestyrelsen', 'Forældrerådet'];
const elders = ['Seniorrådet', 'Handicaprådet'];
const neighbours = ['Grundejerforeningen', 'Handicaprådet'];
const clubs = ['Folkeoplysningsudvalget', 'Idrætsrådet'];
const trade = ['Erhvervsrådet', 'Handelsforeningen'];

export const TOPICS: readonly [Topic, ...Topic[]] = [
  {
    title: 'Renovering af legeplads',
    thing: 'legepladsen',
    users: 'børnene',
    law: 'Dagtilbudslovens § 7',
    heard: parents,
    ...school,
  },
  {
    title: 'Nyt tag på skole',
    thing: 'skolens tag',
    users: 'eleverne',
    law: 'Folkeskolelovens § 2',
    heard: parents,
    ...school,
  },
  {
    title: 'Længere åbningstid i børnehave',
    thing: 'åbningstiden',
    users: 'forældrene',
    law: 'Dagtilbudslovens § 17',
    heard: parents,
    ...school,
  },
  {
    title: 'Lektiecafé for udskolingen',
    thing: 'lektiecaféen',
    users: 'eleverne',
    law: 'Folkeskolelovens § 15',
    heard: parents,
    ...school,
  },
  {
    title: 'Svømmeundervisning i 4. klasse',
    thing: 'undervisningen',
    users: 'eleverne',
    law: 'Folkeskolelovens § 5',
    heard: parents,
    ...school,
  },
  {
    title: 'Dagcenter for ældre',
    thing: 'dagcenteret',
    users: 'brugerne',
    law: 'Servicelovens § 79',
    heard: elders,
    ...care,
  },
  {
    title: 'Træningshold efter sygehus',
    thing: 'træningsholdet',
    users: 'deltagerne',
    law: 'Sundhedslovens § 140',
    heard: elders,
    ...care,
  },
  {
    title: 'Hjælpemidler i eget hjem',
    thing: 'ordningen',
    users: 'borgerne',
    law: 'Servicelovens § 112',
    heard: elders,
    ...care,
  },
  {
    title: 'Udvidelse af plejehjem',
    thing: 'plejehjemmet',
    users: 'beboerne',
    law: 'Almenboliglovens § 5',
    heard: elders,
    ...care,
  },
  {
    title: 'Tilskud til forebyggelse',
    thing: 'tilskuddet',
    users: 'borgerne',
    law: 'Sundhedslovens § 119',
    heard: elders,
    ...care,
  },
  { title: 'Cykelsti', thing: 'cykelstien', users: 'cyklisterne', law: 'Vejlovens § 8', heard: neighbours, ...city },
  { title: 'Ny belysning', thing: 'belysningen', users: 'beboerne', law: 'Vejlovens § 8', heard: neighbours, ...city },
  {
    title: 'Åbning af vandløb',
    thing: 'vandløbet',
    users: 'naboerne',
    law: 'Vandløbslovens § 37',
    heard: neighbours,
    ...city,
  },
  {
    title: 'Træer i bymidten',
    thing: 'beplantningen',
    users: 'beboerne',
    law: 'Planlovens § 15',
    heard: neighbours,
    ...city,
  },
  {
    title: 'Hastighedszone',
    thing: 'zonen',
    users: 'trafikanterne',
    law: 'Færdselslovens § 92',
    heard: neighbours,
    ...city,
  },
  {
    title: 'Affaldsøer til sortering',
    thing: 'affaldsøen',
    users: 'husstandene',
    law: 'Miljøbeskyttelseslovens § 45',
    heard: neighbours,
    ...city,
  },
  {
    title: 'Kunstgræsbane',
    thing: 'banen',
    users: 'spillerne',
    law: 'Folkeoplysningslovens § 21',
    heard: clubs,
    ...leisure,
  },
  {
    title: 'Selvbetjent bibliotek',
    thing: 'biblioteket',
    users: 'lånerne',
    law: 'Bibliotekslovens § 3',
    heard: clubs,
    ...leisure,
  },
  {
    title: 'Lokaler til foreninger',
    thing: 'lokalet',
    users: 'foreningerne',
    law: 'Folkeoplysningslovens § 22',
    heard: clubs,
    ...leisure,
  },
  {
    title: 'Scene i byparken',
    thing: 'scenen',
    users: 'gæsterne',
    law: 'Kommunalfuldmagten',
    heard: clubs,
    ...leisure,
  },
  {
    title: 'Musikskolens hold',
    thing: 'holdet',
    users: 'eleverne',
    law: 'Musiklovens § 3 a',
    heard: clubs,
    ...leisure,
  },
  {
    title: 'Iværksætterhus',
    thing: 'huset',
    users: 'virksomhederne',
    law: 'Erhvervsfremmelovens § 13',
    heard: trade,
    ...work,
  },
  {
    title: 'Praktikpladser til unge',
    thing: 'ordningen',
    users: 'de unge',
    law: 'Beskæftigelsesindsatslovens § 57',
    heard: trade,
    ...work,
  },
  { title: 'Torvedage', thing: 'torvedagen', users: 'de handlende', law: 'Vejlovens § 80', heard: trade, ...work },
];

export const PLACES: readonly [string, ...string[]] = [
  'Lindevej',
  'Mølleengen',
  'Rugparken',
  'Nørre Lind',
  'Søndermarken',
  'Havnevej',
  'Engdraget',
  'Bakkegården',
  'Åparken',
  'Stationspladsen',
  'Kirkebakken',
  'Vestervang',
  'Teglværket',
  'Skovbrynet',
  'Fjordgården',
  'Østre Torv',
];

export const PEOPLE: readonly [string, ...string[]] = [
  'Ellen Thorsager',
  'Mads Rosenvang',
  'Karoline Skovbakke',
  'Bodil Anker',
  'Noa Birkedal',
  'Rikke Tornhøj',
  'Jens Ole Vadsted',
  'Asger Holmegård',
];

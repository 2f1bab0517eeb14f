const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** S-forms with an active meaning, in the present and the past. Own list, read against the dictionary's own entries (docs/text.md 6.1). */
export const DEPONENTS = words(`
  findes fandtes fundes synes syntes lykkes lykkedes mislykkes mislykkedes mindes mindedes skyldes skyldtes trives trivedes mistrives
  mistrivedes stortrives stortrivedes vantrives vantrivedes færdes færdedes enes enedes forliges forligedes længes længtes længedes ældes
  ældedes forældes forældedes undres undredes forundres forundredes nøjes nøjedes omgås omgikkes skændes skændtes småskændes
  småskændtes kappes kappedes kives kivedes væmmes væmmedes vredes vrededes fattes fattedes dages dagedes grønnes grønnedes rygtes
  rygtedes ræddes ræddedes ækles ækledes times timedes trættes trættedes tækkes tækkedes tykkes tyktes næbbes næbbedes knoppes
  knoppedes gantes gantedes kriges krigedes mundhugges mundhuggedes strides stredes tvistes tvistedes skammes skammedes harmes
  harmedes glædes glædedes forlystes forlystedes hændes hændtes sømmes sømmedes dristes dristedes skilles skiltes mødes mødtes snakkes
  kysses kyssedes brydes`);

export interface DoubleReading {
  readonly usual: 'passive' | 'deponent';
  /** The next word that gives the other reading. */
  readonly unless: RegExp;
}

/** Forms whose reading the next word decides: *slås fast* but *slås om*. */
export const DOUBLE_READINGS: ReadonlyMap<string, DoubleReading> = new Map<string, DoubleReading>([
  ['ses', { usual: 'passive', unless: /^(?:igen|jævnligt|snart|vi)$/ }],
  ['høres', { usual: 'passive', unless: /^ved$/ }],
  ['følges', { usual: 'passive', unless: /^ad$/ }],
  ['hjælpes', { usual: 'passive', unless: /^ad$/ }],
  ['tales', { usual: 'passive', unless: /^ved$/ }],
  ['deles', { usual: 'passive', unless: /^om$/ }],
  ['slås', { usual: 'deponent', unless: /^(?:fast|sammen|ned|op|ud|til|an|igennem|hul)$/ }],
  ['sloges', { usual: 'deponent', unless: /^(?:fast|sammen|ned|op|ud)$/ }],
  ['mødes', { usual: 'deponent', unless: /^af$/ }],
  ['brydes', { usual: 'deponent', unless: /^(?:op|ned|af|igennem)$/ }],
  ['skilles', { usual: 'deponent', unless: /^(?:ad|ud|fra)$/ }],
]);

/** They end as s-forms do and are none: adverbs, pronouns, nouns, and genitives of persons (docs/text.md 6.1). */
export const NOT_VERBS = words(`
  alles ellers basis dels deres dens dets dettes disses ens enhvers ethverts fleres flestes forresten fælles gratis hans hendes hvis ingens
  jeres kompas kurs kys langs lys mens manges andres nogens nogles nys os pas plads præcis pris proces puls radius sidstes sommetiders
  spies straks succes sygehus tilpas undertiders unges vores videres vis virus virksomhedens årets ældres yngres øvriges pårørendes
  ansattes studerendes gældendes involveredes berørtes bosattes udsattes handicappedes lediges frivilliges afdødes døves blindes voksnes
  nyansattes tilflytteres borgeres beboeres lejeres ejeres elevers forældres lærers pædagogers medarbejderes medlemmers brugeres naboers
  ansøgeres leverandørers indbyggeres kommuners skolers daginstitutioners plejehjems udvalgs byråds regions rådhus stads gas glas hus bus
  tilfældes vilkårs budgets års måneds uges dags gangs lands byens vejens planens sagens lovens forslagets projektets områdets`);

/** They end as participles do and stand after *blive* as adjectives or pronouns: *blev dyrt*, *blev enig*. */
export const NOT_PARTICIPLES = words(`
  kort let sort svært dyrt stort godt lidt rart klart fast tæt mæt træt sent flot kendt bekendt ventet forventet nødt færdigt fuldt ledigt
  åbent rigtigt muligt nødvendigt aktuelt relevant interesseret overrasket skuffet tilfreds bevidst ansvarligt afhængigt billigt bedst
  værst først bredt tydeligt synligt konkret akut permanent præcist uklart nyt lavt højt et det noget andet meget intet hvert vort mit dit
  sit`);

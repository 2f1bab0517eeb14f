const words = (text: string): string[] => text.trim().split(/\s+/);

/** Right, and most of them in no printed dictionary: Danish writes compounds as one word. */
export const COMPOUNDS = words(`
  borgerinddragelsesproces økonomiudvalgsmøde budgetopfølgning kommunalbestyrelsesmøde rådighedsbeløb anlægsbevilling tillægsbevilling
  indtægtsbevilling serviceramme anlægsramme kapitaludgifter merforbrug finansieringstilskud lokalplanforslag kommuneplantillæg miljøscreening
  spildevandsplantillæg skybrudsplan klimatilpasningsplan byudviklingsprojekt parkeringsstrategi trafiksikkerhedsplan varmeforsyningsplan
  fjernvarmeudrulning solcelleanlæg affaldssortering genbrugspladsen minimumsnormeringer klassekvotient skoledistrikt ungeindsats døgninstitution
  aflastningsophold hjemmeplejen plejehjemsplads hjælpemiddeldepot sundhedsprofil kontanthjælpsmodtager ressourceforløb beskæftigelsesindsats
  virksomhedspraktik foreningstilskud folkeoplysningsudvalg databeskyttelsesrådgiver revisionsberetning høringsperiode dispensationsansøgning
  landzonetilladelse grundkapitalindskud boligorganisation konkurrenceudsættelse prioriteringsrum overførselsudgifter likviditetsprognose
  låneoptagelse garantistillelse takstkatalog udskrivningsprocent midtvejsregulering dagsordenspunkt viceborgmester vandløbsrestaurering
  bebyggelsesprocent grundvandsinteresser regnvandsbassin kystbeskyttelse mindretalsudtalelse budgetforlig kvalitetsstandarder medarbejderinddragelse
  it-sikkerhed el-busser CO2-reduktion tæt-lav`);

/** As people misspell them, and what was meant. */
export const ERRORS: readonly (readonly [wrong: string, right: string])[] = [
  ['borgerindragelsesproces', 'borgerinddragelsesproces'],
  ['høringsvar', 'høringssvar'],
  ['komunen', 'kommunen'],
  ['adminstration', 'administration'],
  ['bevilingen', 'bevillingen'],
  ['kommisorium', 'kommissorium'],
  ['endvidre', 'endvidere'],
  ['ligelededes', 'ligeledes'],
  ['beslutningnen', 'beslutningen'],
  ['økonomisudvalget', 'økonomiudvalget'],
  ['forvaltingen', 'forvaltningen'],
  ['inidstilling', 'indstilling'],
  ['finasiering', 'finansiering'],
  ['anlægsbevilningen', 'anlægsbevillingen'],
  ['lokalplansforsalg', 'lokalplanforslag'],
  ['skolbestyrelsen', 'skolebestyrelsen'],
  ['dagsornden', 'dagsordenen'],
  ['tilskudet', 'tilskuddet'],
  ['budetter', 'budgetter'],
  ['dispention', 'dispensation'],
  ['konsekvesn', 'konsekvens'],
  ['ansøningen', 'ansøgningen'],
  ['undersøglse', 'undersøgelse'],
  ['medlemer', 'medlemmer'],
  ['aftaltalen', 'aftalen'],
  ['trafiksikerhed', 'trafiksikkerhed'],
  ['klimatilpassning', 'klimatilpasning'],
  ['plejehjemet', 'plejehjemmet'],
  ['kommunalbestyrlsen', 'kommunalbestyrelsen'],
  ['parkeringsplaser', 'parkeringspladser'],
  ['nødvenlig', 'nødvendig'],
  ['konsekvents', 'konsekvens'],
];

/** What no dictionary can find: each word is a Danish word. */
export const REAL_WORDS = ['Udvalget lægger i Ballerup.', 'Han vil køre, når hun køre.', 'en skole bestyrelse'];

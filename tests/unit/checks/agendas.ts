/**
 * Passages in the manner of Danish committee agendas, written well: what a checker must leave in peace. Invented places, figures
 * and decisions. `warnings` names the few findings that are honestly right.
 */
export interface Passage {
  readonly about: string;
  readonly section: string;
  readonly text: string;
  readonly warnings?: readonly string[];
}

export const PASSAGES: readonly Passage[] = [
  {
    about: 'budgetopfølgning',
    section: 'economy',
    text: `Anden budgetopfølgning pr. 30. juni 2026 viser et samlet mindreforbrug på driften på 4,3 mio. kr. i forhold til det korrigerede budget på 2.914,6 mio. kr. Merforbruget på det specialiserede socialområde er 6,1 mio. kr. Det skyldes, at 14 flere borgere end budgetteret har fået botilbud. Merforbruget modsvares af mindreforbrug på aktivitetsbestemt medfinansiering (7,2 mio. kr.) og på barselspuljen (3,2 mio. kr.).
| 1.000 kr., 2026-p/l | Korrigeret budget | Forventet regnskab | Afvigelse |
| Børn og skole | 1.102.400 | 1.104.100 | 1.700 |
| Social og sundhed | 1.356.200 | 1.350.200 | -6.000 |
| Øvrige | 456.000 | 456.000 | 0 |
| I alt | 2.914.600 | 2.910.300 | -4.300 |
Tallene er nærmere forklaret i bilag 1, side 4-9.`,
  },
  {
    about: 'lokalplan',
    section: 'presentation',
    text: `Lokalplan 214 giver mulighed for at opføre op til 86 rækkehuse i to etager på den tidligere gartnerigrund ved Hjortespringvej. Bebyggelsesprocenten bliver højst 40 for området under ét. Planen fastlægger vejadgang fra Lindbjergvej, 129 p-pladser og et fælles friareal på mindst 20 procent af grundarealet.
Lokalplanområdet ligger i kommuneplanens rammeområde 5.B7. Forslaget er i overensstemmelse med rammen, så der er ikke behov for et kommuneplantillæg. Administrationen har foretaget en screening efter miljøvurderingslovens § 8, stk. 2, og vurderer, at planen ikke skal miljøvurderes, fordi den ikke får væsentlig indvirkning på miljøet. Afgørelsen kan påklages til Planklagenævnet i fire uger.
Der plantes en række træer langs stamvejen. Eksisterende hegn mod vest bevares.`,
  },
  {
    about: 'takster',
    section: 'presentation',
    text: `Forslaget til takster for 2027 er fremskrevet med KL's pris- og lønskøn på 3,1 procent. Taksten for en fuldtidsplads i dagtilbud stiger fra 3.412 kr. til 3.518 kr. om måneden i 11 måneder. Forældrene betaler højst 25 procent af bruttoudgiften, jf. dagtilbudslovens § 31. Frokostordningen koster uændret 704 kr. om måneden.
Renovation er et gebyrfinansieret område, hvor indtægter og udgifter skal balancere over en årrække. Gebyret for en husstand med egne beholdere hæves med 212 kr. til 3.960 kr. om året. Heraf dækker 148 kr. den nye indsamling af tekstilaffald. Økonomien er vist i bilag 2.`,
  },
  {
    about: 'skoledistrikter',
    section: 'background',
    text: `Elevtallet i Skovlunde falder ifølge befolkningsprognosen fra marts 2026 med 112 elever frem til 2034, mens det stiger med 240 elever i den nordlige del af kommunen. Kommunalbestyrelsen besluttede den 27. april 2026, punkt 7, at administrationen skulle udarbejde forslag til nye skoledistrikter. Forslaget har været i høring hos de fem skolebestyrelser, fællestillidsrepræsentanterne og elevrådene fra den 1. september til den 27. oktober 2026.
Skoledistrikterne er senest ændret med virkning fra skoleåret 2019/20. Dengang blev 31 adresser på Engvej flyttet fra Nordskolen til Søskolen.`,
  },
  {
    about: 'kvalitetsstandard',
    section: 'presentation',
    text: `Kvalitetsstandarden beskriver, hvilken hjælp den enkelte borger kan få til rengøring, tøjvask og indkøb efter ældrelovens § 9. Hjælpen visiteres efter en konkret og individuel vurdering. I forhold til standarden for 2026 foreslår administrationen tre ændringer:
- Rengøring gives som udgangspunkt hver anden uge. I 2026 er det hver tredje uge.
- Borgere, der bor sammen med en rask ægtefælle, får ikke længere hjælp til støvsugning.
- Hjælpen kan gives som løbende ydelse eller som et rehabiliteringsforløb på højst 12 uger.
Ændringerne koster 1,9 mio. kr. i 2027 og 2,3 mio. kr. i hvert af årene 2028-2030. De berører 640 borgere.`,
  },
  {
    about: 'anlægsregnskab',
    section: 'economy',
    text: `Anlægsregnskabet for ombygningen af Maglegårdens køkken viser udgifter på 11,84 mio. kr. mod en anlægsbevilling på 12,10 mio. kr. Mindreforbruget på 0,26 mio. kr. tilføres kassebeholdningen. Afvigelsen skyldes, at der ikke blev fundet asbest i loftet.
| Kr. | Bevilling | Regnskab |
| Rådgivning | 1.300.000 | 1.284.000 |
| Håndværkere | 9.600.000 | 9.410.000 |
| Inventar | 1.200.000 | 1.146.000 |
| I alt | 12.100.000 | 11.840.000 |
Regnskabet er revideret uden bemærkninger den 4. september 2026. Revisionens erklæring er vedlagt som bilag 1.`,
  },
  {
    about: 'udpegning',
    section: 'presentation',
    text: `Kommunalbestyrelsen skal udpege to medlemmer og to personlige stedfortrædere til bestyrelsen for Vestegnens Kulturfond for resten af valgperioden, det vil sige indtil den 31. december 2029. Udpegningen sker ved forholdstalsvalg, hvis et medlem ønsker det. Medlemmerne får ikke vederlag. Ifølge fondens vedtægt § 5 skal mindst én af de udpegede have erfaring med regnskab.
Kommunen har efter ligestillingslovens § 10 a pligt til at foreslå lige mange kvinder og mænd. Pladserne er blevet ledige, fordi to medlemmer har bedt om at udtræde.`,
  },
  {
    about: 'kommissorium',
    section: 'presentation',
    text: `Udvalget efter § 17, stk. 4, skal komme med anbefalinger til, hvordan kommunen kan få flere unge til at bruge de folkevalgte. Udvalget består af fem medlemmer af kommunalbestyrelsen og otte unge mellem 15 og 25 år. De unge findes ved lodtrækning blandt dem, der melder sig. Udvalget mødes seks gange i 2027 og afleverer sine anbefalinger senest den 1. december 2027. Kommunalbestyrelsen behandler anbefalingerne i januar 2028.
Formanden vælges af kommunalbestyrelsen. Center for Kultur sekretariatsbetjener udvalget inden for sin nuværende bemanding. De unge medlemmer får 300 kr. pr. møde.`,
  },
  {
    about: 'høringssvar',
    section: 'hearing',
    text: `Der er kommet 27 høringssvar: 19 fra naboer, fem fra foreninger og tre fra råd. 16 af de 27 er imod forslaget, otte er for, og tre har kun tekniske bemærkninger. De fleste indvendinger handler om trafik på Søvej. Handicaprådet peger på, at rampen skal være højst 5 procent stejl. Det er indarbejdet i tegningerne. Seniorrådet skriver:
> Vi synes, at en række ældre bliver glemt, og at det er den eneste rigtige løsning at bevare bussen. Som bekendt kan mange ikke gå så langt.
Grundejerforeningen ved Søen kalder forslaget »naturligvis helt uden alternativ«. Administrationens svar på hver bemærkning står i bilag 3.`,
  },
  {
    about: 'borgerforslag',
    section: 'presentation',
    text: `Borgerforslaget »Lys på stien« fik 512 underskrifter inden fristen den 15. maj 2026 og opfylder dermed kravet om 500. Forslagsstillerne ønsker 38 nye lamper på stien mellem Grantofteparken og stationen. En lampe koster 21.000 kr. inklusive kabel, i alt 798.000 kr. Den årlige udgift til strøm og vedligehold er 19.000 kr.
Vejdirektoratets vejregler stiller ikke krav om lys på stier i eget tracé. Kommunen kan altså selv vælge. Politiet har i perioden 2021-2025 registreret to anmeldelser fra strækningen (bilag 1).`,
  },
  {
    about: 'klimaplan',
    section: 'background',
    text: `Kommunens udledning af drivhusgasser var 214.000 ton CO2e i 2024 ifølge Energi- og CO2-regnskabet. Transporten står for 46 procent af udledningen. Klimaplanen fra 2022 sætter som mål, at udledningen skal falde 70 procent i 2030 i forhold til 1990. Med de tiltag, der er vedtaget, når kommunen 61 procent. Det svarer til, at der mangler 24.000 ton.
Ellers følger planen, hvad EU og staten kræver. Forsyningen har 2 mio. m3 vand i reserve.`,
  },
  {
    about: 'magtanvendelse',
    section: 'presentation',
    text: `I 2025 blev der indberettet 43 tilfælde af magtanvendelse over for voksne mod 51 i 2024. 29 af de 43 handlede om fastholdelse i en hygiejnesituation. To borgere stod for 18 af tilfældene. Kommunalbestyrelsen skal efter servicelovens § 136, stk. 3, orienteres en gang om året. Alle 43 tilfælde er behandlet efter reglerne, og ingen er påklaget.`,
  },
  {
    about: 'grundsalg',
    section: 'presentation',
    text: `Grunden på 2.310 m² blev udbudt offentligt i perioden 3. august-14. september 2026 med en mindstepris på 9,5 mio. kr. ekskl. moms. Der kom fire bud. Det højeste er på 11,25 mio. kr. og er uden forbehold. Buddene er vedlagt som et lukket bilag. Salget kræver ikke tilladelse fra Ankestyrelsen, da grunden har været i offentligt udbud, jf. bekendtgørelse nr. 799 af 24. juni 2011.
Køber overtager grunden den 1. februar 2027 og skal bygge inden tre år. Ellers kan kommunen købe grunden tilbage til samme pris.`,
  },
  {
    about: 'trafiksikkerhed',
    section: 'nextSteps',
    text: `Hvis udvalget godkender projektet, sender administrationen det i udbud i januar 2027. Anlægsarbejdet udføres fra april til juli 2027. Naboerne får brev i e-Boks senest fire uger før. Udvalget får en status den 7. september 2027.`,
  },
  {
    about: 'indstilling fra tre led',
    section: 'recommendation',
    text: `Center for Skoler, Institutioner og Kultur indstiller, at Børne- og Skoleudvalget over for Økonomiudvalget og Kommunalbestyrelsen anbefaler,
1. at Kommunalbestyrelsen vælger mellem model 1, 2 og 3 for de nye distrikter,
2. at Kommunalbestyrelsen giver en tillægsbevilling på 1,2 mio. kr. i 2027, som finansieres af kassebeholdningen,
3. at Kommunalbestyrelsen lader ændringen træde i kraft den 1. august 2027.`,
  },
  {
    about: 'sammendrag',
    section: 'summary',
    text: `Udvalget skal beslutte, om åbningstiden på Biblioteket i Måløv skal udvides, fastholdes eller skæres ned. De tre muligheder koster mellem 0,3 og 0,9 mio. kr. om året. Biblioteket havde 48.200 besøg i 2025, 6 procent flere end i 2024 (45.500 besøg). Hvis udvalget ikke vælger, fortsætter åbningstiden uændret.`,
  },
];

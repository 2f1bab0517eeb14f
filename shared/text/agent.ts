const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/));

/** After *af* these give a reason or a part, not the one who acts: *af hensyn til*, *af økonomiske årsager*. */
export const NO_AGENT = words(
  'hensyn hensynet årsag årsager årsagen grund grunde skyld frygt mangel nød interesse princip vane gangen',
);

/** Before *af* these make it a part of something: *en af løsningerne*, *halvdelen af midlerne*. */
export const PART_OF = words(
  'en et én ét ene to tre fire fem nogle enkelte ingen intet alle flere mange begge hver hvert del dele delen halvdelen resten rest antal form former slags brug brugen hjælp løbet størstedelen flertallet',
);

/** Who can act: bodies, authorities, firms, people; in any compound (*plejehjemsbestyrelsen*, *skolelederen*). */
export const AGENT_NOUN =
  /(?:udvalg|udvalget|udvalgene|styrelse|styrelsen|styrelserne|bestyrelser|forvaltning|forvaltningen|forvaltningerne|administration|administrationen|kommune|kommunen|kommuner|kommunerne|råd|rådet|rådene|region|regionen|regionerne|center|centeret|centret|centrene|afdeling|afdelingen|team|teamet|sekretariat|sekretariatet|myndighed|myndigheden|myndigheder|myndighederne|ministerium|ministeriet|minister|ministeren|domstol|domstolen|domstolene|nævn|nævnet|selskab|selskabet|selskaber|firma|firmaet|firmaer|virksomhed|virksomheden|virksomheder|virksomhederne|forening|foreningen|foreninger|foreningerne|klub|klubben|klubber|klubberne|parti|partier|partierne|gruppe|gruppen|grupper|skole|skolen|skoler|skolerne|hjem|hjemmet|institution|institutionen|institutioner|institutionerne|politi|politiet|staten|folketinget|regering|regeringen|borger|borgere|borgeren|borgerne|medlem|medlemmer|medlemmerne|formand|formanden|borgmester|borgmesteren|direktør|direktøren|direktion|direktionen|chef|chefen|leder|lederen|ledere|lederne|ledelse|ledelsen|medarbejder|medarbejdere|medarbejderen|medarbejderne|ansat|ansatte|personale|personalet|lærer|læreren|lærere|lærerne|pædagog|pædagoger|pædagogerne|læge|lægen|læger|elev|elever|eleverne|børn|børnene|forældre|forældrene|beboer|beboere|beboerne|bruger|brugere|brugerne|nabo|naboer|naboerne|ejer|ejeren|ejere|ejerne|grundejer|grundejere|grundejerne|lejer|lejere|lejerne|bygherre|bygherren|rådgiver|rådgiveren|rådgivere|konsulent|konsulenter|entreprenør|entreprenøren|leverandør|leverandøren|leverandører|leverandørerne|ansøger|ansøgeren|part|parter|parterne|frivillige|pårørende|sagsbehandler|sagsbehandleren|revisor|revisoren|revisionen|pasningsordning|os|dem|ham|hende|mig|jer|alle|andre|flertal|flertallet|mindretal|mindretallet)$/;

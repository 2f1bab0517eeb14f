import type { Refusal } from '../../contract/refusals.ts';

/** What a refused change means, and what to do: one for each reason that the contract declares. */
export const refusals = {
  'refusal.alreadyDecided': 'Punktet er afgjort. Tag beslutningen tilbage først.',
  'refusal.alreadyOpen': 'Mødet er allerede åbnet.',
  'refusal.alreadyStayed': 'Beslutningen er allerede standset.',
  'refusal.alteredCode':
    'Koden er skrevet forkert, mangler noget eller er ændret undervejs. Bed om den igen. Intet er ændret.',
  'refusal.badRecipient':
    'Nøglen kan ikke bruges: den er skrevet forkert, eller noget af den mangler. Bed om den igen.',
  'refusal.badSignature':
    'Underskriften passer ikke: filen er ikke fra den, den siger, eller den er ændret undervejs. Brug den ikke. Intet er ændret.',
  'refusal.begun': 'Kodekset er allerede begyndt.',
  'refusal.broken':
    'Den gældende udgave kan ikke læses: seglet mangler eller er brudt. Læs en udvekslingsfil ind fra en computer, der har den.',
  'refusal.closedHere':
    'Punktet eller sagen er lukket på dette møde. Åbn punktet på dagsordenen, før noget af det kan frigives.',
  'refusal.damaged': 'Filen er i stykker eller ændret undervejs. Bed afsenderen om en ny. Intet er ændret.',
  'refusal.decided': 'Forslaget er allerede afgjort.',
  'refusal.deleted':
    'Filen sletter noget, der aldrig slettes: punkter, forslag eller bemærkninger. Den er afvist, og intet er ændret.',
  'refusal.disqualified': 'Et inhabilt medlem kan ikke stemme.',
  'refusal.ends': 'Mødet skal slutte, efter at det er begyndt.',
  'refusal.expired': 'Invitationen er udløbet. Bed om en ny.',
  'refusal.facts': 'Det, der er sket, kan ikke ændres. Indlæs siden igen.',
  'refusal.foreign': 'Filen indeholder noget, der ikke hører til dér. Den er afvist, og intet er ændret.',
  'refusal.founded': 'Nøglelisten er allerede grundlagt.',
  'refusal.handled': 'Punktet er behandlet på mødet og bliver stående.',
  'refusal.hasClauses': 'Kapitlet har punkter. Lad dem udgå, eller flyt dem først.',
  'refusal.inUse': 'Det er i brug og kan ikke fjernes. Afslut det med en dato i stedet.',
  'refusal.insideData':
    'Mappen er programmets egen datamappe eller ligger i den. Vælg en anden, som de andre også kan nå.',
  'refusal.isOff': 'Kryptering er ikke slået til.',
  'refusal.isOn': 'Kryptering er allerede slået til.',
  'refusal.kindInDoubt':
    'Sig først, om sagen er en beslutning, en drøftelse eller en orientering. Spørgsmålet står i tjeklisten.',
  'refusal.lastKey': 'Det er den sidste nøgle, der må føre nøglelisten. Giv først en anden nøgle lov til det.',
  'refusal.lateReason': '»{title}« er sen. Skriv, hvorfor den ikke kan vente (kommunestyrelseslovens § 8, stk. 4).',
  'refusal.locked':
    'Filen er lukket til en anden computers nøgle og kan ikke åbnes her. Giv afsenderen denne computers nøgle under Nøgler, og bed om en ny fil.',
  'refusal.builtUpon':
    '{kind, select, case {Sagen »{title}«} meeting {Mødet ({title})} council {Kommunalbestyrelsen} charter {Samarbejdskodekset} checklist {Tjeklisten} negotiation {Forhandlingen om »{title}«} other {Noterne til »{title}«}} er brugt siden: nogen har arbejdet videre i det, filen kom med, så det kan ikke fortrydes.',
  'refusal.sentOn':
    '{kind, select, case {Sagen »{title}«} meeting {Mødet ({title})} council {Kommunalbestyrelsen} charter {Samarbejdskodekset} checklist {Tjeklisten} negotiation {Forhandlingen om »{title}«} other {Noterne til »{title}«}} er sendt videre siden, så det kan ikke fortrydes.',
  'refusal.relaid': 'Noget i sagen er lagt til side imens. Åbn sagen igen, og skriv det igen.',
  'refusal.longWork': 'Programmet er i gang med et stort arbejde. Det, der venter, bliver gemt bagefter.',
  'refusal.mandatesOverlap': 'Medlemmet har allerede et mandat i udvalget i det tidsrum. Afslut det først.',
  'refusal.mayNotList':
    'Denne computers nøgle må ikke føre nøglelisten. Det må den nøgle, der grundlagde listen, og de nøgler, der har fået lov.',
  'refusal.meetingClosed': 'Mødet er hævet. Efter mødet kan intet føres til protokol.',
  'refusal.membersFile': 'Filen har fejl. Ret dem i filen, og vælg den igen. Intet er ændret.',
  'refusal.motionGone': 'Forslaget er trukket eller allerede stemt om.',
  'refusal.mustEncrypt': 'Noget i filen er ikke for alle. Vælg, hvem der skal kunne åbne den.',
  'refusal.needsPassphrase': 'Filen er lukket med en adgangskode. Skriv den, du har fået af afsenderen.',
  'refusal.needsReady': '»{title}« er ikke klar til udsendelse. Markér den som klar i sagen, eller tag den af.',
  'refusal.needsKeys':
    'Det, en gruppe har for sig selv, kan kun sendes til nøgler i gruppen og ikke med en adgangskode, som kan gives videre. Vælg modtagere.',
  'refusal.newer': 'Filen er lavet af en nyere udgave af Handlerum. Opdatér først.',
  'refusal.newerRecord':
    'Sagen er skrevet med en nyere udgave af Handlerum. Den kan læses, men ikke ændres her. Opdatér programmet for at skrive i den.',
  'refusal.noClause': 'Der er ingen punkter at vedtage endnu.',
  'refusal.noCouncil': 'Der er ingen kommunalbestyrelse på denne computer endnu.',
  'refusal.noDecision': 'Der er ingen beslutning at standse endnu.',
  'refusal.notForThem':
    '{names} må ikke åbne alt i filen. Tag modtageren ud, eller tag det ud, som vedkommende ikke må se.',
  'refusal.noFolder':
    'Mappen findes ikke, eller den kan ikke nås. Skriv hele stien, som den står i Stifinder eller Finder.',
  'refusal.noKeys': 'Datamappen har ingen nøgle. Luk programmet, og åbn det igen.',
  'refusal.noMeeting': 'Punktet kan kun udsættes til et kommende møde i samme organ, som stadig kan få punkter.',
  'refusal.noMunicipality': 'Skriv kommunens navn.',
  'refusal.noName': 'Skriv dit navn.',
  'refusal.noRecoveryKey': 'Det er ikke en gendannelsesnøgle. Den har 25 tegn i fem grupper.',
  'refusal.noReferral': 'Skriv, hvem sagen henvises til.',
  'refusal.nobody':
    'Skriv først dit navn under Indstillinger. Det, der vedtages, forsegles eller sendes, bærer et navn.',
  'refusal.notAdopted': 'Kodekset skal være vedtaget først.',
  'refusal.notAnswer': 'Der er intet svar på en invitation i teksten.',
  'refusal.notAnswers': 'Filen er ikke svar til dette kodeks. Intet er ændret.',
  'refusal.notCommittee': 'Standsningsretten gælder kun i udvalg.',
  'refusal.notExchange': 'Filen er ikke en udvekslingsfil fra Handlerum. Intet er ændret.',
  'refusal.notInvitation': 'Der er ingen invitation i teksten.',
  'refusal.notInviter': 'Invitationen er underskrevet med en nøgle, der ikke må føre nøglelisten. Brug den ikke.',
  'refusal.notKeeper': 'Protokollen føres på en anden computer. Overtag protokollen, hvis den skal føres her.',
  'refusal.notListed': 'Nøglen står ikke på nøglelisten.',
  'refusal.notOpen': 'Mødet er ikke åbnet endnu.',
  'refusal.notPackage': 'Filen er ikke en udvekslingsfil med et samarbejdskodeks og intet andet. Intet er ændret.',
  'refusal.notPresent': 'Kun medlemmer, der er til stede, kan stemme.',
  'refusal.notQuorate':
    'Under halvdelen af medlemmerne er til stede, så der kan ikke træffes beslutning (kommunestyrelseslovens § 11).',
  'refusal.notRoundKeeper': 'Runden kan kun lukkes på den computer, der åbnede den.',
  'refusal.notTakenPart': 'Medlemmet har ikke deltaget i behandlingen af punktet.',
  'refusal.notUpdate': 'Ændringen kunne ikke læses. Indlæs siden igen.',
  'refusal.notWithheld': 'Der holdes ikke længere noget tilbage her.',
  'refusal.nothingToDispatch': 'Der er intet nyt at udsende.',
  'refusal.nothingToFollowUp': 'Organet har ingen åbne opgaver, som ikke er med allerede.',
  'refusal.notYours':
    '{why, select, role {Det må kun {who, select, secretariat {sekretariatet} office {sekretariatet og forvaltningen} recorder {sekretariatet og formanden} councillors {sekretariatet og medlemmerne} other {sekretariatet, forvaltningen og formanden}} skrive.} group {Det er en anden gruppes.} notOwn {Det er en andens.} other {Denne computers nøgle gælder ikke. Se Udveksling.}}',
  'refusal.onAgenda': 'Sagen er allerede på dagsordenen.',
  'refusal.otherCouncil': 'Invitationen er til en anden kommunalbestyrelse end den, der er på denne computer.',
  'refusal.otherKey': '{name} er kendt med en anden nøgle. Ring til vedkommende, og hør, om ordene er: {fingerprint}.',
  'refusal.own':
    'Filen siger, at denne computer har gjort noget, den ikke har gjort. Den er afvist, og intet er ændret.',
  'refusal.ownRound': 'Runden lukkes på denne computer. Svarene bliver her, til den er talt.',
  'refusal.procedural': 'Standsningsretten gælder ikke beslutninger om sagens gang.',
  'refusal.published': 'Protokollen er allerede offentliggjort.',
  'refusal.readOnlyFolder': 'Der kan ikke skrives i mappen. Vælg en anden, eller få skriveadgang til den.',
  'refusal.recordedAlready': 'Det er lige ført til protokol.',
  'refusal.roundClosed': 'Runden er lukket.',
  'refusal.rule':
    'Filen gør noget, ingen regel tillader, for eksempel tæller en runde, som en anden computer åbnede. Den er afvist, og intet er ændret.',
  'refusal.seal':
    'Filen vil ændre noget, der er vedtaget, talt eller sendt, eller mangler det, der blev forseglet. Den er afvist, og intet er ændret.',
  'refusal.sent': 'Materialet er udsendt med mødet. Ret det dér.',
  'refusal.signed': 'Protokollen er godkendt af medlemmer og kan ikke længere skrives om.',
  'refusal.signedAlready': 'Medlemmet har allerede godkendt protokollen.',
  'refusal.stage': 'Det kan ikke gøres, som mødet står nu.',
  'refusal.stayed':
    'Beslutningen er standset (kommunestyrelseslovens § 23). Den kan ikke tages tilbage eller meldes udført, før kommunalbestyrelsen har afgjort sagen.',
  'refusal.stillPresent': 'Medlemmet er til stede, så der kan ikke indkaldes stedfortræder.',
  'refusal.systemForgot': 'Computerens egen nøglering kan ikke låse op. Brug adgangskoden.',
  'refusal.taken': 'Organet har allerede et møde på den tid. Vælg en anden dag eller et andet tidspunkt.',
  'refusal.takenBack': 'Frigivelsen er allerede taget tilbage.',
  'refusal.termEnds': 'Valgperioden skal slutte, efter at den er begyndt.',
  'refusal.tooLarge': 'Filen er for stor, til at en anden computer kan læse den.',
  'refusal.tooManyVotes': 'Der er talt flere stemmer, end der er medlemmer til stede.',
  'refusal.twoPresiding': 'Der er allerede en formand eller borgmester i det tidsrum. Afslut det mandat først.',
  'refusal.unchanged': 'Teksten er den samme som i den gældende udgave.',
  'refusal.unknownEvent': 'Det er ikke ført til protokol.',
  'refusal.unknownItem': 'Punktet er ikke på dagsordenen.',
  'refusal.unknownKind': 'Filen indeholder noget, som en nyere udgave af Handlerum har lavet. Opdatér først.',
  'refusal.unknownMember': 'Det er ikke et medlem af dette organ på mødedagen.',
  'refusal.unsettled': 'Der er noget uafklaret ved mødet. Vælg først under Uafklaret.',
  'refusal.unsettledCharter': 'To computere har vedtaget hver for sig. Afgør først, hvad der gælder, under Vedtagelse.',
  'refusal.unsettledProposal': 'To computere har afgjort forslaget forskelligt. Vælg først under Forslag.',
  'refusal.unsigned': 'Filen er ikke underskrevet, så ingen ved, hvem den er fra. Den er afvist, og intet er ændret.',
  'refusal.unsignedFact':
    'Filen fortæller noget i en andens navn, som den anden ikke har underskrevet. Den er afvist, og intet er ændret.',
  'refusal.answered': 'Invitationen er besvaret før. Lav en ny.',
  'refusal.votedAlready': 'Den samme afstemning er lige ført til protokol. Tag den tilbage, hvis der er stemt igen.',
  'refusal.votedTwice': 'Et medlem har stemt to gange.',
  'refusal.wrongPassphrase': 'Adgangskoden passer ikke til filen. Prøv igen, eller spørg afsenderen.',
  'refusal.waitBeforeNext':
    'For mange forkerte forsøg. Vent {seconds, plural, one {# sekund} other {# sekunder}}, og prøv igen.',
  'refusal.weakPassphrase': 'Adgangskoden er for let at gætte. Brug mindst 12 tegn, gerne fire eller flere ord.',
  'refusal.wrongKey': 'Det er hverken adgangskoden eller gendannelsesnøglen.',
  'refusal.handedTo': 'Protokollen er givet videre. Tag den tilbage, hvis den igen skal føres her.',
  'refusal.noHolder': 'Skriv, hvem det er til.',
  'refusal.notLast': 'Der er sket mere siden, eller det er gjort på en anden computer. Det kan ikke tages tilbage her.',
  'refusal.notOffered': 'Sagen er ikke afleveret til nogen, eller der er allerede svaret.',
  'refusal.notSent': 'Dagsordenen er ikke udsendt. Udsend den først.',
  'refusal.oneWay': 'Vælg enten modtagere eller en adgangskode.',
  'refusal.onlyPassphrase': 'Din plads kan kun lukkes med din egen adgangskode.',
} as const satisfies Readonly<Record<`refusal.${Refusal}`, string>>;

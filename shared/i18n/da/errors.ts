/** What a person can do about each failure; ids are `error.` and the code. */
export const errors = {
  'error.invalid_input': 'Oplysningerne kunne ikke bruges. Ret dem, og prøv igen.',
  'error.not_found': 'Det findes ikke længere. Gå tilbage til listen.',
  'error.forbidden': 'Det har denne side ikke adgang til. Åbn programmet igen.',
  'error.cancelled': 'Afbrudt.',
  'error.conflict': 'En anden har ændret det samme. Indlæs igen.',
  'error.already_done': 'Det blev gjort første gang, selv om svaret ikke nåede frem. Siden viser det, som det er nu.',
  'error.not_ready': 'Sagen har fejl, som hverken er rettet eller begrundet. Se tjeklisten.',
  'error.not_allowed': 'Reglerne tillader det ikke.',
  'error.internal': 'Noget gik galt i programmet. Det, du har skrevet, er gemt. Prøv igen.',
  'error.work_stopped': 'Arbejdet stoppede, før det var færdigt. Intet er ændret. Prøv igen.',
  'error.pdf_failed': 'PDF-filen kunne ikke laves. Gem den som Word i stedet; fejlen er skrevet i programmets log.',
  'error.unavailable': 'Programmet svarer ikke. Vent lidt, eller start det igen.',
  'error.file_corrupt': 'Filen er beskadiget. Åbn den i Word, gem den igen, og prøv en gang til.',
  'error.file_encrypted': 'Filen er beskyttet med adgangskode. Fjern adgangskoden i Word, og prøv igen.',
  'error.file_too_large': 'Filen er for stor, eller den fylder mere udpakket, end et dokument kan.',
  'error.tooMuch.bytes':
    'Filen fylder for meget: der er plads til {limit, number} MB. Del den i flere, eller gør billederne mindre.',
  'error.tooMuch.ratio':
    'Filen fylder mere end {limit, number} gange så meget udpakket, og det gør kun filer, der skal få et program til at gå ned. Åbn den i Word, og gem den igen, hvis du stoler på den.',
  'error.tooMuch.elements': 'Filen har for mange elementer: der er plads til {limit, number}. Del den i flere filer.',
  'error.tooMuch.depth':
    'Filen har for mange lag inden i hinanden: der er plads til {limit, number}. Tag indholdet ud af de inderste tabeller, lister eller citater.',
  'error.tooMuch.paragraphs':
    'Filen har for mange afsnit: der er plads til {limit, number} i én sag. Del den i flere filer.',
  'error.tooMuch.rows': 'Filen har for mange rækker: der er plads til {limit, number}. Del den i flere filer.',
  'error.tooMuch.cells':
    'Filens flettede celler dækker for mange celler: der er plads til {limit, number}. Ophæv fletningerne i Excel, eller gem arket som CSV.',
  'error.tooMuch.entries':
    'Filen består af for mange dele: der er plads til {limit, number}. Åbn den i Word, gem den igen, og prøv en gang til.',
  'error.tooMuch.seconds':
    'Filen var ikke læst efter {limit, number} sekunder og blev opgivet. Åbn den i Word, gem den igen, eller del den i flere.',
  'error.tooMuch.memory': 'Filen kræver mere hukommelse, end der er afsat: {limit, number} MB. Del den i flere filer.',
  'error.file_empty': 'Filen er tom.',
  'error.file_legacy_doc': 'Filen er i det gamle Word-format. Gem den som .docx i Word, og prøv igen.',
  'error.file_unsupported': 'Denne slags fil kan ikke læses. Brug Word (.docx), HTML eller Markdown.',
  'error.disk_full': 'Disken er fuld. Intet er ændret. Frigør plads, og prøv igen.',
  'error.read_only': 'Datamappen kan ikke skrives. Se efter, om du har adgang til den.',
  'error.database_from_future': 'Dine data er skrevet af en nyere version. Opdatér Handlerum.',
  'error.database_corrupt': 'Databasen er beskadiget. Gendan en sikkerhedskopi.',
  'error.database_locked': 'Handlerum er allerede åben med disse data. Luk det andet vindue.',
  'error.database_foreign':
    'Databasen indeholder noget, som Handlerum ikke selv har lavet. Gendan en sikkerhedskopi, du stoler på.',
  'error.locked': 'Dine data er krypteret og låst. Lås op med din adgangskode.',
  'error.keyring_corrupt':
    'Nøgleringen (keyring.json) kan ikke læses, og uden den kan dine data ikke låses op. Læg filen på plads i datamappen fra en sikkerhedskopi, og start igen.',
  'error.keyring_from_future': 'Nøgleringen (keyring.json) er skrevet af en nyere version. Opdatér Handlerum.',
  'error.restore_unfinished':
    'En gendannelse blev afbrudt, og dine data ligger ved siden af datamappen. Gendan sikkerhedskopien igen, eller giv mappen med .before-restore i navnet datamappens navn tilbage.',
  'error.seal_missing':
    'Den forseglede udgave af en sag mangler på denne computer. Hent den der, hvor den blev forseglet, eller gendan en sikkerhedskopi.',
  'error.spelling_unavailable':
    'Stavekontrollen kan ikke starte, fordi ordbogen mangler eller er beskadiget. Installér programmet igen. Alt andet virker.',
} as const;

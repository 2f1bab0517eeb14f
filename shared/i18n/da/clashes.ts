/** What two laptops did apart (*uafklaret*), and whose laptop keeps the minutes. */
export const clashes = {
  'clash.twoKeepers':
    'To computere har ført protokollen for det samme møde hver for sig. Vælg, hvis protokol der gælder. Det, der blev ført på den anden, bliver ikke blandet ind.',
  'clash.elsewhere':
    'Noget er ført til protokol på en anden computer end den, der fører protokollen. Det er ikke med i mødet, før I har valgt.',
  'clash.elsewhereItem': 'Punktet »{about}« er ført til protokol på to computere. Vælg den, der gælder for punktet.',
  'clash.elsewhereRoom': 'Åbning, fremmøde og pauser er ført til protokol på to computere. Vælg den, der gælder.',
  'clash.refused':
    'Efter sammenlægningen kan noget ved punktet »{about}« ikke være foregået efter reglerne. Vælg, om det skal udgå eller stå.',
  'clash.twoSeals':
    'Protokollen er forseglet to gange hver for sig, og ordene er ikke de samme. Vælg den forsegling, der gælder.',
  'clash.afterSeal':
    'Noget er ført til protokol på en anden computer, som ikke vidste, at protokollen var forseglet. Det står ikke i de forseglede ord.',
  'clash.twoMain':
    'Dagsordenen er sendt ud to gange hver for sig. Vælg den, der er dagsordenen; den anden bliver en supplerende udsendelse.',
  'clash.sameNumber':
    'To punkter har fået nummer {about} hver for sig. Vælg det, der beholder nummeret; det andet får det næste ledige.',
  'clash.sameCase': 'Sagen »{about}« er sat på dagsordenen to gange. Vælg det punkt, der skal blive stående.',
  'clash.minutesText':
    'To har skrevet protokollens tekst til punktet »{about}« hver for sig. Vælg den tekst, der gælder.',
  'clash.movedApart': 'Mødet er flyttet til forskellige dage hver for sig. Vælg dagen.',
  'clash.cancelledApart': 'Mødet er aflyst eller genoptaget hver for sig med forskellige ord. Vælg det, der gælder.',
  'clash.heldCancelled': 'Mødet er åbnet på én computer og aflyst på en anden. Vælg, om mødet blev holdt.',
  'clash.doneOfOther':
    'Opgaven »{about}« er meldt udført, mens en anden ændrede, hvad den går ud på. Er den udført, som den står nu?',
  'choice.keeper': 'Det, som blev ført hos den, der fører protokollen',
  'choice.elsewhere': 'Det, som blev ført på den anden computer',
  'choice.byItem': 'Vælg punkt for punkt',
  'choice.aside': 'Forseglingen står; det andet står ved siden af',
  'choice.sealAgain': 'Bryd forseglingen, og forsegl igen',
  'choice.leaveOut': 'Lad det udgå',
  'choice.stands': 'Lad det stå',
  'choice.held': 'Mødet blev holdt',
  'choice.cancelled': 'Mødet er aflyst: {text}',
  'choice.done': 'Ja, den er udført',
  'choice.open': 'Nej, den er åben',
  'clashes.title': 'Uafklaret',
  'clashes.help':
    'To computere har gjort noget hver for sig, som ikke kan gælde sammen. Programmet vælger ikke for jer. Vælg, hvad der gælder.',
  'clashes.helpMeeting':
    'Det er gjort på to computere, som ikke vidste af hinanden. Programmet vælger ikke for jer, og protokollen kan ikke forsegles, før I har valgt.',
  'clashes.by': '{by}, {when}',
  'clashes.other': 'To computere har hver for sig skrevet noget, der ikke kan gælde sammen. Vælg, hvad der gælder.',
  'clashes.withdrawn': 'Trukket tilbage',
  'clashes.madeText': 'Teksten, som den dannes af det, der er ført til protokol',
  'clashes.empty': 'Ingen tekst',
  'meeting.keeper': '{by} fører protokollen siden {when}.',
  'meeting.keeperHere': 'Protokollen føres på denne computer.',
  'meeting.takeOver': 'Overtag protokollen',
  'minutes.afterSeal': 'Indkommet efter forseglingen',
  'minutes.afterSealHelp':
    'Det blev ført på en computer, som ikke vidste, at protokollen var forseglet. Det hører ikke til de forseglede ord.',
  'clash.mandatesOverlap':
    'Et medlem sidder to gange i {about} i det samme tidsrum. Vælg det mandat, der gælder fra den dag, det begynder. Det andet gælder kun til dagen før.',
  'clash.twoPresiding':
    'To leder {about} i det samme tidsrum. Vælg den, der gør det. Den anden sidder som menigt medlem fra den dag, den valgtes tid begynder.',
  'clash.tooManySeats':
    'Der sidder flere i {about}, end der er pladser. Vælg den, der ikke skal sidde der, eller lad det stå.',
  'clash.samePerson':
    '»{about}« står flere gange blandt medlemmerne. Vælg det medlem, som mandaterne skal stå på, eller at det er forskellige personer.',
  'clash.groupChangedApart':
    'Det er skrevet forskelligt på to computere, hvornår eller hvorhen {about} har skiftet gruppe. Medlemmet sidder for sin hidtidige gruppe, indtil I har valgt. Vælg det, der gælder.',
  'clash.twoFounders':
    'Nøglelisten er grundlagt to gange hver for sig. Indtil I har valgt, gælder begge lister. Vælg den, der grundlagde den rigtige. Kun valg fra den, der må føre en af listerne, tæller.',
  'choice.different': 'Det er forskellige personer',
  'clash.twoCouncils':
    'To kommuner er oprettet hver for sig og er nu samlet her. De blandes ikke. Vælg den, der er jeres. Den anden sættes til side og slettes ikke.',
  'clash.twoCharters':
    'To samarbejdskodekser er begyndt hver for sig og er nu samlet her. De blandes ikke. Vælg det, der er jeres. Det andet sættes til side og slettes ikke.',
  'clash.twoChecklists':
    'To tjeklister er begyndt hver for sig og er nu samlet her. De blandes ikke. Vælg den, der er jeres. Den anden sættes til side og slettes ikke.',
  'clash.checklistAdoptedApart':
    'Tjeklistens udgave {about} er vedtaget forskelligt på to computere. Vælg den, der blev vedtaget. Indtil da gælder den, der gjaldt før.',
  'checklist.settled': 'Valget er skrevet ned.',
  'checklist.broken': 'Forseglingen er brudt: den gælder ikke',
} as const;

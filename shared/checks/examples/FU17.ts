import type { Examples } from '../define.ts';

export const examples: Examples = {
  bad: [
    'Der er en risiko for, at byggeriet trækker ud.',
    'Prisen er usikker, og der er usikkerhed om jorden.',
    'Tidsplanen forudsætter, at ekspropriationen lykkes.',
    'Kommunen risikerer at miste tilskuddet.',
    'Projektet afhænger af en aftale med Banedanmark.',
    'Renoveringen kan blive dyrere end ventet.',
    'Det er en forudsætning, at menighedsrådet vil sælge.',
    'Arbejdet kan blive forsinket af fund fra oldtiden.',
    'Det er usikkert, om staten betaler.',
    'Der er risici ved at vente.',
    'Flytningen er afhængig af, at skolen står færdig.',
    'Ordningen indebærer en risiko for flere sygedage.',
  ],
  good: [
    'Der er en risiko for, at jorden er forurenet. Det koster i givet fald 0,9 mio. kr., som sælger betaler.',
    'Risikoen for forsinkelse er lille, og entreprenøren betaler dagbod.',
    'Prisen har en usikkerhed på 15 procent.',
    'Tidsplanen forudsætter en tilladelse. Den tager normalt 8 uger.',
    'Løsningen er uden risiko for de gående.',
    'Rækværket mindsker risikoen for fald.',
    'Byggeriet er færdigt i august 2028.',
    '> I risikerer børnenes liv.',
    'Naboen skriver: »Det er for stor en risiko.«',
    'Kommunen risikerer at miste tilskuddet på 2 mio. kr.',
    'Sandsynligheden er lav, og det er usikkert, hvornår svaret kommer.',
    'Vejen er glat om vinteren.',
  ],
};

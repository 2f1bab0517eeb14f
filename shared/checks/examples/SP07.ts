import type { Examples } from '../define.ts';

export const examples: Examples = {
  bad: [
    'Stien vil som udgangspunkt eventuelt vil kunne forlænges.',
    'Ordningen kan eventuelt udvides i det omfang, der er penge.',
    'Skolen vil kunne åbne før, dog som udgangspunkt ikke i juli.',
    'Udgiften vil muligvis kunne dækkes af eventuelle tilskud.',
    'Der tages forbehold for, hvad der måtte komme af eventuelle krav.',
    'Pladserne fordeles som udgangspunkt efter anciennitet, dog så vidt muligt med hensyn til søskende.',
    'Leverandøren vil kunne hæve prisen i det omfang, lønnen stiger.',
    'Det er formentlig muligt eventuelt at flytte mødet.',
    'Hegnet fjernes som udgangspunkt, men det vil kunne blive stående.',
    'Dog kan der muligvis findes en anden vej.',
    'Administrationen vil så vidt muligt imødekomme de ønsker, der måtte være.',
    'Puljen vil kunne bruges til eventuelle udgifter, dog som udgangspunkt ikke til løn.',
  ],
  good: [
    'Ordningen kan eventuelt udvides til alle skoler.',
    'Pladserne fordeles som udgangspunkt efter anciennitet.',
    'Skolen åbner den 9. august. Dog er hallen lukket til den 12.',
    'De måtte lukke svømmehallen, og eventuelle billetter blev betalt tilbage.',
    'Stien vil kunne forlænges i 2029.',
    'Udgiften dækkes i det omfang, puljen rækker.',
    '> Det er som udgangspunkt eventuelt muligt.',
    'Naboen skriver: »Det er muligvis dog for sent.«',
    'Beboerne måtte flytte i 2019. Nogle vil muligvis tilbage.',
    'Der er plads til 40 børn.',
    'Eventuelle spørgsmål sendes til centret, og eventuelle svar kommer inden en uge.',
    'Dog gælder det ikke i juli.',
    'Som udgangspunkt anmelder beboerne selv eventuelle tyverier til politiet.',
    'Eventuelle udgifter vil kunne afholdes af puljen.',
  ],
};

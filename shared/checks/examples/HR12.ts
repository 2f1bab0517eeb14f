import type { Examples } from '../define.ts';

export const examples: Examples = {
  bad: [
    'Det vurderes, at skolen kan rumme eleverne.',
    'Forslaget anses for at være bæredygtigt.',
    'Administrationen vurderer, at model B er bedst.',
    'Behovet for plejeboliger skønnes at være dækket.',
    'Det er hensigtsmæssigt at samle de to bygninger.',
    'Forvaltningen finder ikke grundlag for at ændre taksten.',
    'Efter forvaltningens opfattelse er trafikken ikke et problem.',
    'Løsningen må forventes at blive vel modtaget i byen.',
    'Det er administrationens vurdering, at ansøgeren er egnet.',
    'Placeringen ved stationen er den bedste løsning for museet.',
    'Personalets kompetencer synes at være tilstrækkelige.',
    'Bygningens stand vurderes at være god.',
  ],
  good: [
    'Administrationen vurderer, at model B er bedst, fordi den holder rammen og giver kortest vej.',
    'Det vurderes, at skolen kan rumme eleverne. Det bygger på prognosen fra april 2026 (bilag 2).',
    'Administrationen vurderer på baggrund af 41 høringssvar, at støjen fylder mest.',
    'Rådgiveren har i sin rapport fra 2026 vurderet taget til 20 års levetid.',
    'Der går 184 elever på skolen.',
    '> Det vurderes, at skolen lukker.',
    'Beboeren skriver: »Det er hensigtsmæssigt for kommunen, ikke for os.«',
    'Forvaltningen finder ikke grundlag for at ændre taksten, da udgiften er uændret.',
    'Ejendommen er vurderet til 4 mio. kr. af en mægler.',
    'Vurderingen af ansøgningerne sker i marts 2027.',
    'Behovet skønnes at være dækket, idet ventelisten er faldet fra 40 til 3.',
    'Salget anses for lovligt, jf. kommunestyrelseslovens § 68.',
  ],
};

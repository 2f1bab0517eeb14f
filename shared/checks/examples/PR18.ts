import type { Examples } from '../define.ts';

export const examples: Examples = {
  bad: [
    'Ordningen vil styrke trivslen på skolerne.',
    'Indsatsen bidrager til et bedre arbejdsmiljø.',
    'Projektet understøtter kommunens klimaplan.',
    'En ny sti fremmer cykling i byen.',
    'Det vil forbedre overgangen fra børnehave til skole.',
    'Belysningen øger trygheden på stationspladsen.',
    'Kurset højner kvaliteten i hjemmeplejen.',
    'Forslaget skaber bedre rammer for de frivillige.',
    'Netværket kan bidrage til færre ensomme ældre.',
    'Den nye indgang vil skabe bedre adgang for kørestolsbrugere.',
    'Samarbejdet skal understøtte de unges vej til uddannelse.',
    'Mødestedet vil fremme fællesskabet i bydelen.',
  ],
  good: [
    'Ordningen vil styrke trivslen, og det måles i trivselsmålingen i maj 2028.',
    'Projektet understøtter klimaplanen. Udledningen opgøres hvert år i klimaregnskabet.',
    'Stien fremmer cykling fra 400 til 600 cyklister i døgnet.',
    'Belysningen øger trygheden. Administrationen spørger beboerne igen i 2028 i en brugerundersøgelse.',
    'Renten bidrager til kassebeholdningen.',
    'Salget styrker kassebeholdningen.',
    '> Planen vil styrke fællesskabet.',
    'Naboen skriver: »Det vil styrke fællesskabet.«',
    'Kurset forbedrer ikke kvaliteten.',
    'Udvalget får en status, der viser om indsatsen bidrager til færre sygedage.',
    'Foreningen vil gerne bidrage med arbejdskraft.',
    'Løsning B styrker bjælken i taget med 12 mm stål.',
  ],
};

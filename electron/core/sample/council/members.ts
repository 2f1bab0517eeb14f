import type { CouncilMember } from './types.ts';

const TERM_START = '2026-01-01';
const TERM_END = '2029-12-31';

const member = (group: string, id: string, name: string, rest: Partial<CouncilMember> = {}): CouncilMember => ({
  id,
  name,
  councilRole: 'member',
  groups: [{ group, from: TERM_START }],
  to: TERM_END,
  ...rest,
});

/** 25 at any time: one member has moved away and was replaced, and one has left a group. */
export const MEMBERS: readonly CouncilMember[] = [
  member('x', 'henrik-aabrink', 'Henrik Åbrink', { councilRole: 'mayor' }),
  member('x', 'frida-enggaard', 'Frida Enggaard'),
  member('x', 'jonas-strandby', 'Jonas Strandby'),
  member('x', 'birgit-mosevang', 'Birgit Mosevang'),
  member('x', 'yusuf-elmdal', 'Yusuf Elmdal'),
  member('x', 'lone-hasselbo', 'Lone Hasselbo'),
  member('x', 'peder-kildesoe', 'Peder Kildesø'),
  member('x', 'camille-rytterhus', 'Camille Rytterhus'),
  member('x', 'niels-erik-fuglsig', 'Niels Erik Fuglsig', { to: '2026-08-31' }),
  member('x', 'amalie-torpgaard', 'Amalie Torpgård', { groups: [{ group: 'x', from: '2026-09-01' }] }),
  member('l', 'mette-lindegren', 'Mette Lindegren', { councilRole: 'deputyMayor' }),
  member('l', 'kaj-vesterlund', 'Kaj Vesterlund'),
  member('l', 'inge-skovmose', 'Inge Skovmose'),
  member('l', 'rasmus-brinkholt', 'Rasmus Brinkholt'),
  member('l', 'tove-aalykke', 'Tove Ålykke'),
  member('l', 'emil-sandgaard', 'Emil Sandgård'),
  member('t', 'sofus-noerhave', 'Sofus Nørhave'),
  member('t', 'hanne-birkerod', 'Hanne Birkerod'),
  member('t', 'adam-lyngklit', 'Adam Lyngklit'),
  member('t', 'kirstine-damsbo', 'Kirstine Damsbo'),
  member('t', 'ole-toftemark', 'Ole Toftemark'),
  member('w', 'agnete-hoejris', 'Agnete Højris'),
  member('w', 'svend-aage-pilegaard', 'Svend Åge Pilegård'),
  member('w', 'marie-engholt', 'Marie Engholt'),
  member('y', 'sanne-kaervang', 'Sanne Kærvang'),
  member('y', 'ulrik-fjordbo', 'Ulrik Fjordbo', {
    groups: [
      { group: 'y', from: TERM_START },
      { group: null, from: '2026-05-01' },
    ],
  }),
];

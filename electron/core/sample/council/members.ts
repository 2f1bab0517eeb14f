import type { CouncilMember } from './types.ts';

const TERM_START = '2026-01-01';
const TERM_END = '2029-12-31';

/** `Tove Ålykke` is `tove-aalykke`. */
const idOf = (name: string): string =>
  name.toLowerCase().replaceAll('å', 'aa').replaceAll('ø', 'oe').replaceAll('æ', 'ae').replaceAll(' ', '-');

const member = (group: string, name: string, rest: Partial<CouncilMember> = {}): CouncilMember => ({
  id: idOf(name),
  name,
  councilRole: 'member',
  groups: [{ group, from: TERM_START }],
  to: TERM_END,
  ...rest,
});

/** 25 at any time: one member has moved away and was replaced, and one has left a group. */
export const MEMBERS: readonly CouncilMember[] = [
  member('x', 'Henrik Åbrink', { councilRole: 'mayor' }),
  member('x', 'Frida Enggaard'),
  member('x', 'Jonas Strandby'),
  member('x', 'Birgit Mosevang'),
  member('x', 'Yusuf Elmdal'),
  member('x', 'Lone Hasselbo'),
  member('x', 'Peder Kildesø'),
  member('x', 'Camille Rytterhus'),
  member('x', 'Niels Erik Fuglsig', { to: '2026-08-31' }),
  member('x', 'Amalie Torpgård', { groups: [{ group: 'x', from: '2026-09-01' }] }),
  member('l', 'Mette Lindegren', { councilRole: 'deputyMayor' }),
  member('l', 'Kaj Vesterlund'),
  member('l', 'Inge Skovmose'),
  member('l', 'Rasmus Brinkholt'),
  member('l', 'Tove Ålykke'),
  member('l', 'Emil Sandgård'),
  member('t', 'Sofus Nørhave'),
  member('t', 'Hanne Birkerod'),
  member('t', 'Adam Lyngklit'),
  member('t', 'Kirstine Damsbo'),
  member('t', 'Ole Toftemark'),
  member('w', 'Agnete Højris'),
  member('w', 'Svend Åge Pilegård'),
  member('w', 'Marie Engholt'),
  member('y', 'Sanne Kærvang'),
  member('y', 'Ulrik Fjordbo', {
    groups: [
      { group: 'y', from: TERM_START },
      { group: null, from: '2026-05-01' },
    ],
  }),
];

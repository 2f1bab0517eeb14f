import type { PartyGroup } from './types.ts';

/** Invented lists. The letters X, L, T, W and Y are used by no party in Folketinget. */
export const GROUPS: readonly PartyGroup[] = [
  { id: 'x', letter: 'X', name: 'Fælles Lindved (eksempel)', groupLeader: 'frida-enggaard' },
  { id: 'l', letter: 'L', name: 'Lindvedlisten (eksempel)', groupLeader: 'mette-lindegren' },
  { id: 't', letter: 'T', name: 'Tværlisten (eksempel)', groupLeader: 'sofus-noerhave' },
  { id: 'w', letter: 'W', name: 'Landsbyernes Liste (eksempel)', groupLeader: 'agnete-hoejris' },
  { id: 'y', letter: 'Y', name: 'Nyt Lokalt Afsæt (eksempel)', groupLeader: 'sanne-kaervang' },
];

/** Sections in the order of the default template that give a text no meaning of its own: no asks, no points, no attachments. */
export const BALLERUP_SECTIONS: readonly (readonly [key: string, heading: string])[] = [
  ['summary', 'Sammendrag'],
  ['background', 'Baggrund'],
  ['presentation', 'Sagsfremstilling'],
];

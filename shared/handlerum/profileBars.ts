import { type Freedom, type Handlerum, ProfileDimension } from '../kinds/case/handlerum.ts';
import type { Chart } from './chart.ts';
import { DIMENSION_WORDS, FREEDOM_WORDS } from './words.ts';

const WIDTH = 640;
const ROW = 24;
const LEFT = 92;
const LONGEST = 360;

/** How a bar is drawn: by its length and its line. One ink for all, for bound is no worse than free (docs/domain.md 5.2). */
const BARS: Readonly<Record<Freedom | 'unjudged', { readonly share: number; readonly line: string }>> = {
  free: { share: 1, line: 'stroke="#454b4f" stroke-width="9"' },
  partly: { share: 0.55, line: 'stroke="#454b4f" stroke-width="9" stroke-dasharray="12 6"' },
  bound: { share: 0.18, line: 'stroke="#8a8d88" stroke-width="9"' },
  unjudged: { share: 1, line: 'stroke="#c2bdb1" stroke-width="1.5" stroke-dasharray="2 4"' },
};

/** The profile as six bars; null while nobody has judged any of it. */
export function profileBars({ profile }: Pick<Handlerum, 'profile'>): Chart | null {
  if (profile.length === 0) return null;
  const rows = ProfileDimension.options.map((id) => {
    const freedom = profile.find((one) => one.id === id)?.freedom;
    return { name: DIMENSION_WORDS[id], freedom, words: freedom ? FREEDOM_WORDS[freedom] : 'Ikke vurderet' };
  });
  const height = rows.length * ROW + 8;
  const drawn = rows.map(({ name, freedom, words }, index) => {
    const y = index * ROW + 16;
    const { share, line } = BARS[freedom ?? 'unjudged'];
    return [
      `<text x="0" y="${y + 4}" fill="#33393d">${name}</text>`,
      `<line x1="${LEFT}" y1="${y}" x2="${LEFT + LONGEST * share}" y2="${y}" ${line}/>`,
      `<text x="${LEFT + LONGEST + 14}" y="${y + 4}" fill="#33393d">${words}</text>`,
    ].join('');
  });
  return {
    svg: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" font-family="IBM Plex Sans" font-size="12">${drawn.join('')}</svg>`,
    alt: `Handlerumsprofil. ${rows.map(({ name, words }) => `${name}: ${words.toLowerCase()}`).join('; ')}.`,
    width: WIDTH,
    height,
  };
}

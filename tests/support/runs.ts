/**
 * How often a property is tried: as often as it asks. Where every mutant tries it again (`tests/mutation`) fewer must do, and what
 * many runs together must have reached is then not asked.
 */
export function runsOf(often: number): { readonly runs: number; readonly isWhole: boolean } {
  const most = Number(process.env.HANDLERUM_MOST_RUNS ?? often);
  return { runs: Math.min(often, most), isWhole: most >= often };
}

import { type CouncilRights, type JudgedRow, verdictOn } from '../../../../shared/exchange/rights.ts';
import { type KeyLine, playKeys } from '../../../../shared/kinds/council/keys.ts';
import { councilKind } from '../../../../shared/kinds/council/kind.ts';
import { EVERYBODY, type JudgeOf, type RowJudge } from '../../records/judging.ts';

/** Who may write what by the council's list of keys (`docs/exchange.md`, *Keys and roles*); everybody while none is founded. */
export const councilJudge: JudgeOf = (facts) => {
  const rights = playKeys(councilKind.known(facts));
  return rights ? judgeBy(rights) : EVERYBODY;
};

function judgeBy(rights: CouncilRights): RowJudge {
  const verdict = (row: JudgedRow) => verdictOn(rights, row);
  return {
    judge: (row) => verdict(row)?.why ?? null,
    who: (row) => verdict(row)?.who ?? null,
    standing: (device) => standingOf(rights, device),
  };
}

/** All that a verdict on the device's rows can hang on: the foundings, its own lines, and those of its persons' other computers, whose records are theirs too. */
function standingOf({ lists, all }: CouncilRights, device: string): string {
  return JSON.stringify(
    all.map((list) => {
      const own = list.lines.filter((line) => line.device === device);
      const persons = new Set(own.map(nameOf));
      const lines = list.lines.filter((line) => persons.has(nameOf(line)));
      const revoked = list.revoked.filter(({ key }) => own.some((line) => line.key === key));
      return [list.founding.key, list.founding.at, lists.includes(list), lines, revoked];
    }),
  );
}

const nameOf = ({ member, person }: KeyLine): string => member ?? `~${person}`;

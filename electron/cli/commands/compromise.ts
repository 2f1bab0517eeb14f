import { readFile } from 'node:fs/promises';
import { blockingOf } from '../../../shared/handlerum/blocking.ts';
import { type CompromiseInput, type CompromiseRoom, compromiseRoom } from '../../../shared/handlerum/compromise.ts';
import { CompromiseFile, inputOfFile, strayNames } from '../../../shared/handlerum/input.ts';
import { formatMoney } from '../../../shared/handlerum/money.ts';
import type { Arguments, Command, Terminal } from '../command.ts';
import { withCore } from '../core.ts';
import { CommandFailure, usage } from '../failure.ts';
import { both, type Language } from '../language.ts';
import { DATA_OPTION, JSON_OPTION, recordId } from '../options.ts';
import { json } from '../output.ts';
import { askedStanding, STANDING_OPTIONS } from '../standing.ts';

interface Asked {
  readonly input: CompromiseInput;
  readonly room: CompromiseRoom;
  readonly name: (id: string) => string;
}

export const compromise: Command = {
  name: 'compromise',
  usage: '(CASE [--body ID] [--negotiation ID] [--on DATE] [--data DIR] | --input FILE.json) [--json]',
  summary: both('Regn kompromisrummet i en sag ud', 'Work out the room of compromise of a case'),
  details: both(
    'Kombinationer af dele, som en kreds med sikkert flertal kan acceptere alle, inden for rammen.\nMed --input regnes på en fil uden database: {"frame": "1,5 mio.", "groups": [{"name": "A", "mandates": 9}],\n"elements": [{"name": "Sti", "price": "400.000"}], "stances": {"Sti": {"A": "supports"}}}.\nHoldninger: supports, canLiveWith, abstains, cannot, unknown.',
    'Combinations of parts of which a coalition with a secure majority can accept every one, within the frame.\nWith --input it counts a file without a database: {"frame": "1,5 mio.", "groups": [{"name": "A", "mandates": 9}],\n"elements": [{"name": "Path", "price": "400.000"}], "stances": {"Path": {"A": "supports"}}}.\nStances: supports, canLiveWith, abstains, cannot, unknown.',
  ),
  options: {
    input: { type: 'string', value: 'FILE.json', help: both('Tal fra en fil', 'Figures from a file') },
    ...STANDING_OPTIONS,
    data: DATA_OPTION,
    json: JSON_OPTION,
  },
  positionals: { min: 0, max: 1 },
  async run(args, terminal) {
    const file = args.text('input');
    const id = args.positionals[0];
    if ((file === undefined) === (id === undefined)) {
      throw usage('Skriv enten en sag eller --input FILE.json', 'Write either a case or --input FILE.json');
    }
    const asked = file === undefined ? await ofCase(id ?? '', args, terminal) : await ofFile(file);
    const blocking = blockingOf(
      asked.input,
      asked.input.elements.map((one) => one.id),
    );
    terminal.out(
      args.has('json') ? json({ ...asked.room, input: asked.input, blocking }) : human(asked, terminal.lang),
    );
    return 0;
  },
};

async function ofCase(id: string, args: Arguments, terminal: Terminal): Promise<Asked> {
  const { compromiseOf, standing } = await import('../../core/negotiations/arithmetic.ts');
  return withCore({ args, terminal, access: 'read' }, async ({ context }) => {
    const where = standing(context, recordId(id), askedStanding(args));
    const letters = new Map(where.body.groups.map(({ group, letter }) => [group, letter]));
    const titles = new Map(where.handlerum.elements.map((element) => [element.id, element.title]));
    return { ...compromiseOf(where), name: (one) => letters.get(one) ?? titles.get(one) ?? one };
  });
}

async function ofFile(path: string): Promise<Asked> {
  const parsed = CompromiseFile.safeParse(jsonOf((await readFile(path, 'utf8')).replace(/^\uFEFF/, ''), path));
  if (!parsed.success) {
    const wrong = parsed.error.issues.slice(0, 5).map((one) => `${one.path.map(String).join('.')}: ${one.message}`);
    throw new CommandFailure(2, both(`${path}: ${wrong.join('; ')}`, `${path}: ${wrong.join('; ')}`));
  }
  const stray = strayNames(parsed.data).join(', ');
  if (stray !== '') {
    throw usage(
      `${path}: disse navne står to gange eller findes ikke blandt grupper og dele: ${stray}`,
      `${path}: these names stand twice or are no groups or parts: ${stray}`,
    );
  }
  const input = inputOfFile(parsed.data);
  return { input, room: compromiseRoom(input), name: (id) => id };
}

function jsonOf(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw usage(`${path} er ikke JSON (${reason})`, `${path} is not JSON (${reason})`);
  }
}

function human({ room, input, name }: Asked, lang: Language): string {
  const list = (ids: readonly string[], between: string) => ids.map(name).join(between);
  const head =
    lang === 'da'
      ? `${room.tried} kombinationer prøvet, ${room.possible} mulige. Sikkert flertal er ${room.needed} af ${input.size}.`
      : `${room.tried} combinations tried, ${room.possible} possible. A secure majority is ${room.needed} of ${input.size}.`;
  const sampled =
    lang === 'da' ? 'Kun nogle er prøvet: der kan være flere.' : 'Only some were tried: there may be more.';
  const lines = room.complete.map(
    ({ elements, coalition, mandates, cost, pareto }) =>
      `${pareto ? '*' : ' '} ${list(elements, '; ')}  [${list(coalition, ' + ')}: ${mandates}]  ${formatMoney(cost)}`,
  );
  const star =
    lang === 'da' ? '* ingen anden er både bredere og billigere' : '* none other is both broader and cheaper';
  return [head, ...(room.exact ? [] : [sampled]), ...lines, ...(lines.length > 0 ? [star] : [])].join('\n');
}

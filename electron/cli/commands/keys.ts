import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { RevocationCause } from '../../../shared/kinds/council/facts.ts';
import { KeyRole } from '../../../shared/kinds/writers.ts';
import type { CoreContext } from '../../core/context.ts';
import type { Arguments, Command, Terminal } from '../command.ts';
import { withCore } from '../core.ts';
import { CommandFailure, type ExitCode, usage } from '../failure.ts';
import { inKeyWords } from '../keyWords.ts';
import { both } from '../language.ts';
import { DATA_OPTION, JSON_OPTION } from '../options.ts';
import { json } from '../output.ts';
import { putInPlace } from '../place.ts';

type Action = (args: Arguments, terminal: Terminal) => Promise<ExitCode>;

const ACTIONS: Readonly<Record<string, Action>> = { show, found, invite, answer, accept, revoke };

export const keys: Command = {
  name: 'keys',
  usage:
    '[found|invite --person NAME --role ROLE|answer FILE|accept FILE|revoke KEY --why WHY] [--out FILE] [--data DIR]',
  summary: both('Vis denne computers nøgle og nøglelisten', 'Show the key of this computer and the list of keys'),
  details: both(
    'Uden mere vises nøglen og listen. Ordene læses op for den, der skal vide, at en fil er fra dig. Nøglen, der begynder med age1, gives til den, der skal sende dig noget lukket. found grundlægger listen med denne computers nøgle. invite laver en invitation, answer besvarer den på en anden computer, og accept sætter svarets nøgle på listen: hør først, om ordene er de samme. revoke tilbagekalder en nøgle, nævnt ved navn eller nøgle.',
    'With no more, shows the key and the list. The words are read aloud to whoever must know that a file is from you. The key that begins with age1 is given to whoever will send you something closed. found founds the list with the key of this computer. invite makes an invitation, answer answers it on another computer, and accept lists the key of the answer: hear first whether the words are the same. revoke revokes a key, given by name or key.',
  ),
  options: {
    person: { type: 'string', value: 'NAME', help: both('Hvem der inviteres', 'Who is invited') },
    role: { type: 'string', value: 'ROLE', help: both(KeyRole.options.join(', '), KeyRole.options.join(', ')) },
    group: {
      type: 'string',
      value: 'GROUP',
      help: both('Gruppens bogstav, navn eller id', 'Letter, name or id of the group'),
    },
    'may-list': { type: 'boolean', help: both('Må føre nøglelisten med', 'May keep the list of keys too') },
    why: {
      type: 'string',
      value: 'WHY',
      help: both(RevocationCause.options.join(', '), RevocationCause.options.join(', ')),
    },
    since: {
      type: 'string',
      value: 'DATE',
      help: both('Dagen, nøglen ikke tæller fra; ellers nu', 'The day from which the key counts no more; else now'),
    },
    by: {
      type: 'string',
      value: 'NAME',
      help: both('Hvem der gør det, når programmet ikke har et navn', 'Who does it, where the program has no name'),
    },
    note: { type: 'string', value: 'TEXT', help: both('Bemærkning', 'Remark') },
    out: { type: 'string', value: 'FILE', help: both('Hvor filen skal ligge', 'Where to put the file') },
    data: DATA_OPTION,
    json: JSON_OPTION,
  },
  positionals: { min: 0, max: 2 },
  run(args, terminal) {
    const [word = 'show'] = args.positionals;
    const action = Object.hasOwn(ACTIONS, word) ? ACTIONS[word] : undefined;
    if (!action)
      throw usage(
        `»${word}« er ikke found, invite, answer, accept eller revoke`,
        `"${word}" is not found, invite, answer, accept or revoke`,
      );
    return action(args, terminal);
  },
};

const services = async () => ({
  ...(await import('../../core/council/keys/invitations.ts')),
  ...(await import('../../core/council/keys/list.ts')),
  ...(await import('../../core/keys/fingerprint.ts')),
});

interface Place {
  readonly args: Arguments;
  readonly terminal: Terminal;
}

const inFolder = <T>({ args, terminal }: Place, work: (context: CoreContext) => T): Promise<T> =>
  withCore({ args, terminal, access: 'write' }, ({ context }) => inKeyWords(async () => work(context)));

/** What is done under a name: that of the profile, or of `--by` where nobody has begun in the folder. */
const named = <T>(place: Place, work: (context: CoreContext) => T): Promise<T> =>
  inFolder(place, (context) => {
    const by = context.maker().by || place.args.text('by')?.trim();
    if (!by) throw usage('Skriv --by: hvem der gør det', 'Write --by: who does it');
    return work({
      ...context,
      maker: () => ({ ...context.maker(), by }),
      change: (action) => ({ ...context.change(action), author: by }),
    });
  });

async function show(args: Arguments, terminal: Terminal): Promise<ExitCode> {
  const { fingerprint, keysView } = await services();
  const { own, list } = await inFolder({ args, terminal }, (context) => ({
    own: context.keys,
    list: keysView(context),
  }));
  if (!own) throw new CommandFailure(1, both('Datamappen har ingen nøgle', 'The data folder has no key'));
  const { publicKey } = own.signing;
  const words = fingerprint(publicKey);
  if (args.has('json'))
    terminal.out(json({ key: publicKey, device: own.device, words, recipient: own.recipient, list }));
  else terminal.out([words.join(' '), own.recipient, ...list.lines.map(told)].join('\n'));
  return 0;
}

type Line = ReturnType<Awaited<ReturnType<typeof services>>['keysView']>['lines'][number];

const told = ({ person, role, group, from, to, mayList, state, key, words }: Line): string =>
  [person, role, group ?? '-', `${from}..${to ?? ''}`, mayList ? 'may-list' : '-', state, key, words.join(' ')].join(
    '\t',
  );

async function found(args: Arguments, terminal: Terminal): Promise<ExitCode> {
  const { foundKeys } = await services();
  const { lines } = await named({ args, terminal }, foundKeys);
  terminal.out(args.has('json') ? json(lines) : lines.map(told).join('\n'));
  return 0;
}

async function invite(args: Arguments, terminal: Terminal): Promise<ExitCode> {
  const person = args.text('person')?.trim();
  const role = KeyRole.safeParse(args.text('role'));
  if (!person) throw usage('Skriv --person: hvem der inviteres', 'Write --person: who is invited');
  if (!role.success) throw usage(`Skriv --role: ${KeyRole.options}`, `Write --role: ${KeyRole.options}`);
  const [{ invite: invitationOf }, { currentCouncil }] = await Promise.all([
    services(),
    import('../../core/council/council.ts'),
  ]);
  const made = await named({ args, terminal }, (context) => {
    const council = currentCouncil(context);
    const member = council?.members.filter(({ name }) => name === person) ?? [];
    const group = groupCalled(args.text('group'), council?.partyGroups ?? []);
    const mayList = args.has('may-list');
    return invitationOf(context, {
      person,
      role: role.data,
      group,
      mayList,
      member: member.length === 1 ? (member[0]?.id ?? null) : null,
    });
  });
  return giveOn(made, { args, terminal });
}

/** Null for none; whatever it is called by, and refused where no group is called so. */
function groupCalled(
  text: string | undefined,
  groups: readonly { readonly id: string; readonly letter: string; readonly name: string }[],
): string | null {
  if (text === undefined) return null;
  const wanted = text.trim().toLocaleLowerCase('da');
  const isCalled = (name: string) => name.toLocaleLowerCase('da') === wanted;
  const one = groups.find(({ id, letter, name }) => [id, letter, name].some(isCalled));
  if (!one) throw usage(`Ingen gruppe hedder »${text}«`, `No group is called "${text}"`);
  return one.id;
}

async function answer(args: Arguments, terminal: Terminal): Promise<ExitCode> {
  const text = await fileOf(args);
  const { answerInvitation, fingerprint } = await services();
  const { code, read } = await named({ args, terminal }, (context) => answerInvitation(context, text));
  const words = fingerprint(read.inviter);
  const { by } = read.invitation;
  terminal.error(
    both(
      `Fra ${by}: ${words.join(' ')}. Ring, og hør, om ordene er de samme.`,
      `From ${by}: ${words.join(' ')}. Call and hear whether the words are the same.`,
    )[terminal.lang],
  );
  return giveOn({ code, by, words }, { args, terminal });
}

async function accept(args: Arguments, terminal: Terminal): Promise<ExitCode> {
  const text = await fileOf(args);
  const { acceptAnswer, fingerprint } = await services();
  const { key, invitation } = await named({ args, terminal }, (context) => acceptAnswer(context, text));
  const { person, role, group } = invitation;
  const words = fingerprint(key);
  terminal.out(
    args.has('json') ? json({ key, person, role, group, words }) : `${person}\t${role}\t${key}\t${words.join(' ')}`,
  );
  return 0;
}

async function revoke(args: Arguments, terminal: Terminal): Promise<ExitCode> {
  const [, wanted] = args.positionals;
  const why = RevocationCause.safeParse(args.text('why'));
  const since = args.text('since') ?? null;
  if (!wanted) throw usage('Skriv: handlerum keys revoke KEY', 'Write: handlerum keys revoke KEY');
  if (!why.success) throw usage(`Skriv --why: ${RevocationCause.options}`, `Write --why: ${RevocationCause.options}`);
  if (since !== null && !z.iso.date().safeParse(since).success)
    throw usage('--since skal være en dag som 2027-03-02', '--since must be a day as 2027-03-02');
  const { keysView, revokeKey } = await services();
  const { lines } = await named({ args, terminal }, (context) => {
    const called = keysView(context).lines.filter(({ key, person }) => key === wanted || person === wanted);
    if (called.length > 1)
      throw usage(`Flere hedder »${wanted}«: skriv nøglen`, `Several are called "${wanted}": write the key`);
    const key = called[0]?.key ?? wanted;
    return revokeKey(context, { key, since, why: why.data, note: args.text('note') ?? '' });
  });
  terminal.out(args.has('json') ? json(lines) : lines.map(told).join('\n'));
  return 0;
}

async function fileOf(args: Arguments): Promise<string> {
  const [word = '', path] = args.positionals;
  if (!path) throw usage(`Skriv: handlerum keys ${word} FILE`, `Write: handlerum keys ${word} FILE`);
  return readFile(path, 'utf8');
}

/** A code to its file, or where everything is written. */
async function giveOn(
  made: { readonly code: string } & Readonly<Record<string, unknown>>,
  { args, terminal }: Place,
): Promise<ExitCode> {
  const out = args.text('out');
  if (out !== undefined) await putInPlace(`${made.code}\n`, out);
  if (args.has('json')) terminal.out(json(made));
  else terminal.out(out ?? made.code);
  return 0;
}

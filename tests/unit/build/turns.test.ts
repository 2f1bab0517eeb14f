import { describe, expect, it } from 'vitest';
import { run } from '../../../build/run.ts';
import { Turns } from '../../../build/turns.ts';

function watched() {
  const shown: string[] = [];
  const turns = new Turns((chunk) => void shown.push(Buffer.from(chunk).toString()));
  return { turns, text: () => shown.join('') };
}

describe('what runs side by side', () => {
  it('is read one after the other: the first as it comes, the others once those before them have ended', () => {
    const { turns, text } = watched();
    const [one, two, three] = [turns.take(), turns.take(), turns.take()];
    two.write('b');
    one.write('a');
    three.write('c');
    three.end();
    expect(text()).toBe('a');
    one.write('A');
    one.end();
    expect(text()).toBe('aAb');
    two.write('B');
    expect(text()).toBe('aAbB');
    two.end();
    expect(text()).toBe('aAbBc');
  });

  it('is shown as far as it came where the run is cut off', () => {
    const { turns, text } = watched();
    const [, two] = [turns.take(), turns.take()];
    two.write('b');
    turns.flush();
    turns.flush();
    expect(text()).toBe('b');
  });
});

describe('a program with a turn', () => {
  const ended = async (script: string) => {
    const { turns, text } = watched();
    const { status } = await run(process.execPath, ['-e', script], { turn: turns.take() });
    return { status, text: text() };
  };

  it('shows all it said, on both ways, and how it ended', async () => {
    const script = "console.error('!'); console.log('x'.repeat(200_000)); process.exitCode = 3;";
    const { status, text } = await ended(script);
    expect({ status, length: text.length }).toEqual({ status: 3, length: 200_003 });
  });

  it('is over when it ends, whoever it leaves behind', async () => {
    const left = `require('node:child_process').spawn(process.execPath, ['-e', 'setTimeout(() => {}, 20000)'], { stdio: 'inherit' }).unref(); console.log('done'); process.exit(0);`;
    expect(await ended(left)).toEqual({ status: 0, text: 'done\n' });
  });

  it('that cannot be started says so by its status', async () => {
    const { turns } = watched();
    expect((await run('no-such-program', [], { turn: turns.take() })).status).toBe(127);
  });
});

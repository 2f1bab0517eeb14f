import { expect, it } from 'vitest';
import { value } from '../../support/core.ts';
import { laptop } from './support.ts';

async function begun() {
  const { client } = await laptop('Ida Holm');
  const { chapters } = await value(client.charter.begin({ chapters: ['Tone', 'Tid', 'Møder'] }));
  const [tone = '', time = ''] = chapters.map(({ id }) => id);
  const clause = { id: 'k', chapter: tone, text: 'Vi lytter.', rationale: 'Derfor', status: 'agreed' } as const;
  await value(client.charter.putClause({ clause }));
  return { client, tone, time, clause };
}

it('a clause is withdrawn and comes back with the words it has by then', async () => {
  const { client, clause } = await begun();
  await value(client.charter.setClauseStatus({ clause: 'k', status: 'withdrawn' }));
  const text = 'Vi lytter, før vi svarer.';
  await value(client.charter.putClause({ clause: { ...clause, text, status: 'withdrawn' } }));
  const { clauses } = await value(client.charter.setClauseStatus({ clause: 'k', status: 'agreed' }));
  expect(clauses).toEqual([{ ...clause, text, origin: [] }]);
});

it('no clause is made by its status', async () => {
  const { client } = await begun();
  const answer = await client.charter.setClauseStatus({ clause: 'none', status: 'draft' });
  expect(answer).toMatchObject({ ok: false, error: { code: 'not_found' } });
});

it('a chapter goes when no clause with words stands in it, and comes back to its place', async () => {
  const { client, time } = await begun();
  const blank = { id: 'b', chapter: time, text: ' ', rationale: '', status: 'draft' } as const;
  await value(client.charter.putClause({ clause: blank }));
  const titles = ({ chapters }: { chapters: readonly { title: string }[] }) => chapters.map(({ title }) => title);
  expect(titles(await value(client.charter.removeChapter({ chapter: time })))).toEqual(['Tone', 'Møder']);
  const back = { chapter: { id: time, title: 'Tid' }, index: 1 };
  expect(titles(await value(client.charter.putChapter(back)))).toEqual(['Tone', 'Tid', 'Møder']);
});

it('a chapter with a clause stays, and goes when it is withdrawn', async () => {
  const { client, tone } = await begun();
  expect(await client.charter.removeChapter({ chapter: tone })).toMatchObject({
    ok: false,
    error: { details: { reason: 'hasClauses' } },
  });
  await value(client.charter.setClauseStatus({ clause: 'k', status: 'withdrawn' }));
  expect((await client.charter.removeChapter({ chapter: tone })).ok).toBe(true);
});

import { hashKey, type QueryClient } from '@tanstack/react-query';
import type { Declared, ProceduresShape } from '../../../shared/rpc/procedure.ts';
import { answeredKey, type QuestionKey, touchedKey } from './keys.ts';

type Told = Pick<Declared, 'answers' | 'touches'>;

interface Underway {
  /** Where its answer belongs; null when it answers no query. */
  readonly key: QuestionKey | null;
  /** Events that came while it was under way, by name. */
  readonly heard: Map<string, number>;
}

/**
 * What the page knows, kept true: the answer of a change is what its query would answer now, what it touches is asked anew, and so is what an
 * event touches. The event of a change that is under way tells nothing that its answer does not: the core answers after it has committed. So
 * what is answered is not asked for once more, unless the same event came twice: then somebody else has changed it too.
 */
export class Answers {
  readonly #client: QueryClient;
  readonly #underway = new Set<Underway>();

  constructor(client: QueryClient) {
    this.#client = client;
  }

  /** Told before a change is sent; what it answers is told to `settle`. */
  begin({ answers }: Told, input: unknown): { settle(told: Told, value: { readonly made: unknown } | null): void } {
    const one: Underway = { key: answeredKey(answers, input), heard: new Map() };
    this.#underway.add(one);
    return {
      settle: ({ touches }, value) => {
        this.#underway.delete(one);
        const isKnown = value !== null && one.key !== null;
        if (isKnown) this.#client.setQueryData(one.key, value.made);
        const wasChangedBeside = [...one.heard.values()].some((times) => times > 1);
        const known = isKnown && !wasChangedBeside ? one.key : null;
        // Nothing was made: only what events told meanwhile, and was put off, is asked anew.
        if (value !== null) this.#askAnew(touches, known);
        else if (one.heard.size > 0 && one.key) this.#ask(one.key, null);
      },
    };
  }

  /** An event says that these are otherwise. */
  heard(event: string, touches: readonly string[]): void {
    for (const { heard } of this.#underway) heard.set(event, (heard.get(event) ?? 0) + 1);
    const waited = [...this.#underway].flatMap(({ key }) => (key ? [key] : []));
    for (const touched of touches) this.#ask(touchedKey(touched), waited);
  }

  /** A new connection may have missed any event. */
  askAll(): void {
    void this.#client.invalidateQueries();
  }

  #askAnew(touches: readonly string[], but: QuestionKey | null): void {
    for (const touched of touches) this.#ask(touchedKey(touched), but ? [but] : null);
  }

  /** What is being asked already is not asked twice: it was asked after the change. */
  #ask(queryKey: readonly unknown[], but: readonly QuestionKey[] | null): void {
    const spared = new Set(but?.map((key) => hashKey(key)));
    void this.#client.invalidateQueries(
      { queryKey, predicate: (query) => !spared.has(query.queryHash) },
      { cancelRefetch: false },
    );
  }
}

/** What a change of the contract declares; a name it does not have is a fault of the page. */
export function declaredBy(contract: ProceduresShape, domain: string, name: string): Omit<Declared, 'repeat'> {
  const procedure = contract[domain]?.[name];
  if (!procedure || procedure.kind === 'query') throw new Error(`${domain}.${name} is no change`);
  const { refuses = {}, touches = [], answers = null } = procedure;
  return { refuses, touches, answers };
}

import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import type { CaseWay } from '../../../shared/contract/ways.ts';
import { Button } from '../../ui/Button.tsx';
import { useT } from '../../words/i18n.tsx';
import { Card } from './Card.tsx';

const COLUMNS = ['committee', 'finance', 'council', 'undated'] as const;
type Column = (typeof COLUMNS)[number];

/** So many cards of a column are drawn before somebody asks for more: a thousand cases must not slow the page. */
const PAGE = 40;

const columnOf = ({ stops, next }: CaseWay): Column => (next === null ? 'undated' : (stops[next]?.rank ?? 'undated'));

/** One column for each step of the chain; a case stands where its next step is. */
export function Board({ ways }: { ways: readonly CaseWay[] }): ReactNode {
  const t = useT();
  const board = useRef<HTMLDivElement>(null);
  const byColumn = Map.groupBy(ways, columnOf);
  const first = COLUMNS.find((column) => byColumn.has(column));
  const [active, setActive] = useState<string>('');
  const held = ways.some(({ id }) => id === active) ? active : (first && byColumn.get(first)?.[0]?.id) || '';
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys move between links that take the focus themselves.
    <div
      ref={board}
      className="ways-board"
      onKeyDown={(event) => moveFocus(event, board.current)}
      onFocus={(event) => setActive(event.target.dataset.card ?? active)}
    >
      <p id="ways-keys" className="hidden-visually">
        {t('ways.keys')}
      </p>
      {COLUMNS.map((column) => (
        <ColumnOf key={column} column={column} ways={byColumn.get(column) ?? []} active={held} />
      ))}
    </div>
  );
}

interface ColumnProps {
  readonly column: Column;
  readonly ways: readonly CaseWay[];
  /** The one card that Tab reaches. */
  readonly active: string;
}

function ColumnOf({ column, ways, active }: ColumnProps): ReactNode {
  const t = useT();
  const [count, setCount] = useState(PAGE);
  return (
    <section aria-labelledby={`ways-${column}`} data-column>
      <h2 id={`ways-${column}`}>
        {t(`ways.column.${column}`)} <span className="count">{ways.length}</span>
      </h2>
      {ways.length === 0 ? <p className="no-ways">{t('ways.empty')}</p> : null}
      <ul>
        {ways.slice(0, count).map((way) => (
          <Card key={way.id} way={way} tabIndex={way.id === active ? 0 : -1} />
        ))}
      </ul>
      {ways.length > count ? (
        <Button onPress={() => setCount(count + PAGE)}>
          {t('ways.more', { n: Math.min(PAGE, ways.length - count) })}
        </Button>
      ) : null}
    </section>
  );
}

/** Up and down within the column, left and right to the same place of the next column that has cards. */
function moveFocus(event: KeyboardEvent, board: HTMLElement | null): void {
  const columns = [...(board?.querySelectorAll('[data-column]') ?? [])]
    .map((column) => [...column.querySelectorAll<HTMLElement>('[data-card]')])
    .filter((cards) => cards.length > 0);
  const x = columns.findIndex((cards) => cards.includes(event.target as HTMLElement));
  const cards = columns[x];
  if (!cards) return;
  const y = cards.indexOf(event.target as HTMLElement);
  const beside = (by: -1 | 1) => columns[x + by]?.[Math.min(y, (columns[x + by]?.length ?? 1) - 1)];
  const targets: Readonly<Record<string, HTMLElement | undefined>> = {
    ArrowDown: cards[y + 1],
    ArrowUp: cards[y - 1],
    ArrowRight: beside(1),
    ArrowLeft: beside(-1),
    Home: cards[0],
    End: cards.at(-1),
  };
  if (!Object.hasOwn(targets, event.key)) return;
  event.preventDefault();
  targets[event.key]?.focus();
}

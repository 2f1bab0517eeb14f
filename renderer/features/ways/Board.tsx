import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import type { CaseWay } from '../../../shared/contract/ways.ts';
import { Button } from '../../ui/Button.tsx';
import { useT } from '../../words/i18n.tsx';
import { Card } from './Card.tsx';
import { COLUMNS, type Column, columnOf, neighbour } from './shown.ts';

/** So many cards of a column are drawn before somebody asks for more: a thousand cases must not slow the page. */
const PAGE = 40;

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

/** Moves the focus from card to card; the columns are as they stand on the page. */
function moveFocus(event: KeyboardEvent, board: HTMLElement | null): void {
  const columns = [...(board?.querySelectorAll('[data-column]') ?? [])].map((column) => [
    ...column.querySelectorAll<HTMLElement>('[data-card]'),
  ]);
  const next = neighbour(columns, event.target as HTMLElement, event.key);
  if (next === null) return;
  event.preventDefault();
  next?.focus();
}

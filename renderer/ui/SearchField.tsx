import { Search, X } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useId, useRef } from 'react';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly maxLength: number;
  /** What the cross does, read aloud. */
  readonly clear: string;
}

/** The browser's own field for a search; Escape and the cross empty it. Of the first page, so it brings no library along. */
export function SearchField({ label, value, onChange, maxLength, clear }: Props): ReactNode {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || value === '') return;
    // What the field stands in closes at the next one.
    event.stopPropagation();
    event.preventDefault();
    onChange('');
  };
  return (
    <div className="field search-field">
      <label htmlFor={id}>{label}</label>
      <div className="search-box">
        <Search size={15} aria-hidden />
        <input
          ref={input}
          id={id}
          type="search"
          value={value}
          maxLength={maxLength}
          onChange={(event) => onChange(event.target.value)}
          onKeyDown={onKeyDown}
        />
        {value ? (
          <button
            type="button"
            className="btn quiet icon"
            aria-label={clear}
            tabIndex={-1}
            onClick={() => {
              onChange('');
              input.current?.focus();
            }}
          >
            <X size={14} aria-hidden />
          </button>
        ) : null}
      </div>
    </div>
  );
}

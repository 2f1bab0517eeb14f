import { type ChangeEvent, type KeyboardEvent, type ReactNode, type Ref, useId } from 'react';

interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly hint?: string | undefined;
  /** A remark about the value; it never stops the person. */
  readonly remark?: string | undefined;
  readonly placeholder?: string;
  readonly maxLength?: number;
  readonly list?: readonly string[] | undefined;
  readonly inputRef?: Ref<HTMLInputElement>;
  readonly onBlur?: () => void;
  readonly onKeyDown?: (event: KeyboardEvent) => void;
  readonly type?: 'text' | 'date' | 'search' | 'number';
  readonly disabled?: boolean;
}

export function TextField({ label, value, onChange, hint, remark, list, inputRef, ...rest }: FieldProps): ReactNode {
  const id = useId();
  const described = remark ?? hint;
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        ref={inputRef}
        id={id}
        value={value}
        onChange={(event: ChangeEvent<HTMLInputElement>) => onChange(event.target.value)}
        aria-describedby={described ? `${id}-hint` : undefined}
        list={list ? `${id}-list` : undefined}
        {...rest}
      />
      {list ? (
        <datalist id={`${id}-list`}>
          {list.map((option) => (
            <option key={option} value={option} />
          ))}
        </datalist>
      ) : null}
      {described ? (
        <span id={`${id}-hint`} className={remark ? 'odd' : 'hint'}>
          {described}
        </span>
      ) : null}
    </div>
  );
}

export function TextArea({
  label,
  value,
  onChange,
  hint,
}: Pick<FieldProps, 'label' | 'value' | 'onChange' | 'hint'>): ReactNode {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <textarea id={id} value={value} onChange={(event) => onChange(event.target.value)} rows={2} />
      {hint ? <span className="hint">{hint}</span> : null}
    </div>
  );
}

interface SelectProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly onChange: (value: T) => void;
  readonly options: readonly { readonly value: T; readonly label: string }[];
  readonly disabled?: boolean;
}

/** The system's own list: it works the same for everyone, screen readers and phones included. */
export function Select<T extends string>({ label, value, onChange, options, disabled }: SelectProps<T>): ReactNode {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} disabled={disabled} onChange={(event) => onChange(event.target.value as T)}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}

export function Check({
  label,
  checked,
  onChange,
}: {
  label: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
}): ReactNode {
  return (
    <label className="check">
      <input type="checkbox" checked={checked} onChange={(event) => onChange(event.target.checked)} />
      {label}
    </label>
  );
}

import { type ChangeEvent, type KeyboardEvent, type ReactNode, type Ref, useId } from 'react';

interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly hint?: string | undefined;
  /** A remark about the value; it never stops the person. */
  readonly remark?: string | undefined;
  /** What is wrong with the value: it stopped the person. */
  readonly error?: string | undefined;
  /** It must be filled: marked for the eye and told to readers; the form says so at the field when it is pressed without. */
  readonly required?: boolean;
  readonly placeholder?: string;
  readonly maxLength?: number;
  readonly list?: readonly string[] | undefined;
  readonly inputRef?: Ref<HTMLInputElement>;
  readonly onBlur?: () => void;
  readonly onKeyDown?: (event: KeyboardEvent) => void;
  readonly type?: 'text' | 'date' | 'search' | 'number' | 'password';
  /** What a keeper of passwords is to make of it. */
  readonly autoComplete?: 'off' | 'current-password' | 'new-password';
  readonly disabled?: boolean;
}

type Told = Pick<FieldProps, 'hint' | 'remark' | 'error' | 'required'>;

/** The name of a field, marked where it must be filled. */
function Label({ id, label, required }: { id: string; label: string; required: boolean | undefined }): ReactNode {
  return (
    <label htmlFor={id} className={required ? 'required' : undefined}>
      {label}
    </label>
  );
}

/** What a screen reader says of the field besides its name. */
function describedBy(id: string, { hint, remark, error, required }: Told) {
  return {
    id,
    'aria-describedby': (error ?? remark ?? hint) ? `${id}-told` : undefined,
    'aria-invalid': error === undefined ? undefined : true,
    'aria-required': required || undefined,
  } as const;
}

/** What is said under a field: what is wrong, else what is odd, else how to fill it. */
function Under({ id, told: { hint, remark, error } }: { id: string; told: Told }): ReactNode {
  const words = error ?? remark ?? hint;
  if (!words) return null;
  const kind = error ? 'wrong' : remark ? 'odd' : 'hint';
  return (
    <span id={`${id}-told`} className={kind}>
      {words}
    </span>
  );
}

export function TextField(props: FieldProps): ReactNode {
  const { label, value, onChange, hint, remark, error, required, list, inputRef, ...rest } = props;
  const id = useId();
  return (
    <div className="field">
      <Label id={id} label={label} required={required} />
      <input
        ref={inputRef}
        value={value}
        onChange={(event: ChangeEvent<HTMLInputElement>) => onChange(event.target.value)}
        list={list ? `${id}-list` : undefined}
        {...describedBy(id, props)}
        {...rest}
      />
      {list ? (
        <datalist id={`${id}-list`}>
          {list.map((option) => (
            <option key={option} value={option} />
          ))}
        </datalist>
      ) : null}
      <Under id={id} told={props} />
    </div>
  );
}

type TextAreaProps = Pick<FieldProps, 'label' | 'value' | 'onChange' | 'hint' | 'error' | 'required' | 'maxLength'>;

export function TextArea(props: TextAreaProps): ReactNode {
  const id = useId();
  return (
    <div className="field">
      <Label id={id} label={props.label} required={props.required} />
      <textarea
        value={props.value}
        onChange={(event) => props.onChange(event.target.value)}
        rows={2}
        maxLength={props.maxLength}
        {...describedBy(id, props)}
      />
      <Under id={id} told={props} />
    </div>
  );
}

interface SelectProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly onChange: (value: T) => void;
  readonly options: readonly { readonly value: T; readonly label: string }[];
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly required?: boolean;
  readonly disabled?: boolean;
}

/** The system's own list: it works the same for everyone, screen readers and phones included. */
export function Select<T extends string>(props: SelectProps<T>): ReactNode {
  const { label, value, onChange, options, disabled } = props;
  const id = useId();
  return (
    <div className="field">
      <Label id={id} label={label} required={props.required} />
      <select
        value={value}
        disabled={disabled}
        onChange={(event) => onChange(event.target.value as T)}
        {...describedBy(id, props)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      <Under id={id} told={props} />
    </div>
  );
}

export function Check({
  label,
  checked,
  onChange,
  error,
}: {
  label: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
  error?: string | undefined;
}): ReactNode {
  const id = useId();
  return (
    <>
      <label className="check">
        <input
          type="checkbox"
          checked={checked}
          onChange={(event) => onChange(event.target.checked)}
          {...describedBy(id, { error })}
        />
        {label}
      </label>
      <Under id={id} told={{ error }} />
    </>
  );
}

import { type ReactNode, useState } from 'react';
import { Select, TextField } from '../../../ui/Field.tsx';
import { useT } from '../../../words/i18n.tsx';
import { choiceOf, choicesOf, OTHER, readBody, writtenBy } from './bodyText.ts';

interface Props {
  readonly label: string;
  readonly value: string;
  /** Of the council; without any there is only text. */
  readonly bodies: readonly string[];
  /** Named by cases, and offered while one writes. */
  readonly named: readonly string[];
  readonly disabled?: boolean;
  readonly onWrite: (name: string) => void;
}

/** A body of the council, or somebody else in words. Half a name is no answer, and is not written. */
export function BodyField({ label, value, bodies, named, disabled = false, onWrite }: Props): ReactNode {
  const t = useT();
  const [isOther, setOther] = useState(false);
  const read = readBody(value, bodies);
  const choice = isOther ? OTHER : choiceOf(read);
  const choose = (chosen: string) => {
    const name = writtenBy(chosen);
    setOther(name === null);
    if (name !== null) onWrite(name);
  };
  const write = (name: string) => {
    setOther(false);
    onWrite(name);
  };
  const text = (
    <BodyText label={label} value={value} bodies={bodies} named={named} disabled={disabled} onWrite={write} />
  );
  if (bodies.length === 0) return text;
  return (
    <div className="body-field">
      <Select
        label={label}
        value={choice}
        disabled={disabled}
        onChange={choose}
        options={[
          { value: '', label: t('details.bodyNone') },
          ...choicesOf(bodies),
          { value: OTHER, label: t('details.bodyOther') },
        ]}
      />
      {choice === OTHER ? text : null}
    </div>
  );
}

/** Written when the person leaves the field: until then it may be half a name. */
function BodyText({ label, value, bodies, named, disabled, onWrite }: Required<Props>): ReactNode {
  const t = useT();
  const shown = readBody(value, bodies).kind === 'body' ? '' : value;
  const [own, setOwn] = useState<string | null>(null);
  const read = readBody(own ?? shown, bodies);
  const [isLeft, setLeft] = useState(own === null);
  const leave = () => {
    setLeft(true);
    if (own === null || read.kind === 'half') return;
    setOwn(null);
    onWrite(read.kind === 'none' ? '' : read.name);
  };
  return (
    <TextField
      label={bodies.length > 0 ? t('details.bodyOtherName', { label }) : label}
      value={own ?? shown}
      maxLength={200}
      list={named}
      disabled={disabled}
      error={isLeft && read.kind === 'half' ? t('details.bodyHalf', { name: read.name }) : undefined}
      onChange={(text) => {
        setOwn(text);
        setLeft(false);
      }}
      onBlur={leave}
    />
  );
}

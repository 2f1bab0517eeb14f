import { Search, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { SearchField as AriaSearchField, Button, Input, Label } from 'react-aria-components';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly maxLength: number;
}

/** Escape and the cross empty it; both have their words from React Aria, in the language of the page. */
export function SearchField({ label, ...field }: Props): ReactNode {
  return (
    <AriaSearchField className="field search-field" {...field}>
      <Label>{label}</Label>
      <div className="search-box">
        <Search size={15} aria-hidden />
        <Input />
        {field.value ? (
          <Button className="btn quiet icon">
            <X size={14} aria-hidden />
          </Button>
        ) : null}
      </div>
    </AriaSearchField>
  );
}

import type { ReactNode } from 'react';
import { Collection, Header, ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components';
import { CHECKS } from '../../../shared/checks/index.ts';
import type { Category } from '../../../shared/checks/types.ts';
import type { ChecklistContent } from '../../../shared/kinds/checklist/checklist.ts';
import { useLanguage, useT } from '../../words/i18n.tsx';
import { differenceOf } from './settings.ts';

const CATEGORIES: readonly Category[] = ['precision', 'completeness', 'room', 'language', 'process'];

interface Props {
  readonly draft: ChecklistContent;
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
}

/** All checks by category; one that the council has changed says so. */
export function CheckPicker({ draft, chosen, onChoose }: Props): ReactNode {
  const t = useT();
  const language = useLanguage();
  return (
    <ListBox
      className="picker"
      aria-label={t('checklist.checks')}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[chosen]}
      onSelectionChange={(keys) => {
        if (keys !== 'all') for (const key of keys) onChoose(String(key));
      }}
    >
      {CATEGORIES.map((category) => (
        <ListBoxSection key={category} id={category}>
          <Header>{t(`category.${category}`)}</Header>
          <Collection items={CHECKS.filter((check) => check.category === category)} dependencies={[draft, language]}>
            {(check) => {
              const difference = differenceOf(draft, check);
              return (
                <ListBoxItem id={check.id} textValue={`${check.id} ${check.name[language]}`}>
                  <span className="id">{check.id}</span>
                  <span>{check.name[language]}</span>
                  {difference ? <em>{t(`checklist.${difference}`)}</em> : null}
                </ListBoxItem>
              );
            }}
          </Collection>
        </ListBoxSection>
      ))}
    </ListBox>
  );
}

import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { CaseWorkspace } from './CaseWorkspace.tsx';

/** The workspace of the case that the address names. */
export function CasePage(): ReactNode {
  const { id } = useParams({ from: '/sager/$id' });
  return <CaseWorkspace key={id} id={id} />;
}

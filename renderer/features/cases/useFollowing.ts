import { useEffect, useState } from 'react';
import { useApi } from '../../data/api.tsx';

/** How many cases are saved and listed and still to be judged; 0 when none is. */
export function useFollowing(): number {
  const api = useApi();
  const [left, setLeft] = useState(0);
  useEffect(() => api.on('lists.following', (told) => setLeft(told.left)), [api]);
  return left;
}

import { useEffect, useRef } from 'react';
import { useT } from '../../words/i18n.tsx';
import { useTell } from '../../words/useTell.ts';
import { useApi, useConnection } from '../api.tsx';
import { handOver } from './handOver.ts';
import { PAGE } from './surroundings.ts';

/** Hands over what this browser kept while the program was away, at the start of the page and when the program is back. */
export function useHandOver(): void {
  const t = useT();
  const api = useApi();
  const say = useTell();
  const connection = useConnection();
  const tell = useRef((_count: number) => {});
  tell.current = (count) => {
    if (count > 0) say(t('case.handedOver', { n: count }));
  };
  useEffect(() => {
    const run = () => {
      // A browser without a store has kept nothing; what another version put there waits for that version.
      handOver(api, PAGE, new Date()).then(
        (count) => tell.current(count),
        () => tell.current(0),
      );
    };
    run();
    return connection.onReconnect(run);
  }, [api, connection]);
}

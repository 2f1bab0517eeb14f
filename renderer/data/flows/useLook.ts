import { useRef, useState } from 'react';
import type { InspectedFile } from '../../../shared/contract/exchange.ts';
import type { TransferId } from '../../../shared/kinds/ids.ts';
import { type Failure, ok } from '../../../shared/rpc/result.ts';
import { useApi } from '../api.tsx';
import type { Arriving } from '../arriving.tsx';
import { upload } from '../files.ts';

/** A file that came, as far as it has been looked into. Nothing is changed before it is taken. */
export type Looking =
  | { readonly state: 'none' }
  | { readonly state: 'reading'; readonly name: string }
  /** `transfer` is null where the file did not get to the host. */
  | { readonly state: 'refused'; readonly name: string; readonly transfer: TransferId | null; readonly why: Failure }
  | {
      readonly state: 'found';
      readonly name: string;
      readonly transfer: TransferId;
      readonly passphrase: string | null;
      readonly found: InspectedFile;
    };

export interface Look {
  readonly looking: Looking;
  readonly read: (file: Arriving) => Promise<void>;
  /** The file that could not be opened, with a passphrase. */
  readonly open: (passphrase: string) => Promise<void>;
  readonly leave: () => void;
}

/** Looks into one file at a time; a later one takes its place. */
export function useLook(): Look {
  const api = useApi();
  const [looking, setLooking] = useState<Looking>({ state: 'none' });
  const latest = useRef(0);
  const begin = () => {
    latest.current++;
    const mine = latest.current;
    return (next: Looking) => {
      if (mine === latest.current) setLooking(next);
    };
  };
  const inspect = async (file: { name: string; transfer: TransferId; passphrase: string | null }) => {
    const { name, transfer, passphrase } = file;
    const put = begin();
    put({ state: 'reading', name });
    const told = await api.exchange.inspect({ transfer, passphrase });
    put(
      told.ok ? { state: 'found', ...file, found: told.value } : { state: 'refused', name, transfer, why: told.error },
    );
  };
  return {
    looking,
    read: async (file) => {
      const put = begin();
      put({ state: 'reading', name: file.name });
      const sent = file instanceof File ? await upload(file) : ok(file.transfer);
      if (!sent.ok) return put({ state: 'refused', name: file.name, transfer: null, why: sent.error });
      await inspect({ name: file.name, transfer: sent.value, passphrase: null });
    },
    open: async (passphrase) => {
      if (looking.state !== 'refused' || looking.transfer === null) return;
      await inspect({ name: looking.name, transfer: looking.transfer, passphrase });
    },
    leave: () => begin()({ state: 'none' }),
  };
}

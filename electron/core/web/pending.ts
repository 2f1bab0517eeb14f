import { failure } from '../../../shared/rpc/result.ts';

const absent = () => Promise.reject(new Error('The core is not here yet'));

/** Holds the place of `createCore` until it is here. */
export function pendingCore() {
  return {
    openSession: () => ({ handle: async () => failure('not_found', 'The core is not here yet'), close: () => {} }),
    receiveUpload: absent,
    openTransfer: absent,
    openAttachment: absent,
    close: async () => {},
  };
}

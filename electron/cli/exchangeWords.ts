import type { Message } from '../../shared/checks/types.ts';
import { AppError } from '../../shared/rpc/result.ts';
import { CommandFailure } from './failure.ts';
import { both } from './language.ts';

/** What a file of exchange is refused with, in words that say what to do. */
const WORDS: Readonly<Record<string, Message>> = {
  notPackage: both('Det er ikke en udvekslingsfil', 'This is not a file of exchange'),
  damaged: both(
    'Udvekslingsfilen er beskadiget eller ændret undervejs; bed afsenderen om at sende den igen',
    'The file of exchange is damaged or was changed on its way; ask the sender to send it again',
  ),
  unsigned: both('Udvekslingsfilen er ikke underskrevet', 'The file of exchange is not signed'),
  badSignature: both(
    'Underskriften passer ikke: filen er ikke fra den, den siger; brug den ikke',
    'The signature does not fit: the file is not from whom it says; do not use it',
  ),
  unsignedFact: both(
    'Filen fortæller noget i en andens navn, som den anden ikke har underskrevet; brug den ikke',
    'The file tells something in the name of somebody who has not signed it; do not use it',
  ),
  newer: both(
    'Filen er lavet af en nyere udgave af programmet; opdatér først',
    'The file was made by a newer version of the program; update first',
  ),
  unknownKind: both(
    'Filen rummer noget, som en nyere udgave af programmet har lavet; opdatér først',
    'The file holds something that a newer version of the program made; update first',
  ),
  tooLarge: both('Udvekslingsfilen er for stor', 'The file of exchange is too large'),
  locked: both(
    'Filen er ikke lukket til denne computers nøgle, og adgangskoden mangler eller er forkert (--passphrase-file)',
    'The file is not closed to the key of this computer, and the passphrase is missing or wrong (--passphrase-file)',
  ),
  mustEncrypt: both(
    'Noget i filen er ikke for alle: skriv --to NAVN eller --passphrase-file FIL',
    'Something in the file is not for everybody: write --to NAME or --passphrase-file FILE',
  ),
  badRecipient: both(
    'En af nøglerne er ikke en nøgle: den er skrevet forkert eller mangler noget',
    'One of the keys is no key: it is misspelt, or something of it is missing',
  ),
  noHolder: both('Skriv, hvem det er til: --person NAVN', 'Write who it is for: --person NAME'),
  notSent: both('Dagsordenen er ikke udsendt', 'The agenda was not sent'),
  onlyPassphrase: both(
    'Din plads kan kun lukkes med en adgangskode: --passphrase-file FIL',
    'Your place can only be closed with a passphrase: --passphrase-file FILE',
  ),
  notKeeper: both('Protokollen føres på en anden computer', 'The minutes are kept on another computer'),
  noKeys: both(
    'Datamappen har ingen nøgle endnu: åbn den i programmet en gang',
    'The data folder has no key yet: open it in the program once',
  ),
};

/** A known name came with another key: what to do before it is trusted. */
export function knownByAnother({ details: { name, fingerprint } = {} }: AppError): CommandFailure {
  return new CommandFailure(
    1,
    both(
      `${name} er kendt med en anden nøgle. Ring og hør, om ordene er: ${fingerprint}. Er de det: --trust`,
      `${name} is known by another key. Ring and hear whether the words are: ${fingerprint}. If so: --trust`,
    ),
  );
}

/** With the words of its reason; what is refused for another is told as it is. */
export async function inExchangeWords<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const { reason } = error.details ?? {};
    if (reason === 'otherKey') throw knownByAnother(error);
    const words = typeof reason === 'string' ? WORDS[reason] : undefined;
    throw words ? new CommandFailure(error.code === 'conflict' ? 1 : 2, words) : error;
  }
}

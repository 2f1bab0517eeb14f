import type { errors as da } from '../da/errors.ts';

export const errors: Readonly<Record<keyof typeof da, string>> = {
  'error.invalid_input': 'The information could not be used. Correct it and try again.',
  'error.not_found': 'It no longer exists. Go back to the list.',
  'error.forbidden': 'This page has no access to that. Open the program again.',
  'error.cancelled': 'Cancelled.',
  'error.conflict': 'Someone else has changed the same. Load again.',
  'error.already_done': 'It was done the first time, though the answer did not arrive. The page shows it as it is now.',
  'error.not_ready': 'The case has errors that are neither mended nor overridden. See the checklist.',
  'error.not_allowed': 'The rules do not allow it.',
  'error.internal': 'Something went wrong in the program. What you have written is saved. Try again.',
  'error.work_stopped': 'The work stopped before it was done. Nothing was changed. Try again.',
  'error.pdf_failed': 'The PDF could not be made. Save it as Word instead; the error is noted in the program’s log.',
  'error.unavailable': 'The program does not answer. Wait a little, or start it again.',
  'error.file_corrupt': 'The file is damaged. Open it in Word, save it again, and retry.',
  'error.file_encrypted': 'The file is protected by a password. Remove the password in Word and try again.',
  'error.file_too_large': 'The file is too large, or unpacks to more than a document can hold.',
  'error.tooMuch.bytes':
    'The file holds too much: there is room for {limit, number} MB. Split it, or make its pictures smaller.',
  'error.tooMuch.ratio':
    'The file unpacks to more than {limit, number} times its size, as only files made to bring a program down do. Open it in Word and save it again if you trust it.',
  'error.tooMuch.elements':
    'The file has too many elements: there is room for {limit, number}. Split it into several files.',
  'error.tooMuch.depth':
    'The file has too many levels within each other: there is room for {limit, number}. Take the content out of the innermost tables, lists or quotations.',
  'error.tooMuch.paragraphs':
    'The file has too many paragraphs: there is room for {limit, number} in one case. Split it into several files.',
  'error.tooMuch.rows': 'The file has too many rows: there is room for {limit, number}. Split it into several files.',
  'error.tooMuch.cells':
    'The merged cells of the file cover too many cells: there is room for {limit, number}. Unmerge them in Excel, or save the sheet as CSV.',
  'error.tooMuch.entries':
    'The file consists of too many parts: there is room for {limit, number}. Open it in Word, save it again, and try once more.',
  'error.tooMuch.seconds':
    'The file was not read after {limit, number} seconds and was given up. Open it in Word and save it again, or split it.',
  'error.tooMuch.memory':
    'The file needs more memory than is set aside: {limit, number} MB. Split it into several files.',
  'error.file_empty': 'The file is empty.',
  'error.file_legacy_doc': 'The file is in the old Word format. Save it as .docx in Word and try again.',
  'error.file_unsupported': 'This kind of file cannot be read. Use Word (.docx), HTML or Markdown.',
  'error.disk_full': 'The disk is full. Nothing was changed. Make room and try again.',
  'error.read_only': 'The data folder cannot be written. See whether you have access to it.',
  'error.database_from_future': 'Your data was written by a newer version. Update Handlerum.',
  'error.database_corrupt': 'The database is damaged. Restore a backup.',
  'error.database_locked': 'Handlerum is already open with this data. Close the other window.',
  'error.database_foreign': 'The database holds something that Handlerum did not make. Restore a backup you trust.',
  'error.locked': 'Your data is encrypted and locked. Unlock it with your passphrase.',
  'error.keyring_corrupt':
    'The keyring (keyring.json) cannot be read, and your data cannot be unlocked without it. Put the file back in the data folder from a backup, and start again.',
  'error.keyring_from_future': 'The keyring (keyring.json) was written by a newer version. Update Handlerum.',
  'error.restore_unfinished':
    'A restore was cut off, and your data lies beside the data folder. Restore the backup again, or give the folder with .before-restore in its name its old name back.',
  'error.seal_missing':
    'The sealed version of a case is not on this computer. Fetch it where it was sealed, or restore a backup.',
  'error.spelling_unavailable':
    'The spelling check cannot start, because its dictionary is missing or damaged. Install the program again. All else works.',
};

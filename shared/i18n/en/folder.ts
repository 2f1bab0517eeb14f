import type { folder as danish } from '../da/folder.ts';

export const folder: Readonly<Record<keyof typeof danish, string>> = {
  'folder.empty':
    'In a folder that everybody can reach (a network drive, OneDrive or a USB stick) the computers meet without a server and fetch what is new from one another. Everything lies there encrypted to those you vouch for.',
  'folder.path': 'Path of the folder',
  'folder.pathHelp':
    'Write the whole path, such as S:\\Council or /Users/ida/OneDrive/Council. The program makes a folder “handlerum” in it.',
  'folder.needsPath': 'Write the path of the folder.',
  'folder.choose': 'Share the folder',
  'folder.browse': 'Find the folder …',
  'folder.chosen': 'The folder is shared.',
  'folder.in': 'Shared in {path}',
  'folder.sync': 'Synchronise now',
  'folder.synced': 'The folder has been looked through.',
  'folder.off': 'Pause',
  'folder.on': 'Turn on again',
  'folder.isOff': 'The folder is paused: nothing is fetched or laid down by itself.',
  'folder.unsent': 'The latest from here is not in the folder yet. It goes a little after nobody writes any more.',
  'folder.allSent': 'Everything from here is in the folder.',
  'folder.trouble.gone':
    'The folder cannot be reached just now. If it is a stick or a drive, put it in again; the rest happens by itself.',
  'folder.trouble.readOnly':
    'The folder can be read but not written. The others get nothing from here before you have leave to write.',
  'folder.trouble.full': 'There is no room: either the disk of the folder is full or that of this computer.',
  'folder.trouble.busy': 'Another program holds the files of the folder just now. It is tried again in a moment.',
  'folder.trouble.link':
    'Where the program’s folder is to be there is a link or a file. It is left alone. Remove it, or choose another folder.',
  'folder.trouble.failed':
    'Something went wrong on this computer. It is tried again in a moment, and it is noted in the log.',
  'folder.strangers': 'New computer in the folder',
  'folder.strangersHelp':
    'Ring and hear whether the words are the same before you vouch for anybody. After that everything new from them is fetched by itself, and they can see what is shared and what is for their group.',
  'folder.standing.known': 'The key is known here already.',
  'folder.standing.new': 'Nobody of this name is known here.',
  'folder.standing.otherKey':
    'TAKE CARE: {name} is known by another key. It may be a new computer, and it may be somebody else who uses the name.',
  'folder.accept': 'Vouch for',
  'folder.acceptOf': 'Vouch for {name}',
  'folder.accepted': 'What is new from {name} is fetched from now on.',
  'folder.decline': 'Refuse',
  'folder.declineOf': 'Refuse {name}',
  'folder.declined': '{name} is refused. Nothing is fetched from there.',
  'folder.people': 'Meets with',
  'folder.nobody': 'Nobody yet. When another computer shares the same folder it stands here.',
  'folder.metToday': 'last met today at {time}',
  'folder.met': 'last met {at}',
  'folder.neverMet': 'not met yet',
  'folder.waits': '{n, plural, one {one file waits to be fetched} other {# files wait to be fetched}}',
  'folder.saysGroup': '{name} now claims to be of {group}. Vouch for it if that is so.',
  'folder.saysNone': '{name} now claims to be of no group. Vouch for it if that is so.',
  'folder.stop': 'Stop meeting',
  'folder.stopOf': 'Stop meeting {name}',
  'folder.isDeclined': 'refused',
  'folder.again': 'Vouch for them after all',
  'folder.waiting': 'Waits',
  'folder.waiting.earlier':
    '{name} from {from} builds upon something that has not come yet. It is tried again when that comes.',
  'folder.waiting.unread': '{name} has not arrived in full, or another program holds it. It is tried again by itself.',
  'folder.refused': 'Refused',
  'folder.refusedHelp': 'Nothing of these files was merged. They are left alone and not tried again.',
  'folder.refusedFrom': '{name} from {from}',
  'folder.strange':
    '{n, plural, one {One thing in the folder is not ours} other {# things in the folder are not ours}}',
  'folder.strangeHelp': 'They are left alone.',
  'folder.leave': 'Stop sharing the folder',
  'folder.leaveTitle': 'Do you want to stop sharing the folder?',
  'folder.leaveHelp': 'What you have fetched stays here. The others’ files in the folder are left alone.',
  'folder.leaveOwn': 'Remove what this computer has laid in the folder',
  'folder.leaveYes': 'Stop',
  'folder.leaveNo': 'Cancel',
  'folder.left': 'The folder is shared no more.',
};

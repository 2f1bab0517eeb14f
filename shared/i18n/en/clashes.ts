import type { clashes as da } from '../da/clashes.ts';

export const clashes: Readonly<Record<keyof typeof da, string>> = {
  'clash.twoKeepers':
    'Two computers have kept the minutes of the same meeting apart. Choose whose minutes count. What was recorded on the other is not mixed in.',
  'clash.elsewhere':
    'Something was recorded on another computer than the one that keeps the minutes. It is not part of the meeting until you have chosen.',
  'clash.elsewhereItem': 'The item “{about}” was recorded on two computers. Choose the one that counts for this item.',
  'clash.elsewhereRoom': 'Opening, attendance and breaks were recorded on two computers. Choose the one that counts.',
  'clash.refused':
    'After the merge something about the item “{about}” cannot have happened by the rules. Choose whether it is left out or stands.',
  'clash.twoSeals': 'The minutes were sealed twice apart, and the words differ. Choose the seal that counts.',
  'clash.afterSeal':
    'Something was recorded on another computer that did not know the minutes were sealed. It is not in the sealed words.',
  'clash.twoMain':
    'The agenda was sent out twice apart. Choose which one is the agenda; the other becomes a supplement.',
  'clash.sameNumber':
    'Two items were given number {about} apart. Choose the one that keeps the number; the other gets the next free one.',
  'clash.sameCase': 'The case “{about}” was put on the agenda twice. Choose the item that stays.',
  'clash.minutesText': 'Two people have written the text of the item “{about}” apart. Choose the text that counts.',
  'clash.movedApart': 'The meeting was moved to different days apart. Choose the day.',
  'clash.cancelledApart': 'The meeting was cancelled or reinstated apart in different words. Choose what counts.',
  'clash.heldCancelled': 'The meeting was opened on one computer and cancelled on another. Choose whether it was held.',
  'clash.doneOfOther':
    'The task “{about}” was told as done while somebody else changed what it is about. Is it done as it reads now?',
  'choice.keeper': 'What was recorded where the minutes are kept',
  'choice.elsewhere': 'What was recorded on the other computer',
  'choice.byItem': 'Choose item by item',
  'choice.aside': 'The seal stands; the rest stands beside it',
  'choice.sealAgain': 'Break the seal and seal again',
  'choice.leaveOut': 'Leave it out',
  'choice.stands': 'Let it stand',
  'choice.held': 'The meeting was held',
  'choice.cancelled': 'The meeting is cancelled: {text}',
  'choice.done': 'Yes, it is done',
  'choice.open': 'No, it is open',
  'clashes.title': 'To be settled',
  'clashes.help':
    'Two computers each did something that cannot both hold. The program does not choose for you. Choose what holds.',
  'clashes.helpMeeting':
    'This was done on two computers that did not know of each other. The program does not choose for you, and the minutes cannot be sealed before you have chosen.',
  'clashes.by': '{by}, {when}',
  'clashes.other': 'Two computers have each written something that cannot hold together. Choose what holds.',
  'clashes.withdrawn': 'Withdrawn',
  'clashes.madeText': 'The text as it is made from what was recorded',
  'clashes.empty': 'No text',
  'meeting.keeper': '{by} has kept the minutes since {when}.',
  'meeting.keeperHere': 'The minutes are kept on this computer.',
  'meeting.takeOver': 'Take over the minutes',
  'minutes.afterSeal': 'Came after the seal',
  'minutes.afterSealHelp':
    'It was recorded on a computer that did not know the minutes were sealed. It is no part of the sealed words.',
  'clash.mandatesOverlap':
    'A member sits twice in {about} at the same time. Choose the mandate that counts from the day it begins. The other counts only until the day before.',
  'clash.twoPresiding':
    'Two preside over {about} at the same time. Choose who does. The other sits as an ordinary member from the day the chosen one begins.',
  'clash.tooManySeats':
    'More people sit in {about} than it has seats. Choose who is not to sit there, or let it stand.',
  'clash.samePerson':
    '“{about}” stands more than once among the members. Choose the member whose mandates they are, or that they are different people.',
  'clash.groupChangedApart':
    'Two computers say differently when {about} changed group, or to which. The member sits for the group of before until you have chosen. Choose what counts.',
  'clash.twoFounders':
    'The list of keys was founded twice apart. Until you have chosen, both lists count. Choose who founded the right one. Only the choice of somebody who may list keys in one of them counts.',
  'choice.different': 'They are different people',
  'clash.twoCouncils':
    'Two municipalities were set up apart and have come together here. They are not mixed. Choose the one that is yours. The other is set aside and is not deleted.',
  'clash.twoCharters':
    'Two codes of collaboration were begun apart and have come together here. They are not mixed. Choose the one that is yours. The other is set aside and is not deleted.',
  'clash.twoChecklists':
    'Two checklists were begun apart and have come together here. They are not mixed. Choose the one that is yours. The other is set aside and is not deleted.',
  'clash.checklistAdoptedApart':
    'Version {about} of the checklist was adopted differently on two computers. Choose the one that was adopted. Until then the one of before is in force.',
  'checklist.settled': 'The choice is written down.',
  'checklist.broken': 'The seal is broken: it is not in force',
};

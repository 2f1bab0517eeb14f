import type { refusals as da } from '../da/refusals.ts';

/** What a refused change means, and what to do: one for each reason that the contract declares. */
export const refusals: Readonly<Record<keyof typeof da, string>> = {
  'refusal.alreadyDecided': 'The item is decided. Take the decision back first.',
  'refusal.alreadyOpen': 'The meeting is open already.',
  'refusal.alreadyStayed': 'The decision is stopped already.',
  'refusal.alteredCode':
    'The code is misspelt, lacks something or was changed on its way. Ask for it again. Nothing is changed.',
  'refusal.badRecipient': 'The key cannot be used: it is misspelt, or something of it is missing. Ask for it again.',
  'refusal.badSignature':
    'The signature does not fit: the file is not from whom it says, or it was changed on its way. Do not use it. Nothing was changed.',
  'refusal.begun': 'The code has already been begun.',
  'refusal.broken':
    'The version in force cannot be read: the seal is missing or broken. Read in a file of exchange from a computer that has it.',
  'refusal.closedHere':
    'The item or the case is closed at this meeting. Open the item on the agenda before anything of it can be released.',
  'refusal.damaged':
    'The file is damaged or was changed on its way. Ask the sender for a new one. Nothing was changed.',
  'refusal.decided': 'The proposal has already been decided.',
  'refusal.deleted':
    'The file deletes what is never deleted: clauses, proposals or comments. It was refused, and nothing was changed.',
  'refusal.disqualified': 'A disqualified member cannot vote.',
  'refusal.ends': 'The meeting must end after it begins.',
  'refusal.expired': 'The invitation has ended. Ask for a new one.',
  'refusal.facts': 'What has happened cannot be changed. Reload the page.',
  'refusal.foreign': 'The file holds something that does not belong there. It was refused, and nothing was changed.',
  'refusal.founded': 'The list of keys is founded already.',
  'refusal.handled': 'The item was handled in the meeting and stays.',
  'refusal.hasClauses': 'The chapter has clauses. Withdraw or move them first.',
  'refusal.inUse': 'It is in use and cannot be removed. End it with a date instead.',
  'refusal.insideData':
    'The folder is the program’s own data folder or lies in it. Choose another that the others can reach too.',
  'refusal.isOff': 'Encryption is not turned on.',
  'refusal.isOn': 'Encryption is turned on already.',
  'refusal.kindInDoubt':
    'First say whether the case is a decision, a discussion or for information. The question stands in the checklist.',
  'refusal.lastKey': 'This is the last key that may keep the list of keys. Let another key do so first.',
  'refusal.lateReason': '“{title}” is late. Write why it cannot wait (Local Government Act § 8 (4)).',
  'refusal.locked':
    'The file is closed to the key of another computer and cannot be opened here. Give the sender the key of this computer, found under Keys, and ask for a new file.',
  'refusal.builtUpon':
    '{kind, select, case {The case ”{title}”} meeting {The meeting ({title})} council {The council} charter {The charter} checklist {The checklist} negotiation {The negotiation on ”{title}”} other {The notes on ”{title}”}} is used by now: somebody has gone on from what the file brought, so it cannot be undone.',
  'refusal.sentOn':
    '{kind, select, case {The case ”{title}”} meeting {The meeting ({title})} council {The council} charter {The charter} checklist {The checklist} negotiation {The negotiation on ”{title}”} other {The notes on ”{title}”}} was sent on since, so it cannot be undone.',
  'refusal.relaid': 'Something of the case was kept aside meanwhile. Open the case again and write it once more.',
  'refusal.longWork': 'The program is busy with a large piece of work. What waits is saved afterwards.',
  'refusal.mandatesOverlap': 'The member already has a mandate in the body at that time. End it first.',
  'refusal.mayNotList':
    'The key of this computer may not keep the list of keys. The key that founded the list may, and those that were allowed to.',
  'refusal.meetingClosed': 'The meeting is closed. Nothing can be recorded after it.',
  'refusal.membersFile': 'The file has errors. Correct them in the file and choose it again. Nothing has changed.',
  'refusal.motionGone': 'The motion is withdrawn or has been voted on already.',
  'refusal.mustEncrypt': 'Something in the file is not for everybody. Choose who can open it.',
  'refusal.needsPassphrase': 'The file is closed with a passphrase. Write the one you got from the sender.',
  'refusal.needsReady': '“{title}” is not ready for dispatch. Mark it as ready in the case, or take it off.',
  'refusal.needsKeys':
    'What a group has for itself can only be sent to keys in the group, not under a passphrase, which can be told on. Choose receivers.',
  'refusal.newer': 'The file was made by a newer version of Handlerum. Update first.',
  'refusal.newerRecord':
    'The case was written by a newer version of Handlerum. It can be read here, but not changed. Update the program to write in it.',
  'refusal.noClause': 'There are no clauses to adopt yet.',
  'refusal.noCouncil': 'There is no council on this computer yet.',
  'refusal.noDecision': 'There is no decision to stop yet.',
  'refusal.notForThem':
    '{names} may not open all that is in the file. Leave out the receiver, or what they may not see.',
  'refusal.noFolder': 'The folder is not there, or it cannot be reached. Write its whole path.',
  'refusal.noKeys': 'The data folder has no key. Close the program and open it again.',
  'refusal.noMeeting': 'The item can only be postponed to a coming meeting of the same body that can still get items.',
  'refusal.noMunicipality': 'Write the name of the municipality.',
  'refusal.noName': 'Write your name.',
  'refusal.noRecoveryKey': 'This is no recovery key. It has 25 signs in five groups.',
  'refusal.noReferral': 'Write to whom the case is referred.',
  'refusal.nobody': 'Write your name under Settings first. What is adopted, sealed or sent bears a name.',
  'refusal.notAdopted': 'The code must be adopted first.',
  'refusal.notAnswer': 'There is no answer to an invitation in the text.',
  'refusal.notAnswers': 'The file holds no answers to this code. Nothing was changed.',
  'refusal.notCommittee': 'Only members of committees can stop a decision.',
  'refusal.notExchange': 'The file is not a file of exchange from Handlerum. Nothing was changed.',
  'refusal.notInvitation': 'There is no invitation in the text.',
  'refusal.notInviter': 'The invitation is signed with a key that may not keep the list of keys. Do not use it.',
  'refusal.notKeeper': 'The minutes are kept on another computer. Take over the minutes if they are to be kept here.',
  'refusal.notListed': 'The key is not on the list of keys.',
  'refusal.notOpen': 'The meeting is not open yet.',
  'refusal.notPackage':
    'The file is no file of exchange with a collaboration code and nothing else. Nothing was changed.',
  'refusal.notPresent': 'Only members who are present can vote.',
  'refusal.notQuorate':
    'Less than half of the members are present, so nothing can be decided (Local Government Act § 11).',
  'refusal.notRoundKeeper': 'The round can only be closed on the computer that opened it.',
  'refusal.notTakenPart': 'The member did not take part in the item.',
  'refusal.notUpdate': 'The change could not be read. Reload the page.',
  'refusal.notWithheld': 'Nothing is withheld here any more.',
  'refusal.nothingToDispatch': 'There is nothing new to dispatch.',
  'refusal.nothingToFollowUp': 'The body has no open tasks that are not there already.',
  'refusal.notYours':
    '{why, select, role {Only {who, select, secretariat {the secretariat} office {the secretariat and the administration} recorder {the secretariat and the chair} councillors {the secretariat and the members} other {the secretariat, the administration and the chair}} may write it.} group {It is another group’s.} notOwn {It is somebody else’s.} other {The key of this computer does not count. See Exchange.}}',
  'refusal.onAgenda': 'The case is on the agenda already.',
  'refusal.otherCouncil': 'The invitation is to another council than the one on this computer.',
  'refusal.otherKey': '{name} is known by another key. Call them and hear whether the words are: {fingerprint}.',
  'refusal.own':
    'The file says that this computer did something it has not done. It was refused, and nothing was changed.',
  'refusal.ownRound': 'The round is closed on this computer. The answers stay here until it is counted.',
  'refusal.procedural': 'Decisions on procedure cannot be stopped.',
  'refusal.published': 'The minutes are published already.',
  'refusal.readOnlyFolder': 'Nothing can be written in the folder. Choose another, or get leave to write in it.',
  'refusal.recordedAlready': 'It has just been recorded.',
  'refusal.roundClosed': 'The round is closed.',
  'refusal.rule':
    'The file does something no rule allows, such as counting a round that another computer opened. It was refused, and nothing was changed.',
  'refusal.seal':
    'The file would change what was adopted, counted or sent, or lacks what was sealed. It was refused, and nothing was changed.',
  'refusal.sent': 'The material was sent with the meeting. Correct it there.',
  'refusal.signed': 'Members have approved the minutes, and they can no longer be rewritten.',
  'refusal.signedAlready': 'The member has already approved the minutes.',
  'refusal.stage': 'This cannot be done as the meeting stands now.',
  'refusal.stayed':
    'The decision is stopped (section 23). It cannot be taken back or reported as done until the municipal council has settled the case.',
  'refusal.stillPresent': 'The member is present, so no substitute can be called.',
  'refusal.systemForgot': 'This computer’s own keyring cannot unlock it. Use the passphrase.',
  'refusal.taken': 'The body already has a meeting at that time. Choose another day or hour.',
  'refusal.takenBack': 'The release is taken back already.',
  'refusal.termEnds': 'The term must end after it begins.',
  'refusal.tooLarge': 'The file is too large for another computer to read.',
  'refusal.tooManyVotes': 'More votes were counted than members are present.',
  'refusal.twoPresiding': 'There is already a chair or mayor at that time. End that mandate first.',
  'refusal.unchanged': 'The text is the same as in the version in force.',
  'refusal.unknownEvent': 'That is not recorded.',
  'refusal.unknownItem': 'The item is not on the agenda.',
  'refusal.unknownKind': 'The file holds something that a newer version of Handlerum made. Update first.',
  'refusal.unknownMember': 'That is no member of this body on the day of the meeting.',
  'refusal.unsettled': 'Something about the meeting is to be settled. Choose first under To be settled.',
  'refusal.unsettledCharter': 'Two computers adopted apart. First settle which version is in force, under Adoption.',
  'refusal.unsettledProposal': 'Two computers decided the proposal differently. First choose, under Proposals.',
  'refusal.unsigned':
    'The file is not signed, so nobody knows whom it is from. It was refused, and nothing was changed.',
  'refusal.unsignedFact':
    'The file tells something in the name of somebody who has not signed it. It was refused, and nothing was changed.',
  'refusal.answered': 'The invitation was answered before. Make a new one.',
  'refusal.votedAlready': 'The same vote has just been recorded. Take it back if there was another vote.',
  'refusal.votedTwice': 'A member has voted twice.',
  'refusal.wrongPassphrase': 'The passphrase does not fit the file. Try again, or ask the sender.',
  'refusal.waitBeforeNext':
    'Too many wrong attempts. Wait {seconds, plural, one {# second} other {# seconds}}, and try again.',
  'refusal.weakPassphrase': 'The passphrase is too easy to guess. Use at least 12 signs, better four words or more.',
  'refusal.wrongKey': 'This is neither the passphrase nor the recovery key.',
  'refusal.handedTo': 'The minutes were handed on. Take them back to record them here again.',
  'refusal.noHolder': 'Write who it is for.',
  'refusal.notLast': 'More has happened since, or it was done at another computer. It cannot be taken back here.',
  'refusal.notOffered': 'The case was handed to nobody, or it was answered already.',
  'refusal.notSent': 'The agenda was not sent. Send it first.',
  'refusal.oneWay': 'Choose either receivers or a passphrase.',
  'refusal.onlyPassphrase': 'Your place can only be closed with your own passphrase.',
};

import type { SaidRefusal } from './said-refusal.ts'

export const refusalsEn: Readonly<Record<SaidRefusal, string>> = {
  'reason-missing': 'Give the reason.',
  'title-missing': 'Give the title in Korean and in English.',
  'changes-nothing': 'Nothing would change. Write what is to be changed.',
  'pledge-is-dropped': 'The pledge was dropped. To take it up again, choose that kind of change.',
  'completed-already': 'A completed pledge cannot be put on hold or dropped.',
  'on-hold-already': 'The pledge is on hold already.',
  'nothing-to-take-up': 'The pledge was neither put on hold nor dropped.',
  'stage-missing': 'Choose the stage at which it is taken up again.',
  'into-missing': 'Choose a pledge of the same term to merge into.',
  'into-itself': 'A pledge cannot be merged into itself. Choose another.',
  'into-a-dropped-one': 'A pledge cannot be merged into a dropped one. Choose another.',
  'unknown-department': 'Choose a department that exists today.',
  'another-request-is-open':
    'This pledge has a request under way. Wait for it to end, or withdraw it, before handing in another.',
  'not-at-this-step': 'This cannot be done at this step. Reload the page to see how the request stands.',
  'departments-asked':
    'Some departments have not answered. Wait for them, or until their last day has passed.',
  'before-a-session': 'It is on a session’s agenda already. Wait for that session to decide.',
  'session-not-called': 'That session is over or was cancelled. Choose one that is to come.',
  'no-such-session': 'Choose a session.',
  'panel-has-not-decided': 'The panel has not decided yet. Come back once its session has.',
  'opinion-to-come': 'The day of the session is still to come.',
  'opinion-before-the-request':
    'The session was before the request. Put it before a session that comes after it.',
  'no-panel-opinion':
    'Without the panel’s opinion no approval can be noted. Put the request before the panel.',
  'document-number-missing': 'Give the number of the approval’s document.',
  'approval-to-come': 'The day of the approval must be today or earlier.',
  'approval-before-the-opinion':
    'The approval lies before the panel’s session. Give a day on or after the session.',
  'not-approved':
    'A request that was not approved cannot be published. Put it before the panel, have the mayor approve it, note the document’s number, and then publish it.',
  'approved-later': 'The day of the approval is still to come.',
  'panel-not-answered': 'The panel spoke against it. Say why it is not followed, and then publish.',
  'nothing-to-answer': 'There is no opinion of the panel to answer.',
  'answered-already': 'This was answered already.',
  'pledge-changed-meanwhile':
    'The pledge has changed since the request was written, for example by a reorganisation. Write the request anew from what the pledge says now.',
  'completed-under-100': 'The progress of the pledge is not 100 %.',
  'merged-into-itself': 'A pledge cannot be merged into itself.',
  'department-not-asked': 'This department was not asked about the request.',
}

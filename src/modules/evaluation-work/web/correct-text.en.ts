import type { correctKo } from './correct-text.ko.ts'

/** The words for mending what was noted. */
export const correctEn: typeof correctKo = {
  correct: 'Correct',
  save: 'Save the correction',
  meanwhile: 'What is saved now',
  meanwhileBody:
    'Somebody else saved this first. Below is what you typed; saving again puts it in its place.',
  meeting: 'Correct the meeting',
  meetingLead: 'Mend what was mistyped. What was noted before stays in the log.',
  takeOff: 'Take off the agenda',
  takeOffOf: (count) => `Take indicators off the agenda (${count})`,
  takeOffHint: 'Only indicators without cause, measure and tasks can be taken off.',
  takeOffNone: 'Indicators with a cause, a measure or tasks stay on the agenda.',
  notedAlready: (names) => `These have a cause, a measure or tasks and stay on the agenda: ${names}`,
  callOff: 'Call the meeting off',
  callOffLead: 'A meeting that will not be held is called off.',
  callOffBody: (title, day) => `“${title}” (${day}) and its agenda go from the list.`,
  callOffKept: 'The log keeps what was called off.',
  backToMeeting: 'Back to the meeting',
  backToInterview: 'Back to the interview',
  interview: 'Correct the interview',
  interviewLead: 'The person and the indicator stay. What was noted before stays in the log.',
  openPromise: (number) => `Open promise ${number}`,
  newPromise: (number) => `Further promise ${number}`,
  settledStay: 'Settled promises',
  settledStayLead:
    'A settled promise is not changed. One that was settled by mistake is opened again on the interview’s page.',
  reopen: 'Open again',
  reopenTitle: 'If it was settled by mistake',
  reopenReason: 'Why it is opened again',
  notices: {
    corrected: 'It is corrected.',
    calledOff: 'The meeting is called off.',
    reopened: 'The promise is open again.',
  },
}

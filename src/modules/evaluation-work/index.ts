/** What the office and the owners do so that the evaluation's score comes true (평가 대응). */
export { evaluationWorkActions } from './domain/evaluation-work-actions.ts'
export type { GivenCase, GoodCase, GoodCaseId } from './domain/good-case.ts'
export type {
  GivenInterview,
  Interview,
  InterviewId,
  InterviewKind,
  OwnerPromise,
  PromiseId,
  PromiseState,
} from './domain/interview.ts'
export type { Meeting, MeetingId, MeetingItem, MeetingKind, MeetingPlan } from './domain/meeting.ts'
export type { TaskPlan, TaskReport, TaskStage, WorkTask, WorkTaskId } from './domain/work-task.ts'
export type { PrefillSource } from './prefill-source.ts'
export { listCases } from './data/case-queries.ts'
export { listInterviews, listPromises } from './data/interview-queries.ts'
export { itemsOf, listMeetings } from './data/meeting-queries.ts'
export { listTasks } from './data/task-queries.ts'
export { addGoodCase, removeGoodCase } from './use-cases/good-cases.ts'
export { noteInterview, settlePromise } from './use-cases/interviews.ts'
export { addToMeeting, holdMeeting, noteCause, planMeeting } from './use-cases/meetings.ts'
export { enterProposals, prefillsFor, proposePrefills, tieSource } from './use-cases/prefills.ts'
export { evaluationWorkDuties } from './use-cases/work-duties.ts'
export { type GiveTask, giveTask, reportWorkTask, withdrawTask } from './use-cases/work-tasks.ts'

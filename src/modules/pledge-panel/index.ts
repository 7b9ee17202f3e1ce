/** Citizens evaluate the pledges twice a year; departments answer until every point is closed. */
export type { PledgePanelConfig } from './panel-config.ts'
export { panelMails } from './panel-mails.ts'
export { panelProblems } from './panel-problems.ts'
export { pledgePanelActions } from './domain/pledge-panel-actions.ts'
export type { CommentState } from './domain/comment.ts'
export {
  type EvaluationId,
  type Judgement,
  type Verdict,
  verdicts,
  type Word,
  type RecusalKind,
} from './domain/evaluation.ts'
export type { PanelMemberId } from './domain/foreign-ids.ts'
export { type FollowUpId, type PointId, type PointStanding, type Stance, standingOf } from './domain/point.ts'
export { isFlagged, judgedOf, type PledgeCounts, weakShare } from './domain/results.ts'
export { type Half, roundKey, type RoundId, type RoundState, stateOn } from './domain/round.ts'
export { listComments, type PanelComment } from './data/evaluation-queries.ts'
export { listPoints, type PanelPoint } from './data/point-queries.ts'
export { type PledgeResult, readResults } from './data/result-queries.ts'
export {
  listRounds,
  type PanelRound,
  pledgesOfMember,
  readRound,
  type SeatLine,
  seatLines,
} from './data/round-queries.ts'
export { type NamedPoint, namePoints } from './use-cases/owed-points.ts'
export { answerPoint, finishStep, promiseStep } from './use-cases/answer-point.ts'
export { decideAnswer } from './use-cases/decide-answer.ts'
export { enterSheet } from './use-cases/enter-sheet.ts'
export { moderateComments } from './use-cases/moderate-comments.ts'
export { notePoint } from './use-cases/note-point.ts'
export { openRound } from './use-cases/open-round.ts'
export type { PanelMails } from './use-cases/panel-mails.ts'
export { publishRound } from './use-cases/publish-round.ts'
export { sendPanelReminders } from './use-cases/send-reminders.ts'
export { sayWord } from './use-cases/say-word.ts'

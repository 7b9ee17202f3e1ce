/** Nobody alters a pledge alone: request, consultation, the panel’s opinion, approval, publication, the old text kept. */
export { changeMails } from './change-mails.ts'
export { changeNews } from './change-news.ts'
export {
  type Approval,
  type ChangeCourse,
  type ChangeState,
  type PanelAnswer,
  type PanelOpinion,
} from './domain/change-course.ts'
export { panelSubject } from './domain/panel-subject.ts'
export {
  type AskedChange,
  type ChangeKind,
  type DepartmentComment,
  type PledgeChange,
  type PledgeChangeId,
  type ResumedStage,
  type Stance,
} from './domain/pledge-change.ts'
export type { PledgeText } from './domain/pledge-text.ts'
export type { WordRun } from './domain/word-diff.ts'
export { type AskedChanges, type ChangeLine, listChanges, readChange } from './data/change-queries.ts'
export type { PledgeChangeConfig } from './pledge-change-config.ts'
export { askForChange, type AskForChangeRefusal } from './use-cases/ask-for-change.ts'
export { noteOpinion, sendToPanel } from './use-cases/before-the-panel.ts'
export { pledgeChangeDuties } from './use-cases/change-duties.ts'
export type { ChangeMails } from './use-cases/change-mails.ts'
export { pledgeChangeProblems } from './use-cases/change-problems.ts'
export { commentOnChange, submitChange } from './use-cases/consult.ts'
export {
  answerPanel,
  approveChange,
  publishChange,
  type PublishChangeRefusal,
  withdrawChange,
} from './use-cases/decide-change.ts'
export { returnChange } from './use-cases/return-change.ts'
export type { ShownChange } from './use-cases/shown-changes.ts'

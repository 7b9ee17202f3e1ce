import type { KeepFileRefusal } from '#platform/files/kept-file.ts'
import type { DecideAppealRefusal, RaiseAppealRefusal } from '../use-cases/appeal.ts'
import type { AssignRefusal, RemoveReviewerRefusal } from '../use-cases/assign-reviewers.ts'
import type { CloseRefusal, PublishRefusal } from '../use-cases/close-review.ts'
import type { AddFileRefusal, RemoveFileRefusal } from '../use-cases/entry-files.ts'
import type { ChangeReviewRefusal, PlanReviewRefusal } from '../use-cases/plan-review.ts'
import type { RemindRefusal } from '../use-cases/remind-reviewers.ts'
import type { DeclareRefusal, ReopenRefusal, ScoreRefusal } from '../use-cases/score-entry.ts'
import type { EntryRefusal } from '../use-cases/write-entry.ts'

/** Every way in which a review says no. */
export type ReviewRefusal =
  | PlanReviewRefusal
  | ChangeReviewRefusal
  | EntryRefusal
  | AddFileRefusal
  | RemoveFileRefusal
  | AssignRefusal
  | RemoveReviewerRefusal
  | ScoreRefusal['code']
  | DeclareRefusal
  | ReopenRefusal
  | RemindRefusal
  | CloseRefusal
  | PublishRefusal
  | RaiseAppealRefusal
  | DecideAppealRefusal

/** Refusals that are whole pages of their own. */
export type GeneralRefusal = 'not-allowed' | 'not-found'
/** The words for files are the house's. */
export type SaidRefusal = Exclude<ReviewRefusal, GeneralRefusal | KeepFileRefusal>

export const refusalsKo: Record<SaidRefusal, string> = {
  'title-missing': '제목을 적으십시오.',
  'subject-missing': '대상 번호를 적으십시오.',
  'planned-already': '이 업무의 이 번호로 이미 만든 심사가 있습니다.',
  'no-criteria': '심사 기준을 하나 이상 적으십시오.',
  'too-many-criteria': '심사 기준은 10개까지 적을 수 있습니다.',
  'criterion-without-title': '기준의 이름을 적으십시오.',
  'criterion-twice': '같은 이름의 기준이 있습니다.',
  'weight-not-whole': '가중치는 1부터의 정수로 적으십시오.',
  'weights-not-100': '가중치를 더해 100이 되게 고치십시오.',
  'shares-not-100': '등급 비율을 더해 100이 되게 고치십시오.',
  'intake-after-judging': '심사는 접수 마지막 날 다음 날부터 할 수 있습니다.',
  'closes-before-it-opens': '심사 마지막 날이 첫날보다 앞섭니다.',
  'judging-too-long': '심사 기간이 너무 깁니다. 연도를 확인하십시오.',
  'intake-has-passed': '접수 마지막 날은 오늘부터 정할 수 있습니다.',
  'closed-already': '이미 마감한 심사입니다.',
  'judging-has-begun': '심사가 시작되어 이름과 안내, 심사 마지막 날만 고칠 수 있습니다.',
  'last-day-has-passed': '심사 마지막 날은 오늘부터 정할 수 있습니다.',
  stale: '그 사이에 고친 것이 있습니다. 새로 불러온 뒤 다시 고치십시오.',
  'text-missing': '내용을 적은 뒤에 낼 수 있습니다.',
  'intake-is-over': '접수 기간이 끝났습니다.',
  'sent-already': '이미 보낸 것은 고칠 수 없습니다.',
  'not-sent': '보내지 않은 것입니다.',
  fixed: '낸 뒤에는 파일을 바꿀 수 없습니다.',
  'too-many-files': '파일은 5개까지 붙일 수 있습니다.',
  'judging-is-over': '심사 기간이 끝났습니다.',
  'no-such-reviewer': '재직 중이고 계정이 있는 직원을 고르십시오.',
  'has-declared': '회피를 밝힌 심사위원은 뺄 수 없습니다. 그 사례만 심사하지 않습니다.',
  'has-judged': '평가표를 쓴 심사위원은 뺄 수 없습니다.',
  'not-open-yet': '아직 심사 기간이 아닙니다.',
  'not-handed-in': '되돌린 심사 대상입니다.',
  excluded: '심사에서 빠진 대상입니다.',
  'mark-missing': '점수를 적어야 보낼 수 있습니다.',
  'mark-off-the-scale': '척도 안의 점수를 적으십시오.',
  'comment-missing': '아주 높거나 낮은 점수를 준 사유를 의견에 적으십시오.',
  'nobody-to-remind': '평가표를 다 보냈거나 오늘 이미 메일을 보냈습니다.',
  'reason-missing': '사유를 적으십시오.',
  'not-over-yet': '심사 기간이 남았고 보내지 않은 평가표가 있습니다.',
  'no-entries': '낸 것이 없어 마감할 수 없습니다.',
  'entry-without-sheet':
    '평가표가 하나도 없는 대상이 있습니다. 심사 마지막 날을 늦추고 심사위원을 더하십시오.',
  'not-closed': '마감한 뒤에 공개할 수 있습니다.',
  'published-already': '이미 공개한 결과입니다.',
  'not-published': '결과를 공개한 뒤에 낼 수 있습니다.',
  'appeals-are-over': '이의 기간이 끝났습니다.',
  'appealed-already': '이미 이의를 냈습니다.',
  'not-judged': '심사하지 않은 대상입니다.',
  'decided-already': '이미 답한 이의입니다.',
  'points-missing': '받아들이면 고친 점수를 적으십시오.',
  'points-unchanged': '고친 점수가 앞의 점수와 같습니다.',
  'points-out-of-range': '점수는 0부터 100까지 적을 수 있습니다.',
}

import type { PersonalColumn } from '#platform/module/personal-column.ts'

/** Who judged, handed in and objected is part of the record of a decision; it stays with it. */
const column = (table: string, name: string, purpose: string): PersonalColumn => ({
  ...{ table, column: name, purpose, retentionMonths: null, masking: 'hidden', erasure: 'kept-by-law' },
})

/** Every column of this module that holds something about a person. */
export const reviewPersonalColumns: readonly PersonalColumn[] = [
  column('review_entry', 'written_by', '심사 대상을 적은 직원'),
  column('review_reviewer', 'staff_id', '심사위원 위촉과 제척'),
  column('review_reviewer', 'account_id', '심사위원 본인의 평가표 보여 주기'),
  column('review_exclusion', 'reason', '심사위원이 밝힌 회피 사유'),
  column('review_sheet', 'comment', '심사위원의 평가 의견'),
  column('review_sheet', 'total', '심사위원이 준 점수'),
  column('review_mark', 'mark', '심사위원이 준 점수'),
  column('review_reopening', 'reason', '보낸 평가표를 다시 연 사유'),
  column('review_reopening', 'reopened_by', '보낸 평가표를 다시 연 직원'),
  column('review_appeal', 'raised_by', '이의를 낸 직원'),
  column('review_appeal', 'decided_by', '이의를 정한 직원'),
]

import type { PersonalColumn } from '#platform/module/personal-column.ts'

/** Who entered, approved and accepted what the city is judged by is part of its records (공공기록물 관리에 관한 법률 제19조). */
const who = (table: string, name: string): PersonalColumn => ({
  ...{ table, column: name, purpose: '지표 실적의 입력·승인·확인과 잠금의 책임 소재' },
  ...{ retentionMonths: null, masking: 'name', erasure: 'kept-by-law' },
})

/** Words that people write beside a value. */
const words = (table: string, name: string): PersonalColumn => ({
  ...{ table, column: name, purpose: '지표 실적의 근거와 반려·잠금 해제 사유' },
  ...{ retentionMonths: null, masking: 'none', erasure: 'kept-by-law' },
})

/** Every column of this module that holds something about a person. */
export const indicatorPersonalColumns: readonly PersonalColumn[] = [
  who('indicator_set', 'locked_by_name'),
  who('indicator', 'owner_id'),
  who('indicator', 'deputy_id'),
  who('indicator_value', 'entered_by_name'),
  who('indicator_value', 'decided_by_name'),
  words('indicator_value', 'note'),
  words('indicator_value', 'reason'),
  who('indicator_event', 'by_name'),
  words('indicator_event', 'reason'),
]

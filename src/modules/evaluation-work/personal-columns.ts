import type { PersonalColumn } from '#platform/module/personal-column.ts'

/** Who called, talked, promised and did is part of the city's records (공공기록물 관리에 관한 법률 제19조). */
const who = (table: string, column: string, masking: PersonalColumn['masking'] = 'name'): PersonalColumn => ({
  ...{ table, column, purpose: '시군종합평가 대응 회의·면담·과제의 책임 소재' },
  ...{ retentionMonths: null, masking, erasure: 'kept-by-law' },
})

/** What was said in meetings and talks. */
const words = (table: string, column: string): PersonalColumn => ({
  ...{ table, column, purpose: '시군종합평가 대응 회의·면담·과제의 내용' },
  ...{ retentionMonths: null, masking: 'none', erasure: 'kept-by-law' },
})

/** Every column of this module that holds something about a person. */
export const evaluationWorkPersonalColumns: readonly PersonalColumn[] = [
  who('evaluation_meeting', 'chair'),
  who('evaluation_meeting', 'planned_by_name'),
  who('evaluation_meeting', 'held_by_name'),
  words('evaluation_meeting', 'summary'),
  who('evaluation_meeting_item', 'noted_by_name'),
  words('evaluation_meeting_item', 'cause'),
  words('evaluation_meeting_item', 'measure'),
  who('evaluation_task', 'owner_id', 'hidden'),
  who('evaluation_task', 'given_by_name'),
  words('evaluation_task', 'withdraw_reason'),
  who('evaluation_task_report', 'by_name'),
  words('evaluation_task_report', 'note'),
  who('evaluation_interview', 'staff_id', 'hidden'),
  who('evaluation_interview', 'by_name'),
  words('evaluation_interview', 'said'),
  who('evaluation_promise', 'staff_id', 'hidden'),
  who('evaluation_promise', 'settled_by_name'),
  words('evaluation_promise', 'text'),
  words('evaluation_promise', 'note'),
  who('evaluation_good_case', 'added_by_name'),
  who('evaluation_prefill_tie', 'tied_by_name'),
  {
    ...{ table: 'evaluation_mail', column: 'account_id', purpose: '독려 메일의 중복 발송 방지' },
    ...{ retentionMonths: 3, masking: 'hidden', erasure: 'delete-row' },
  },
]

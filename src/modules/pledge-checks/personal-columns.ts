import type { PersonalColumn } from '#platform/module/personal-column.ts'

/** Who asked, answered, decided and published is part of the city's records (공공기록물 관리에 관한 법률 제19조). */
const kept = (table: string, column: string, masking: PersonalColumn['masking']): PersonalColumn => ({
  table,
  column,
  purpose: '공약 자체점검과 보고회의 책임 소재',
  retentionMonths: null,
  masking,
  erasure: 'kept-by-law',
})

/** Every column of this module that holds something about a person. */
export const pledgeCheckPersonalColumns: readonly PersonalColumn[] = [
  kept('pledge_goal', 'made_by_name', 'name'),
  kept('pledge_goal', 'judged_by_name', 'name'),
  kept('pledge_check', 'opened_by_name', 'name'),
  kept('pledge_check', 'closed_by_name', 'name'),
  kept('pledge_check', 'reopened_by_name', 'name'),
  kept('pledge_check', 'published_by_name', 'name'),
  kept('pledge_check_answer', 'answered_by_id', 'hidden'),
  kept('pledge_check_answer', 'answered_by_name', 'name'),
  kept('pledge_check_answer', 'decided_by_name', 'name'),
  kept('pledge_correction', 'ordered_by_name', 'name'),
  kept('pledge_correction', 'reported_by_name', 'name'),
  kept('pledge_correction', 'settled_by_name', 'name'),
  kept('pledge_check_snapshot', 'taken_by_name', 'name'),
  kept('pledge_session', 'made_by_name', 'name'),
  kept('pledge_session_decision', 'made_by_name', 'name'),
  kept('pledge_session_decision', 'done_by_name', 'name'),
  {
    table: 'pledge_check_mail',
    column: 'account_id',
    purpose: '공약 점검 독려 메일의 중복 발송 방지',
    retentionMonths: 3,
    masking: 'hidden',
    erasure: 'delete-row',
  },
]

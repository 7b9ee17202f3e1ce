import type { PersonalColumn } from '#platform/module/personal-column.ts'

/** Who asked, answered and decided is part of the city's records (공공기록물 관리에 관한 법률 제19조). */
const kept = (table: string, column: string, masking: PersonalColumn['masking']): PersonalColumn => ({
  table,
  column,
  purpose: '월별 점검과 보고회의 책임 소재',
  retentionMonths: null,
  masking,
  erasure: 'kept-by-law',
})

/** A reminder's row says who was written to; links go some months after they have expired. */
const reminded = (table: string): PersonalColumn => ({
  table,
  column: 'account_id',
  purpose: '월별 점검 독려 메일의 중복 발송 방지와 링크의 주인 확인',
  retentionMonths: 3,
  masking: 'hidden',
  erasure: 'delete-row',
})

/** Every column of this module that holds something about a person. */
export const monthlyCheckPersonalColumns: readonly PersonalColumn[] = [
  kept('month_check', 'opened_by_name', 'name'),
  kept('month_check', 'closed_by_name', 'name'),
  kept('month_check', 'unlocked_by_name', 'name'),
  kept('month_answer', 'answered_by_id', 'hidden'),
  kept('month_answer', 'answered_by_name', 'name'),
  kept('month_answer', 'decided_by_name', 'name'),
  kept('check_snapshot', 'taken_by_name', 'name'),
  kept('reporting_session', 'made_by_name', 'name'),
  kept('session_decision', 'made_by_name', 'name'),
  kept('session_decision', 'done_by_name', 'name'),
  reminded('check_mail'),
  reminded('check_link'),
]

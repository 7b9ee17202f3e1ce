import type { PersonalColumn } from '#platform/module/personal-column.ts'

const PURPOSE = '소속 공무원의 인사 발령과 업무 연락'

/** Service records are kept for good by law (공공기록물 관리에 관한 법률 시행령 제26조, 인사기록: 영구·준영구). */
const kept = (table: string, column: string, masking: PersonalColumn['masking']): PersonalColumn => ({
  table,
  column,
  purpose: PURPOSE,
  retentionMonths: null,
  masking,
  erasure: 'kept-by-law',
})

const emptied = (column: string, masking: PersonalColumn['masking']): PersonalColumn => ({
  table: 'staff',
  column,
  purpose: PURPOSE,
  retentionMonths: 0,
  masking,
  erasure: 'empty',
})

/** Every column of this module that holds something about a person. */
export const organizationPersonalColumns: readonly PersonalColumn[] = [
  kept('staff', 'name', 'name'),
  kept('staff', 'employee_number', 'hidden'),
  kept('staff', 'rank', 'none'),
  kept('staff', 'account_id', 'hidden'),
  kept('staff', 'joined', 'hidden'),
  kept('staff', 'left_on', 'hidden'),
  kept('staff', 'left_reason', 'hidden'),
  emptied('extension', 'phone'),
  emptied('email', 'email'),
  emptied('work', 'none'),
  emptied('search_key', 'hidden'),
  kept('assignment', 'staff_id', 'hidden'),
  kept('assignment', 'pending_work', 'none'),
  kept('assignment', 'pending_extension', 'phone'),
  kept('deputy', 'staff_id', 'hidden'),
  kept('deputy', 'reason', 'hidden'),
  kept('staff_leave', 'staff_id', 'hidden'),
  kept('staff_leave', 'kind', 'hidden'),
  kept('hand_over', 'giver_id', 'hidden'),
  kept('hand_over', 'receiver_id', 'hidden'),
  kept('hand_over', 'given_by', 'hidden'),
  kept('hand_over', 'note', 'hidden'),
  kept('hand_over_duty', 'title', 'none'),
]

import type { PersonalColumn } from '#platform/module/personal-column.ts'

/** Who did what for the city is part of its records (공공기록물 관리에 관한 법률 제19조). */
const kept = (table: string, column: string, masking: PersonalColumn['masking']): PersonalColumn => ({
  table,
  column,
  purpose: '과제 추진 보고와 상태 변경의 책임 소재',
  retentionMonths: null,
  masking,
  erasure: 'kept-by-law',
})

/** Every column of this module that holds something about a person. */
export const workplanPersonalColumns: readonly PersonalColumn[] = [
  kept('plan_task', 'override_by_name', 'name'),
  kept('plan_task_report', 'reporter_id', 'hidden'),
  kept('plan_task_report', 'reporter_name', 'name'),
]

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

/** What a member of staff sets up for their own calendar; it goes with a press of a button. */
const ownCalendar = (table: string): PersonalColumn => ({
  table,
  column: 'account_id',
  purpose: '본인 일정 표시와 일정 구독 주소의 주인 확인',
  retentionMonths: null,
  masking: 'hidden',
  erasure: 'delete-row',
})

/** Every column of this module that holds something about a person. */
export const workplanPersonalColumns: readonly PersonalColumn[] = [
  kept('plan_task', 'override_by_name', 'name'),
  kept('plan_task_report', 'reporter_id', 'hidden'),
  kept('plan_task_report', 'reporter_name', 'name'),
  kept('plan_task_report', 'public_by_name', 'name'),
  kept('plan_task_milestone', 'done_by_name', 'name'),
  ownCalendar('plan_task_keeper'),
  ownCalendar('calendar_feed'),
]

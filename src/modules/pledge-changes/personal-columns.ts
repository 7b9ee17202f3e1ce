import type { PersonalColumn } from '#platform/module/personal-column.ts'

/** Who asked, commented and decided is part of the city's records (공공기록물 관리에 관한 법률 제19조). */
const kept = (table: string, column: string, masking: PersonalColumn['masking']): PersonalColumn => ({
  table,
  column,
  purpose: '공약 변경 절차의 책임 소재',
  retentionMonths: null,
  masking,
  erasure: 'kept-by-law',
})

/** Every column of this module that holds something about a person. */
export const pledgeChangePersonalColumns: readonly PersonalColumn[] = [
  kept('pledge_change', 'drafted_by_id', 'hidden'),
  kept('pledge_change', 'drafted_by_name', 'name'),
  kept('pledge_change_comment', 'said_by_name', 'name'),
  kept('pledge_change_event', 'by_name', 'name'),
  {
    table: 'pledge_change_mail',
    column: 'account_id',
    purpose: '공약 변경 기한 알림의 중복 발송 방지',
    retentionMonths: 12,
    masking: 'hidden',
    erasure: 'delete-row',
  },
]

import type { PersonalColumn } from '#platform/module/personal-column.ts'

/** Who sat on a committee and decided is part of the city's records (공공기록물 관리에 관한 법률 제19조). */
const kept = (table: string, column: string, masking: PersonalColumn['masking']): PersonalColumn => ({
  table,
  column,
  purpose: '위원회 구성과 의결의 책임 소재',
  retentionMonths: null,
  masking,
  erasure: 'kept-by-law',
})

/** What a member can be reached by is needed while they serve. */
const contact = (column: string, masking: PersonalColumn['masking']): PersonalColumn => ({
  table: 'committee_member',
  column,
  purpose: '회의 소집과 평가 안내',
  retentionMonths: 3,
  masking,
  erasure: 'empty',
})

export const committeePersonalColumns: readonly PersonalColumn[] = [
  kept('committee_member', 'name', 'name'),
  kept('committee_member', 'town', 'none'),
  kept('committee_member', 'sex', 'none'),
  kept('committee_member', 'age_band', 'none'),
  contact('email', 'email'),
  contact('phone', 'phone'),
  kept('committee_recusal', 'reason', 'hidden'),
  kept('committee_item', 'decided_by_name', 'name'),
]

import type { PersonalColumn } from '../module/personal-column.ts'

const kept = { table: 'kept_file', purpose: '첨부 파일 보관', retentionMonths: null } as const

export const filesPersonalColumns: readonly PersonalColumn[] = [
  { ...kept, column: 'name', masking: 'hidden', erasure: 'delete-row' },
  { ...kept, column: 'kept_by', masking: 'none', erasure: 'empty' },
]

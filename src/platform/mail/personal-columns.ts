import type { PersonalColumn } from '../module/personal-column.ts'

/** How long a mail that needs nothing more is kept. */
export const mailRetentionMonths = 12

const kept = {
  table: 'mail',
  purpose: '안내 메일 발송과 발송 사실 확인',
  retentionMonths: mailRetentionMonths,
} as const

export const mailPersonalColumns: readonly PersonalColumn[] = [
  { ...kept, column: 'to_address', masking: 'email', erasure: 'delete-row' },
  { ...kept, column: 'subject', masking: 'hidden', erasure: 'delete-row' },
  { ...kept, column: 'text', masking: 'hidden', erasure: 'delete-row' },
  { ...kept, column: 'end_address', masking: 'hidden', erasure: 'delete-row' },
  { ...kept, column: 'error', masking: 'hidden', erasure: 'delete-row' },
]

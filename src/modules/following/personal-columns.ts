import type { PersonalColumn } from '#platform/module/personal-column.ts'

/** Every column of this module that holds something about a person: gone with one press. */
export const followingPersonalColumns: readonly PersonalColumn[] = [
  {
    table: 'follower',
    column: 'email',
    purpose: '소식 메일 발송(동의, 언제든지 해지)',
    retentionMonths: null,
    masking: 'email',
    erasure: 'delete-row',
  },
  {
    table: 'follower',
    column: 'end_key',
    purpose: '소식 메일의 해지 주소',
    retentionMonths: null,
    masking: 'hidden',
    erasure: 'delete-row',
  },
]

import type { PersonalColumn } from '#platform/module/personal-column.ts'

/** Keyed hashes of who voted. Erased, the same person could vote again: kept until the poll's records are. */
const onRoll = (column: string): PersonalColumn => ({
  table: 'poll_roll',
  column,
  purpose: '주민 참여 투표에서 한 사람이 한 번만 투표하게 하기',
  retentionMonths: 60,
  masking: 'hidden',
  erasure: 'kept-by-law',
})

/** Every column of this module that holds something about a person. The box has none. */
export const participationPersonalColumns: readonly PersonalColumn[] = [
  onRoll('voter_key'),
  onRoll('person_key'),
]

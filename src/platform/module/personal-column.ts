/** A column that holds something about a person, as the law asks it to be listed (개인정보 처리 목록). */
export interface PersonalColumn {
  readonly table: string
  readonly column: string
  /** What it is needed for, in Korean. */
  readonly purpose: string
  /** How long it is kept after the purpose ends, in months; null while the account or post exists. */
  readonly retentionMonths: number | null
  readonly masking: 'name' | 'phone' | 'email' | 'address' | 'hidden' | 'none'
  /** What erasure does: the value is emptied, or the whole row goes, or the law keeps it. */
  readonly erasure: 'empty' | 'delete-row' | 'kept-by-law'
}

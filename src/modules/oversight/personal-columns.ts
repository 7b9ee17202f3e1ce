import type { PersonalColumn } from '#platform/module/personal-column.ts'

// The log says who answers for a change, so nothing is erased from it; the access record goes by its own purge.
const kept = { retentionMonths: null, erasure: 'kept-by-law' } as const
const accessRecord = { table: 'access_record', retentionMonths: 24, erasure: 'kept-by-law' } as const

const change = '변경의 책임을 밝히는 기록'
const access = '개인정보 접속기록 (개인정보의 안전성 확보조치 기준 제8조)'

export const oversightPersonalColumns: readonly PersonalColumn[] = [
  { table: 'audit_entry', column: 'account_id', purpose: change, masking: 'none', ...kept },
  { table: 'audit_entry', column: 'name', purpose: change, masking: 'none', ...kept },
  { table: 'audit_entry', column: 'address', purpose: change, masking: 'none', ...kept },
  { table: 'audit_entry', column: 'subject_id', purpose: change, masking: 'none', ...kept },
  { table: 'audit_entry', column: 'before', purpose: change, masking: 'none', ...kept },
  { table: 'audit_entry', column: 'after', purpose: change, masking: 'none', ...kept },
  { table: 'audit_entry', column: 'reason', purpose: change, masking: 'none', ...kept },
  { ...accessRecord, column: 'account_id', purpose: access, masking: 'none' },
  { ...accessRecord, column: 'account_name', purpose: access, masking: 'none' },
  { ...accessRecord, column: 'address', purpose: access, masking: 'none' },
  { ...accessRecord, column: 'data_subjects', purpose: access, masking: 'none' },
  { ...accessRecord, column: 'reason', purpose: access, masking: 'none' },
  { table: 'access_review', column: 'report', purpose: '접속기록 월간 점검', masking: 'none', ...kept },
  { table: 'access_review', column: 'reviewer_id', purpose: '점검한 사람을 밝힘', masking: 'none', ...kept },
  {
    table: 'access_review',
    column: 'reviewer_name',
    purpose: '점검한 사람을 밝힘',
    masking: 'none',
    ...kept,
  },
  { table: 'access_review', column: 'note', purpose: '점검 의견', masking: 'none', ...kept },
]

/** Rows of the audit log and of the access record, as the database gives and takes them. */
export type AuditTables = {
  readonly audit_entry: AuditEntryRow
  readonly audit_pending: { readonly entry_id: string }
  readonly audit_sequencer: { readonly id: number }
  readonly audit_leaf: AuditLeafRow
  readonly audit_node: AuditNodeRow
  readonly audit_key: AuditKeyRow
  readonly audit_head: AuditHeadRow
  readonly access_record: AccessRecordRow
}

export type AuditEntryRow = {
  readonly id: string
  readonly account_id: string | null
  readonly name: string
  readonly kind: string
  readonly action: string
  readonly subject_kind: string
  readonly subject_id: string
  /** Canonical JSON as text: the very bytes that were hashed, whatever a driver makes of numbers. */
  readonly before: string | null
  readonly after: string | null
  readonly reason: string | null
  readonly city_time: Date
  readonly true_time: Date
  readonly address: string
  readonly request_id: string
  readonly nonce: string
}

/** Whole numbers come from the database as bigint and are given to it as bigint. */
export type AuditLeafRow = {
  readonly leaf_index: bigint
  readonly entry_id: string
  readonly leaf_hash: string
}

export type AuditNodeRow = {
  readonly level: number
  readonly node_index: bigint
  readonly hash: string
}

export type AuditKeyRow = {
  readonly id: string
  readonly verifier: string
}

export type AuditHeadRow = {
  readonly size: bigint
  readonly root: string
  readonly signed_at: Date
  readonly origin: string
  readonly key_id: string
  readonly signature: string
}

export type AccessRecordRow = {
  readonly id: string
  readonly account_id: string | null
  readonly account_name: string
  readonly at: Date
  readonly address: string
  readonly data_subjects: string
  readonly subject_count: number
  readonly task: string
  readonly what: string
  readonly reason: string | null
  readonly request_id: string
}

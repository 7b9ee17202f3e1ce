/**
 * Tables that are only ever added to: whoever sets up a city takes UPDATE and DELETE on them from the role
 * that the application works as. `audit_sequencer` is not among them, since locking its one row needs UPDATE.
 */
export const appendOnlyTables: readonly string[] = [
  'audit_entry',
  'audit_leaf',
  'audit_node',
  'audit_key',
  'audit_head',
]

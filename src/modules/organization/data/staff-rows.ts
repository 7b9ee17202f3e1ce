import type { Assignment, Deputy, Leave, StaffMember } from '../domain/staff.ts'
import type { AssignmentRow, DeputyRow, LeaveRow, StaffRow } from './tables.ts'

export function memberOf(row: StaffRow): StaffMember {
  return {
    id: row.id,
    employeeNumber: row.employee_number,
    name: row.name,
    rank: row.rank,
    extension: row.extension,
    email: row.email,
    work: row.work,
    accountId: row.account_id,
    joined: row.joined,
    left: row.left_on,
  }
}

export function assignmentOf(row: AssignmentRow): Assignment {
  return {
    id: row.id,
    staffId: row.staff_id,
    departmentId: row.department_id,
    post: row.post,
    team: row.team,
    isHead: row.is_head,
    kind: row.kind,
    from: row.valid_from,
    until: row.valid_until,
  }
}

export function deputyOf(row: DeputyRow): Deputy {
  return {
    id: row.id,
    staffId: row.staff_id,
    departmentId: row.department_id,
    from: row.valid_from,
    until: row.valid_until,
    reason: row.reason,
  }
}

export function leaveOf(row: LeaveRow): Leave {
  return { id: row.id, staffId: row.staff_id, kind: row.kind, from: row.valid_from, until: row.valid_until }
}

import type { TaskFacts } from '../domain/task.ts'

/** A task's facts as the audit log keeps them. */
export function audited(facts: TaskFacts): Readonly<Record<string, unknown>> {
  return {
    text: facts.text.ko,
    textEn: facts.text.en,
    departmentId: facts.departmentId,
    helperIds: facts.helperIds.toSorted(),
    start: facts.period.start,
    end: facts.period.end,
    recurrence: facts.recurrence.kind,
    recurrenceDay: facts.recurrence.day,
    recurrenceMonths: facts.recurrence.months,
    budget: facts.budget,
    participation: facts.participation,
  }
}

/** What changed between two states of a task, and nothing else. */
export function auditedChange(
  before: TaskFacts,
  after: TaskFacts,
): { readonly before: Record<string, unknown>; readonly after: Record<string, unknown> } {
  const [old, now] = [audited(before), audited(after)]
  const changed = Object.keys(now).filter((key) => text(old[key]) !== text(now[key]))
  const only = (facts: Readonly<Record<string, unknown>>) =>
    Object.fromEntries(changed.map((key) => [key, facts[key]]))
  return { before: only(old), after: only(now) }
}

const text = (value: unknown): string =>
  typeof value === 'bigint' ? value.toString() : JSON.stringify(value)

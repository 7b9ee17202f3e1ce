import type { ProgrammeId } from './task.ts'

/** What citizens follow of the plan: all of it year after year, or one programme. */
export const planSubjectKinds = ['plan', 'programme'] as const

/** The subject that stands for a programme, or for the whole plan. */
export function planSubject(programmeId: ProgrammeId | null) {
  return programmeId === null
    ? ({ kind: 'plan', id: 'all' } as const)
    : ({ kind: 'programme', id: programmeId } as const)
}

/** The programme that a subject stands for; null for the whole plan. */
export function programmeIdOf(subject: { readonly kind: string; readonly id: string }): ProgrammeId | null {
  return subject.kind === 'programme' ? (subject.id as ProgrammeId) : null
}

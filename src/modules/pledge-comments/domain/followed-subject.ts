/** What citizens follow of the pledges: one, or all of the term. */
export const pledgeSubjectKinds = ['pledge', 'pledges'] as const

/** The subject that stands for a pledge, or for all of them. */
export function pledgeSubject(pledgeId: string | null) {
  return pledgeId === null
    ? ({ kind: 'pledges', id: 'all' } as const)
    : ({ kind: 'pledge', id: pledgeId } as const)
}

import type { DepartmentId } from '#platform/access/person.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import type { CommitteeId } from './committee-id.ts'

/** 위원회, 지역회의(읍면동마다 하나), 연구회. 분과는 위원회의 분임으로 둔다. */
export const bodyKinds = ['committee', 'local-meeting', 'research-group'] as const
export type BodyKind = (typeof bodyKinds)[number]

/** A committee of `committees` that is a body of participatory budgeting. */
export interface Body {
  readonly committeeId: CommitteeId
  readonly kind: BodyKind
  /** Of a local meeting. */
  readonly townId: DepartmentId | null
  readonly registeredOn: CalendarDate
  /** The body of the next term; null for the one in office. */
  readonly followedBy: CommitteeId | null
}

/** Of each line there is one body at a time: the committee, the research group, the local meeting of a town. */
export function lineOf(kind: BodyKind, townId: DepartmentId | null): string {
  return kind === 'local-meeting' ? `local-meeting ${townId ?? ''}` : kind
}

export type RegisterBodyFlaw = 'town-missing' | 'no-such-town' | 'more-seats-than-the-limit' | 'terms-overlap'

/** Decides whether a committee may be a body: within the ordinance's limit, and after the one before it. */
export function registerBody(
  asked: { readonly kind: BodyKind; readonly townId: DepartmentId | null },
  committee: { readonly size: number; readonly termFrom: CalendarDate },
  facts: {
    readonly limits: Readonly<Record<BodyKind, number>>
    readonly towns: ReadonlySet<DepartmentId>
    /** The term of the line's body so far; null where it has none. */
    readonly before: { readonly termUntil: CalendarDate } | null
  },
): Result<{ readonly kind: BodyKind; readonly townId: DepartmentId | null }, RegisterBodyFlaw> {
  const { kind } = asked
  const townId = kind === 'local-meeting' ? asked.townId : null
  if (kind === 'local-meeting' && townId === null) return refuse('town-missing')
  if (townId !== null && !facts.towns.has(townId)) return refuse('no-such-town')
  if (committee.size > facts.limits[kind]) return refuse('more-seats-than-the-limit')
  if (facts.before !== null && facts.before.termUntil >= committee.termFrom) return refuse('terms-overlap')
  return ok({ kind, townId })
}

import { DueMark, StatusBadge, type Tone } from '#design/index.ts'
import { type ChangeCourse, type ChangeState, isPublic } from '../domain/change-course.ts'
import type { ShownChange } from '../use-cases/shown-changes.ts'
import { useWords } from './words.ts'

const tones: Readonly<Record<ChangeState, Tone>> = {
  draft: 'neutral',
  consulting: 'info',
  panel: 'info',
  approval: 'info',
  approved: 'warning',
  published: 'success',
  returned: 'warning',
  withdrawn: 'neutral',
  refused: 'danger',
}

export function StateBadge({ state }: { readonly state: ChangeState }) {
  return <StatusBadge tone={tones[state]}>{useWords().states[state]}</StatusBadge>
}

/** What is due first, and by when; a dash where nothing is. */
export function NextDue({ duties }: Pick<ShownChange, 'duties'>) {
  const words = useWords()
  const [first] = duties
  if (first === undefined) return <span>–</span>
  return (
    <span>
      {words.duties[first.duty]} <DueMark day={first.due} />
    </span>
  )
}

export const officeBase = '/office/pledges/changes'
export const portalBase = '/pledges/changes'

export function officeHref({ id }: Pick<ShownChange, 'id'>): string {
  return `${officeBase}/${id}`
}

/** Where citizens read of it; null for what they do not see. */
export function portalHref({
  id,
  course,
}: {
  readonly id: string
  readonly course: ChangeCourse
}): string | null {
  return isPublic(course) ? `${portalBase}/${id}` : null
}

import { StatusBadge, type Tone, useReader } from '#design/index.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import { formatCount, formatDay } from '#platform/text/format.ts'
import type { Locale } from '#platform/kernel/locale.ts'
import {
  type Milestone,
  milestonesAtAGlance,
  milestoneState,
  type MilestoneState,
} from '../domain/milestone.ts'
import { wordsIn } from '../domain/plan-text.ts'
import { useWords, workplanTexts } from './words.ts'

const tones: Readonly<Record<MilestoneState, Tone>> = { late: 'danger', next: 'info', done: 'success' }

export function milestoneTone(milestone: Pick<Milestone, 'day' | 'doneOn'>, today: CalendarDate): Tone {
  return tones[milestoneState(milestone, today)]
}

export function MilestoneBadge({ milestone }: { readonly milestone: Pick<Milestone, 'day' | 'doneOn'> }) {
  const words = useWords()
  const state = milestoneState(milestone, useReader().today)
  return <StatusBadge tone={tones[state]}>{words.milestoneStates[state]}</StatusBadge>
}

/** Beside a task's state: milestones that have gone by. Nothing where none has. */
export function LateMilestones({ milestones }: { readonly milestones: readonly Milestone[] }) {
  const words = useWords()
  const { locale, today } = useReader()
  const { late } = milestonesAtAGlance(milestones, today)
  if (late === 0) return null
  return <StatusBadge tone="warning">{words.milestoneLate(formatCount(late, locale))}</StatusBadge>
}

/** How many of a task's milestones are passed, and the next. */
export function MilestoneCell({ milestones }: { readonly milestones: readonly Milestone[] }) {
  const words = useWords()
  const { locale, today } = useReader()
  if (milestones.length === 0) return <>–</>
  const { done, total, next } = milestonesAtAGlance(milestones, today)
  const passed = words.milestonesPassed(formatCount(done, locale), formatCount(total, locale))
  return (
    <>{next === null ? passed : `${passed} · ${formatDay(next.day, locale)} ${wordsIn(next.name, locale)}`}</>
  )
}

/** All milestones of a task in one line, for files. */
export function sayMilestones(milestones: readonly Milestone[], locale: Locale): string {
  const words = workplanTexts[locale]
  return milestones
    .map(({ name, day, doneOn }) => {
      const said = `${wordsIn(name, locale)} ${formatDay(day, locale)}`
      return doneOn === null ? said : `${said} ${words.milestoneStates.done}`
    })
    .join('; ')
}

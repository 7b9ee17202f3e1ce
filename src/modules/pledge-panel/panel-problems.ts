import type { Session } from '#platform/database/session.ts'
import { addDays, type CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { Locale, Localized } from '#platform/kernel/locale.ts'
import { formatDay } from '#platform/text/format.ts'
import type { MayorTermId, PledgeProblem, PledgeProblemSource } from '#modules/pledges/index.ts'
import { openPoints } from './data/point-queries.ts'
import { listRounds } from './data/round-queries.ts'
import { isLate, standingOf } from './domain/point.ts'
import { roundKey, stateOn } from './domain/round.ts'
import { namePoints } from './use-cases/owed-points.ts'
import { panelTexts } from './web/words.ts'

/** A closed round that is not published for longer than this is a doubt. */
const UNPUBLISHED_DAYS = 30

/** What the panel knows to be amiss: answers and steps that are overdue, rounds that nobody published. */
export const panelProblems: PledgeProblemSource = {
  name: 'pledge-panel',
  problems: async (session: Session, termId: MayorTermId, day: CalendarDate) => {
    const points = await namePoints(session, await openPoints(session), day)
    const rounds = (await listRounds(session)).filter((round) => round.termId === termId)
    const owed = points
      .filter(({ round }) => round.termId === termId)
      .flatMap((point): PledgeProblem[] => {
        const at = {
          pledge: point.pledge?.number ?? null,
          weight: 'doubt' as const,
          href: `/office/pledges/panel/answers/${point.id}`,
        }
        if (standingOf(point, day) === 'overdue' && point.dueDay !== null)
          return [{ ...at, text: overdue(point.dueDay) }]
        return point.state === 'accepted'
          ? point.followUps
              .filter((step) => isLate(step, day))
              .map((step) => ({ ...at, text: late(step.text, step.dueDay) }))
          : []
      })
    const unpublished = rounds
      .filter((round) => stateOn(round, day) === 'closed' && addDays(round.closesOn, UNPUBLISHED_DAYS) < day)
      .map((round): PledgeProblem => ({
        pledge: null,
        weight: 'doubt',
        href: `/office/pledges/panel/rounds/${roundKey(round)}`,
        text: inBoth((locale) => {
          const words = panelTexts[locale]
          return words.problems.unpublished(
            words.roundName(round.year, words.halves[round.half]),
            formatDay(round.closesOn, locale),
          )
        }),
      }))
    return [...owed, ...unpublished]
  },
}

const overdue = (due: CalendarDate) =>
  inBoth((locale) => panelTexts[locale].problems.overdue(formatDay(due, locale)))
const late = (step: string, due: CalendarDate) =>
  inBoth((locale) => panelTexts[locale].problems.late(step, formatDay(due, locale)))

function inBoth(say: (locale: Locale) => string): Localized {
  return { ko: say('ko'), en: say('en') }
}

import { Notice, PageHeading } from '#design/index.ts'
import { page, type Reply } from '#platform/http/reply.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import { indicatorsOf, type IndicatorSet, isOpen } from '#modules/indicators/index.ts'
import { appealsOf } from '../data/appeal-queries.ts'
import type { JointYear } from '../domain/joint-year.ts'
import { sayRefusal } from './post.ts'
import type { SaidRefusal } from './refusal-text.ko.ts'
import { jointTexts } from './words.ts'
import { crumbs, notFound, setIn } from './year-in.ts'

/** In place of a form that would be refused: why there is none. */
export function noForm(request: WebRequest, year: JointYear, title: string, why: SaidRefusal): Reply {
  const words = jointTexts[request.locale]
  return page(
    title,
    <>
      <PageHeading title={title} kicker={words.yearTitle(String(year.evaluationYear))} />
      <Notice tone="info" title={words.noFormNow}>
        {sayRefusal(why, request)}
      </Notice>
    </>,
    { breadcrumbs: crumbs(request, year) },
  )
}

interface Of {
  readonly year: JointYear
  readonly set: IndicatorSet
}
type WhyNot = (of: Of, request: WebRequest) => SaidRefusal | null | Promise<SaidRefusal | null>
type Title =
  'lockTitle' | 'setDays' | 'composeYear' | 'manualTitle' | 'enterRecognised' | 'enterResult' | 'paste'

/** A page with a form while the form can be sent; else why it cannot. */
export const formUnless =
  (title: Title, whyNot: WhyNot, form: (request: WebRequest) => Promise<Reply>) =>
  async (request: WebRequest): Promise<Reply> => {
    const found = await setIn(request)
    if (found === null) return notFound()
    const why = await whyNot(found, request)
    return why === null ? await form(request) : noForm(request, found.year, jointTexts[request.locale][title], why)
  } // prettier-ignore

/** Why a year cannot be locked, changed, pasted into or announced now; null while it can. */
export const whyNot = {
  lock: ({ set }, { context }) => {
    if (set.lockedAt !== null) return 'locked-already'
    return context.today < set.baseDay ? 'before-base-day' : null
  },
  change: ({ year }) => (year.resultOn === null ? null : 'settled-already'),
  manual: ({ set }, { context }) => (set.lockedAt !== null || context.today > set.lockDay ? 'locked' : null),
  recognised: ({ year, set }) => {
    if (set.lockedAt === null) return 'not-locked-yet'
    return year.resultOn === null ? null : 'settled-already'
  },
  result: async ({ year, set }, { context }) => {
    if (set.lockedAt === null) return 'not-locked-yet'
    if (year.resultOn !== null) return 'settled-already'
    if (year.appealUntil !== null && context.today <= year.appealUntil) return 'before-appeal-day'
    const appeals = await appealsOf(context.database, year.setId)
    return appeals.some(({ state }) => state === 'raised') ? 'appeals-open' : null
  },
  paste: async ({ set }, { context }) => {
    if (set.lockedAt === null && context.today <= set.lockDay) return null
    const indicators = await indicatorsOf(context.database, set.id)
    return indicators.some((each) => isOpen(set, each, context.today)) ? null : 'locked'
  },
} as const satisfies Record<string, WhyNot>

import { DueMark } from '#design/index.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { Locale } from '#platform/kernel/locale.ts'
import { formatCount, formatDay } from '#platform/text/format.ts'
import type { IndicatorId } from '#modules/indicators/index.ts'
import type { Interview, OwnerPromise } from '../domain/interview.ts'
import type { ListColumn } from './files.tsx'
import { PromiseBadge, sayPromise } from './interview-pages.tsx'
import type { ShownInterviews, TalkToHold } from './shown-interviews.ts'
import { IndicatorLink, nameOf } from './work-in.tsx'
import { workTexts } from './words.ts'

type About = { readonly indicatorId: IndicatorId }

const indicatorIn = ({ work }: Pick<ShownInterviews, 'work'>) => ({ indicatorId }: About): string | null => {
  const indicator = work.byId.get(indicatorId)
  return indicator === undefined ? null : nameOf(indicator)
} // prettier-ignore

/** What is told of a promise, on the page and in the file. */
export function promiseColumns(shown: ShownInterviews, locale: Locale, today: CalendarDate): readonly ListColumn<OwnerPromise>[] {
  const words = workTexts[locale]
  const { people } = shown.names
  const indicator = indicatorIn(shown)
  return [
    { key: 'text', title: words.promised, head: true, sheet: 'text', value: ({ text }) => text, cell: ({ text }) => text },
    { key: 'who', title: words.withWhom, sheet: 'text', value: ({ staffId }) => people.get(staffId) ?? null, cell: ({ staffId }) => people.get(staffId) ?? '–' },
    { key: 'indicator', title: words.indicator, sheet: 'text', value: indicator, cell: (each) => indicator(each) ?? '–' },
    { key: 'due', title: words.due, kind: 'date', sheet: 'date', value: ({ dueDay }) => dueDay, cell: ({ dueDay, state }) => state === 'open' ? <DueMark day={dueDay} /> : formatDay(dueDay, locale) },
    { key: 'state', title: words.state, kind: 'status', sheet: 'text', value: (each) => sayPromise(each, locale, today), cell: (promise) => <PromiseBadge promise={promise} /> },
  ]
} // prettier-ignore

/** What is told of a talk that is to be held. */
export function toTalkColumns(shown: ShownInterviews, locale: Locale): readonly ListColumn<TalkToHold>[] {
  const words = workTexts[locale]
  return [
    { key: 'indicator', title: words.indicator, head: true, sheet: 'text', value: indicatorIn(shown), cell: ({ indicatorId }) => <IndicatorLink work={shown.work} id={indicatorId} /> },
    { key: 'kind', title: words.interviewKind, sheet: 'text', value: ({ kind }) => words.interviewKinds[kind], cell: ({ kind }) => words.interviewKinds[kind] },
  ]
} // prettier-ignore

/** What is told of a talk that was held. */
export function interviewColumns(shown: ShownInterviews, locale: Locale): readonly ListColumn<Interview>[] {
  const words = workTexts[locale]
  const { people } = shown.names
  const indicator = indicatorIn(shown)
  const promises = Map.groupBy(shown.promises, ({ interviewId }) => interviewId)
  const count = ({ id }: Interview) => promises.get(id)?.length ?? 0
  return [
    { key: 'indicator', title: words.indicator, head: true, sheet: 'text', value: indicator, cell: (each) => indicator(each) ?? '–' },
    { key: 'day', title: words.day, kind: 'date', sheet: 'date', value: ({ day }) => day, cell: ({ day }) => formatDay(day, locale) },
    { key: 'kind', title: words.interviewKind, sheet: 'text', value: ({ kind }) => words.interviewKinds[kind], cell: ({ kind }) => words.interviewKinds[kind] },
    { key: 'who', title: words.withWhom, sheet: 'text', value: ({ staffId }) => people.get(staffId) ?? null, cell: ({ staffId }) => people.get(staffId) ?? '–' },
    { key: 'promises', title: words.promises, kind: 'number', sheet: 'integer', value: count, cell: (each) => formatCount(count(each), locale) },
  ]
} // prettier-ignore

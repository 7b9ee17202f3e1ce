import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { Locale } from '#platform/kernel/locale.ts'
import { formatCount, formatDay, formatMonth } from '#platform/text/format.ts'
import { type NagKind, nagKinds } from './domain/nagging.ts'
import { mailTexts } from './mail-texts.ts'
import type { NagFacts, WorkMails } from './use-cases/work-mails.ts'

/** So many are named in a part of a mail; the page behind the link has them all. */
const NAMED = 15

/** The mails of the evaluation's work, with links to this site. The office writes Korean. */
export function workMails(origin: URL, locale: Locale = 'ko'): WorkMails {
  const words = mailTexts[locale]
  const prefix = locale === 'ko' ? '' : `/${locale}`
  const link = (path: string) => new URL(`${prefix}${path}`, origin).href
  return {
    ofDay: ({ name, nags }) => ({
      subject: subjectOf(nags, locale),
      text: [
        words.hello(name),
        ...nagKinds.flatMap((kind) => {
          const own = nags.filter((nag) => nag.kind === kind)
          const parts = Map.groupBy(own, ({ evaluationYear, month }) => `${evaluationYear} ${month ?? ''}`)
          return [...parts.values()].map((part) => sectionOf(kind, part, locale, link))
        }),
        words.bye,
      ].join('\n\n'),
    }),
  }
}

function subjectOf(nags: readonly NagFacts[], locale: Locale): string {
  const words = mailTexts[locale]
  const own = nags.filter(({ kind }) => kind !== 'head')
  const [first] = nags
  if (own.length === 0 && first?.month != null) return words.subjectHead(formatMonth(first.month, locale))
  return words.subjectOwn(formatCount(own.length, locale))
}

function sectionOf(
  kind: NagKind,
  nags: readonly NagFacts[],
  locale: Locale,
  link: (path: string) => string,
): string {
  const words = mailTexts[locale]
  const [first] = nags
  if (first === undefined) return ''
  const month = first.month === null ? '' : formatMonth(first.month, locale)
  const day = (due: CalendarDate) => formatDay(due, locale)
  const office = `/office/joint-evaluation/${first.evaluationYear}`
  const more = nags.length - NAMED
  const listed = (say: (nag: NagFacts) => string) => [
    ...nags.slice(0, NAMED).map(say),
    ...(more > 0 ? [words.more(formatCount(more, locale))] : []),
  ]
  const lines = {
    missing: () => [words.missing(month), ...listed(({ title }) => words.item(title))],
    stale: () => [words.stale, ...listed(({ title }) => words.item(title))],
    head: () => [words.head(month), ...listed(({ title, ownerName }) => words.headItem(title, ownerName))],
    due: () => [words.due, ...listed(({ title, dueDay }) => words.dueItem(title, day(dueDay)))],
    late: () => [words.late, ...listed(({ title, dueDay }) => words.dueItem(title, day(dueDay)))],
  }[kind]()
  const where = {
    missing: [`${words.enter(day(first.dueDay))}: ${link(`${office}/enter`)}`],
    stale: [`${words.enter(day(first.dueDay))}: ${link(`${office}/enter`)}`],
    head: [`${words.see}: ${link(`${office}/indicators`)}`],
    due: [`${words.see}: ${link(first.path ?? office)}`],
    late: [`${words.see}: ${link(first.path ?? office)}`],
  }[kind]
  return [...lines, ...where].join('\n')
}

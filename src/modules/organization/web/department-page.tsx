import type { ComponentChildren } from 'preact'
import { FactList, Link, Notice, PageHeading, Section } from '#design/index.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { Locale } from '#platform/kernel/locale.ts'
import { formatDay, formatPeriod } from '#platform/text/format.ts'
import type { DepartmentHistory } from '../data/chart-queries.ts'
import { livingOn } from '../domain/chart.ts'
import type { CityProfile } from '../domain/city-profile.ts'
import { type DepartmentVersion, holdsOn, lastDay } from '../domain/department.ts'
import { eventsOf, nameOn } from '../domain/department-events.ts'
import { posts } from '../domain/post.ts'
import { successorsIn } from '../domain/successors.ts'
import { DepartmentEvents } from './department-events.tsx'
import { Telephone } from './departments-page.tsx'
import { inLocale, words } from './words.ts'

interface DepartmentProps {
  readonly locale: Locale
  readonly day: CalendarDate
  readonly history: DepartmentHistory
  readonly city: CityProfile
  readonly hrefOf: (idOrCode: string) => string
}

/** The version to show for a day: that of the day, else the last before it, else the first. */
export function versionFor(history: DepartmentHistory, day: CalendarDate): DepartmentVersion {
  const version =
    history.versions.find((each) => holdsOn(each, day)) ??
    history.versions.findLast(({ from }) => from <= day) ??
    history.versions[0]
  if (version === undefined) throw new Error(`department ${history.code} has no version`)
  return version
}

/** Citizens' page of one department: what it does, where to call, what became of it. */
export function DepartmentPage(props: DepartmentProps) {
  const { locale, history, day } = props
  const version = versionFor(history, day)
  return (
    <>
      <PageHeading
        kicker={words[locale].kinds[version.kind]}
        title={inLocale(version.name, locale)}
        lead={inLocale(version.duties, locale)}
      />
      <DepartmentBody {...props} version={version} />
    </>
  )
}

/** The facts, the departments below and the history; the workspace shows the same with more around it. */
export function DepartmentBody({
  locale,
  day,
  history,
  city,
  hrefOf,
  version,
  children,
}: DepartmentProps & { readonly version: DepartmentVersion; readonly children?: ComponentChildren }) {
  const text = words[locale].departments
  const { chart } = history
  const parent = version.parentId
  const childDepartments = livingOn(chart, day)
    .filter(({ parentId }) => parentId === history.id)
    .toSorted((a, b) => a.order - b.order)
  const facts = [
    // Nobody answers the line of a department that has ended.
    ...(holdsOn(version, day)
      ? [{ term: text.telephone, value: <Telephone department={version} city={city} /> }]
      : []),
    {
      term: text.parent,
      value:
        parent === null ? (
          text.none2
        ) : (
          <Link href={hrefOf(parent)}>{inLocale(nameOn(chart, parent, day), locale)}</Link>
        ),
    },
    { term: text.head, value: posts[version.headPost][locale] },
    { term: text.since, value: formatPeriod(version.from, lastDay(version.until), locale) },
  ]
  return (
    <>
      <Standing locale={locale} day={day} history={history} city={city} hrefOf={hrefOf} />
      <FactList facts={facts} />
      {childDepartments.length > 0 && (
        <Section title={text.below}>
          <ul>
            {childDepartments.map((child) => (
              <li key={child.departmentId}>
                <Link href={hrefOf(child.code)}>{inLocale(child.name, locale)}</Link>{' '}
                {inLocale(child.duties, locale)}
              </li>
            ))}
          </ul>
        </Section>
      )}
      {children}
      <Section title={text.history}>
        <DepartmentEvents events={eventsOf(chart, history.id)} locale={locale} hrefOf={hrefOf} />
      </Section>
    </>
  )
}

/** Says that a department no longer is, or not yet, and who answers for its work. */
function Standing({ locale, day, history, hrefOf }: DepartmentProps) {
  const text = words[locale].departments
  const first = history.versions[0]
  const last = history.versions.at(-1)
  if (first === undefined || last === undefined || history.versions.some((each) => holdsOn(each, day)))
    return null
  if (day < first.from) return <Notice>{text.notYet(formatDay(first.from, locale))}</Notice>
  const heirs = successorsIn(history.chart, history.id, day)
  return (
    <Notice
      tone="warning"
      title={last.until === null ? undefined : text.ended(formatDay(last.until, locale))}
    >
      {heirs.length > 0 && (
        <>
          {text.today}
          <ul>
            {heirs.map((heir) => (
              <li key={heir.departmentId}>
                <Link href={hrefOf(heir.departmentId)}>
                  {inLocale(nameOn(history.chart, heir.departmentId, day), locale)}
                </Link>
                {heir.partly && ` (${text.partly})`}
              </li>
            ))}
          </ul>
        </>
      )}
    </Notice>
  )
}

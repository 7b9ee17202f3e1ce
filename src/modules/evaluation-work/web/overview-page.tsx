import {
  ButtonLink,
  EmptyState,
  InboxList,
  type InboxItem,
  KeyFigures,
  Link,
  Section,
  useReader,
} from '#design/index.ts'
import { may } from '#platform/access/permission.ts'
import type { Reply } from '#platform/http/reply.ts'
import { type Route, workspacePage } from '#platform/http/route.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import { ratio } from '#platform/kernel/ratio.ts'
import type { Locale } from '#platform/kernel/locale.ts'
import { formatCount, formatRatio } from '#platform/text/format.ts'
import {
  factsIn,
  type IndicatorLine,
  type JointParts,
  type JointYear,
  linesOf,
  notFound,
  yearHref,
} from '#modules/joint-evaluation/index.ts'
import { listInterviews, listPromises } from '../data/interview-queries.ts'
import { listMeetings, type MeetingLine } from '../data/meeting-queries.ts'
import { listTasks } from '../data/task-queries.ts'
import { evaluationWorkActions as actions } from '../domain/evaluation-work-actions.ts'
import { interviewsToHold, isLate, type OwnerPromise } from '../domain/interview.ts'
import { taskStage, type WorkTask } from '../domain/work-task.ts'
import { promisePath, taskPath } from '../use-cases/work-paths.ts'
import { framed, nameOf, workHref, type WorkYear } from './work-in.tsx'
import { workTexts, useWords } from './words.ts'

/** What there is to do in a year. */
interface Standing {
  readonly year: JointYear
  readonly tasks: readonly WorkTask[]
  readonly promises: readonly OwnerPromise[]
  readonly meetings: readonly MeetingLine[]
  readonly lines: readonly IndicatorLine[]
  readonly toTalk: ReturnType<typeof interviewsToHold>
}

const overview =
  (parts: JointParts) =>
  async (request: WebRequest): Promise<Reply> => {
    const facts = await factsIn(request)
    if (facts === null) return notFound()
    const { context, locale } = request
    const { database, today, person } = context
    const { year, set, indicators } = facts
    const { lines } = await linesOf(request, facts, parts)
    const weak = new Set(lines.filter(callsForTalk).map(({ indicator }) => indicator.id))
    const held = await listInterviews(database, { setId: set.id })
    const standing: Standing = {
      ...{ year, lines },
      tasks: await listTasks(database, { setId: set.id, left: true }),
      promises: await listPromises(database, { setId: set.id, open: true }),
      meetings: await listMeetings(database, set.id),
      toTalk: set.lockedAt === null ? interviewsToHold(indicators, { held, weak, today }) : [],
    }
    const work: WorkYear = { year, set, indicators, byId: new Map(indicators.map((each) => [each.id, each])) }
    return framed(request, parts, work, {
      room: '',
      lead: leadOf(standing, today, locale),
      actions: (
        <>
          {may(person, actions['plan-meeting']) && (
            <ButtonLink href={workHref(year, '/meetings/new')}>{workTexts[locale].planMeeting}</ButtonLink>
          )}
          {may(person, actions['note-interview']) && (
            <ButtonLink href={workHref(year, '/interviews/new')} kind="secondary">
              {workTexts[locale].noteInterview}
            </ButtonLink>
          )}
        </>
      ),
      children: (
        <>
          <Figures {...standing} />
          <Next {...standing} work={work} />
        </>
      ),
    })
  }

/** Forecast as weak or to be watched, or without a word for too long. */
export const isWeak = ({ signal, isStale }: Pick<IndicatorLine, 'signal' | 'isStale'>): boolean =>
  signal === 'weak' || signal === 'watch' || isStale

/** An owner is talked to about what is weak or silent; what is only to be watched is for meetings. */
export const callsForTalk = ({ signal, isStale }: Pick<IndicatorLine, 'signal' | 'isStale'>): boolean =>
  signal === 'weak' || isStale

const monthOf = (day: CalendarDate): string => day.slice(0, 7)

function leadOf({ tasks, promises }: Standing, today: CalendarDate, locale: Locale): string {
  const words = workTexts[locale]
  const late =
    tasks.filter((each) => taskStage(each, today) === 'late').length +
    promises.filter((each) => isLate(each, today)).length
  const said = (count: number) => formatCount(count, locale)
  const left = tasks.length + promises.length
  if (left === 0) return words.leadNothing
  return late === 0 ? words.leadOnTime(said(left)) : words.lead(said(left), said(late))
}

function Figures({ year, tasks, promises, meetings, lines }: Standing) {
  const words = useWords()
  const { locale, today } = useReader()
  const said = (count: number) => formatCount(count, locale)
  const lateTasks = tasks.filter((each) => taskStage(each, today) === 'late').length
  const latePromises = promises.filter((each) => isLate(each, today)).length
  const stale = lines.filter(({ isStale }) => isStale).length
  const now = meetings.filter(({ day }) => monthOf(day) === monthOf(today))
  return (
    <KeyFigures
      figures={[
        {
          label: words.openTasks,
          value: said(tasks.length),
          note: words.lateOf(said(lateTasks)),
          href: workHref(year, '/tasks'),
        },
        {
          label: words.latePromises,
          value: said(latePromises),
          note: words.ofOpen(said(promises.length)),
          href: workHref(year, '/interviews?show=late#promises'),
        },
        {
          label: words.meetingsThisMonth,
          value: said(now.length),
          note: words.heldOf(said(now.filter(({ summary }) => summary !== null).length)),
          href: workHref(year, '/meetings'),
        },
        {
          label: words.staleShare,
          value: formatRatio(ratio(stale, lines.length), locale),
          note: words.staleNote,
          href: yearHref(year, '/indicators?show=stale'),
        },
      ]}
    />
  )
}

/** So many talks are proposed at once; the rest on their own page. */
const SHOWN_TALKS = 5

function Next({ year, tasks, promises, meetings, toTalk, work }: Standing & { readonly work: WorkYear }) {
  const words = useWords()
  const { locale } = useReader()
  const about = (id: WorkTask['indicatorId']) => {
    const indicator = work.byId.get(id)
    return indicator === undefined ? undefined : nameOf(indicator)
  }
  const items: readonly InboxItem[] = [
    ...tasks.map((task) => ({
      ...{ key: task.id, title: words.taskItem(task.title), due: task.dueDay, note: about(task.indicatorId) },
      href: taskPath(year.evaluationYear, task),
    })),
    ...promises.map((promise) => ({
      ...{ key: promise.id, title: words.promiseItem(promise.text), due: promise.dueDay },
      ...{ note: about(promise.indicatorId), href: promisePath(year.evaluationYear, promise) },
    })),
    ...meetings
      .filter(({ summary }) => summary === null)
      .map((meeting) => ({
        ...{ key: meeting.id, title: meeting.title, due: meeting.day, note: words.kinds[meeting.kind] },
        href: workHref(year, `/meetings/${meeting.id}`),
      })),
  ]
  return (
    <>
      <Section title={words.next}>
        <InboxList level={3} items={items} empty={<EmptyState title={words.nextNone}>{words.nextNoneBody}</EmptyState>} />
      </Section>
      {toTalk.length > 0 && (
        <Section
          title={words.toTalk}
          lead={words.toTalkLead(formatCount(toTalk.length, locale))}
          aside={<Link href={workHref(year, '/interviews')}>{words.seeAll}</Link>}
        >
          <ul class="link-list">
            {toTalk.slice(0, SHOWN_TALKS).map(({ indicatorId, kind }) => (
              <li key={`${indicatorId} ${kind}`}>
                <Link href={workHref(year, `/interviews/new?indicator=${indicatorId}&kind=${kind}`)}>
                  {about(indicatorId)} – {words.interviewKinds[kind]}
                </Link>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  )
} // prettier-ignore

/** How the work stands. */
export const overviewRoutes = (parts: JointParts): readonly Route[] => [
  workspacePage('/office/joint-evaluation/:year/work', actions.read, overview(parts)),
]

import type { ComponentChild } from 'preact'
import {
  ButtonLink,
  ButtonRow,
  InboxList,
  Link,
  Section,
  Timeline,
  type TimelineEntry,
} from '#design/index.ts'
import { may } from '#platform/access/permission.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import { formatCount, formatDay } from '#platform/text/format.ts'
import type { Indicator } from '#modules/indicators/index.ts'
import type { YearFacts } from '#modules/joint-evaluation/index.ts'
import { listCases } from '../data/case-queries.ts'
import { listInterviews, listPromises } from '../data/interview-queries.ts'
import { meetingsOfIndicator } from '../data/meeting-queries.ts'
import { listTasks } from '../data/task-queries.ts'
import { evaluationWorkActions as actions } from '../domain/evaluation-work-actions.ts'
import { isLate } from '../domain/interview.ts'
import { taskStage } from '../domain/work-task.ts'
import { promisePath, taskPath } from '../use-cases/work-paths.ts'
import { SourceOf } from './case-list.tsx'
import { PromiseBadge } from './interview-pages.tsx'
import { TaskLines } from './task-lines.tsx'
import { namesOf, workHref } from './work-in.tsx'
import { workTexts } from './words.ts'

/** On the year's board: what is late, with a way there. Two queries. */
export async function workOnBoard(request: WebRequest, { year, set }: YearFacts): Promise<ComponentChild> {
  const { context, locale } = request
  const { database, today } = context
  const words = workTexts[locale]
  const tasks = (await listTasks(database, { setId: set.id, left: true })).filter(
    (task) => taskStage(task, today) === 'late',
  )
  const promises = (await listPromises(database, { setId: set.id, open: true })).filter((each) =>
    isLate(each, today),
  )
  if (tasks.length + promises.length === 0) return null
  return (
    <Section
      title={words.lateOnBoard(formatCount(tasks.length + promises.length, locale))}
      aside={<Link href={workHref(year)}>{words.title}</Link>}
      id="late-work"
    >
      <InboxList
        level={3}
        items={[
          ...tasks.map((task) => ({
            ...{ key: task.id, title: words.taskItem(task.title), due: task.dueDay },
            href: taskPath(year.evaluationYear, task),
          })),
          ...promises.map((promise) => ({
            ...{ key: promise.id, title: words.promiseItem(promise.text), due: promise.dueDay },
            href: promisePath(year.evaluationYear, promise),
          })),
        ]}
      />
    </Section>
  )
}

/** On an indicator's page: its tasks, promises, talks, meetings and other cities' cases, with ways to add. Seven queries. */
export async function workOnIndicator(
  request: WebRequest,
  facts: YearFacts,
  indicator: Indicator,
): Promise<ComponentChild> {
  const { context, locale } = request
  const { database, person } = context
  const words = workTexts[locale]
  const asked = { indicatorId: indicator.id }
  const tasks = await listTasks(database, asked)
  const entries = await happenedTo(request, facts, indicator)
  const { year } = facts
  const work = { year, byId: new Map([[indicator.id, indicator]]) }
  const names = await namesOf(request, tasks.map(({ ownerId }) => ownerId)) // prettier-ignore
  const add = (path: `/${string}`, label: string, isAllowed: boolean) =>
    isAllowed && (
      <ButtonLink href={workHref(year, `${path}/new?indicator=${indicator.id}`)} kind="secondary">
        {label}
      </ButtonLink>
    )
  const { departmentId } = indicator
  return (
    <Section title={words.title} id="work" lead={entries.length + tasks.length === 0 ? words.nothingYet : undefined}>
      <TaskLines {...{ tasks, work, names }} />
      {entries.length > 0 && <Timeline label={words.title} entries={entries} />}
      <ButtonRow>
        {add('/tasks', words.giveTask, may(person, actions['give-task']))}
        {add('/interviews', words.noteInterview, may(person, actions['note-interview']))}
        {add('/cases', words.addCase, may(person, actions['add-case'], { departmentId }))}
      </ButtonRow>
    </Section>
  )
} // prettier-ignore

/** What was said, promised and decided of an indicator, the latest first. */
async function happenedTo(
  { context: { database }, locale }: WebRequest,
  { year, cities }: YearFacts,
  indicator: Indicator,
): Promise<readonly TimelineEntry[]> {
  const words = workTexts[locale]
  const asked = { indicatorId: indicator.id }
  const cityNames = new Map(cities.map(({ code, name }) => [code, name]))
  const promises = Map.groupBy(await listPromises(database, asked), ({ interviewId }) => interviewId)
  const entries: TimelineEntry[] = [
    ...(await meetingsOfIndicator(database, indicator.id)).map(({ meeting, cause, measure }) => ({
      ...{ key: meeting.id, when: formatDay(meeting.day, locale), dateTime: meeting.day },
      kind: words.kinds[meeting.kind],
      title: <Link href={workHref(year, `/meetings/${meeting.id}`)}>{meeting.title}</Link>,
      ...(cause === '' ? {} : { body: words.causeSaid(cause, measure) }),
    })),
    ...(await listInterviews(database, asked)).map((talk) => ({
      ...{ key: talk.id, when: formatDay(talk.day, locale), dateTime: talk.day },
      kind: words.interviewKinds[talk.kind],
      title: <Link href={workHref(year, `/interviews/${talk.id}`)}>{words.interviewBy(talk.byName)}</Link>,
      body: (
        <>
          <p>{talk.said}</p>
          <ul class="plain-list">
            {(promises.get(talk.id) ?? []).map((promise) => (
              <li key={promise.id}>
                {words.promiseItem(promise.text)} – {formatDay(promise.dueDay, locale)} <PromiseBadge promise={promise} />
              </li>
            ))}
          </ul>
        </>
      ),
    })),
    ...(await listCases(database, asked)).map((each) => ({
      ...{ key: each.id, when: formatDay(each.addedOn, locale), dateTime: each.addedOn },
      kind: words.caseOf(cityNames.get(each.cityCode) ?? each.cityCode),
      title: each.text,
      body: (
        <p>
          <SourceOf of={each} /> {each.takeOver !== '' && `· ${words.takeOver}: ${each.takeOver}`}
        </p>
      ),
    })),
  ]
  return entries.toSorted((a, b) => b.dateTime.localeCompare(a.dateTime))
} // prettier-ignore

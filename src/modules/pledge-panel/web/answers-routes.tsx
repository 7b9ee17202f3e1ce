import { z } from 'zod'
import {
  DataTable,
  DueMark,
  EmptyState,
  InboxList,
  PageHeading,
  RoomTabs,
  Tabs,
  useReader,
} from '#design/index.ts'
import { may } from '#platform/access/permission.ts'
import type { DepartmentId } from '#platform/access/person.ts'
import { page, type Reply } from '#platform/http/reply.ts'
import { type Route, workspacePage } from '#platform/http/route.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import { formatCount } from '#platform/text/format.ts'
import { departmentNames } from '#modules/organization/index.ts'
import { officeRooms } from '#modules/pledges/index.ts'
import { listPoints } from '../data/point-queries.ts'
import { nextDueOf, standingOf } from '../domain/point.ts'
import { pledgePanelActions } from '../domain/pledge-panel-actions.ts'
import { type NamedPoint, namePoints, titleOfPoint } from '../use-cases/owed-points.ts'
import { officeCrumbs } from './office-crumbs.ts'
import type { Names } from './point-parts.tsx'
import { pointHref, roundName, StandingBadge } from './say.tsx'
import { panelTexts, useWords } from './words.ts'

const tabs = ['mine', 'open', 'overdue', 'decide', 'done'] as const
type Tab = (typeof tabs)[number]
const answersQuery = z.object({ tab: z.enum(tabs).optional().catch(undefined) })

async function answers(request: WebRequest): Promise<Reply> {
  const words = panelTexts[request.locale]
  const { database, today, person } = request.context
  const points = await namePoints(database, await listPoints(database), today)
  const sent = points.filter(({ dueDay }) => dueDay !== null)
  const isOffice = may(person, pledgePanelActions['decide-answers'])
  const tab = request.query(answersQuery).tab ?? (isOffice ? 'open' : 'mine')
  const names = await departmentNames(
    database,
    sent.map(({ answererId }) => answererId),
    today,
  )
  return page(
    words.answersTitle,
    <AnswersPage
      points={sent}
      tab={tab}
      names={names}
      departmentIds={person.departmentIds}
      isOffice={isOffice}
    />,
    { breadcrumbs: officeCrumbs(request) },
  )
}

interface AnswersPageProps {
  readonly points: readonly NamedPoint[]
  readonly tab: Tab
  readonly names: Names
  readonly departmentIds: readonly DepartmentId[]
  readonly isOffice: boolean
}

/** What departments owe, in the order of its days; the office sees everybody's. */
function AnswersPage({ points, tab, names, departmentIds, isOffice }: AnswersPageProps) {
  const words = useWords()
  const { locale, today } = useReader()
  const under = (each: Tab) => points.filter((point) => isUnder(each, point, today, departmentIds))
  const count = (each: Tab) => formatCount(under(each).length, locale)
  const mineOverdue = under('mine').filter((point) => (nextDueOf(point) ?? today) < today)
  const lead = isOffice
    ? words.answersOfficeLead(count('open'), count('overdue'), count('decide'))
    : words.answersLead(count('mine'), formatCount(mineOverdue.length, locale))
  const labels = {
    mine: words.tabMine,
    open: words.tabOpen,
    overdue: words.tabOverdue,
    decide: words.tabDecide,
    done: words.tabDone,
  }
  return (
    <>
      <PageHeading title={words.answersTitle} lead={lead} />
      <RoomTabs label={words.officePledges} rooms={officeRooms} current="panel-answers" />
      <Tabs
        label={words.state}
        tabs={tabs.map((each) => ({
          href: `/office/pledges/panel/answers?tab=${each}`,
          label: labels[each],
          count: under(each).length,
          current: each === tab,
        }))}
      />
      {tab === 'mine' ? <Inbox points={under('mine')} /> : <PointsTable points={under(tab)} names={names} />}
    </>
  )
}

function isUnder(
  tab: Tab,
  point: NamedPoint,
  today: string,
  departmentIds: readonly DepartmentId[],
): boolean {
  const next = nextDueOf(point)
  switch (tab) {
    case 'mine':
      return next !== null && departmentIds.includes(point.answererId)
    case 'open':
      return next !== null || point.state === 'answered'
    case 'overdue':
      return next !== null && next < today
    case 'decide':
      return point.state === 'answered'
    case 'done':
      return next === null && point.state === 'accepted'
  }
}

/** What one's own department is to do next, first due first. */
function Inbox({ points }: { readonly points: readonly NamedPoint[] }) {
  const words = useWords()
  const { locale } = useReader()
  const owes = (point: NamedPoint) => {
    if (point.state !== 'accepted') return words.owesAnswer
    const step = point.followUps.find(({ doneOn }) => doneOn === null)
    return step === undefined ? words.steps : words.owesStep(step.text)
  }
  return (
    <InboxList
      items={points.map((point) => ({
        key: point.id,
        title: titleOfPoint(point, locale),
        href: pointHref(point.id),
        due: nextDueOf(point),
        note: `${owes(point)} · ${roundName(point.round, locale)}`,
      }))}
      empty={<EmptyState title={words.inboxNone}>{words.inboxNoneBody}</EmptyState>}
    />
  )
}

function PointsTable({ points, names }: { readonly points: readonly NamedPoint[]; readonly names: Names }) {
  const words = useWords()
  const { locale, today } = useReader()
  const due = (point: NamedPoint) => nextDueOf(point) ?? '9999'
  return (
    <DataTable
      caption={words.answersTitle}
      captionHidden
      rows={points.toSorted((a, b) => due(a).localeCompare(due(b)))}
      rowKey={({ id }) => id}
      rowHref={({ id }) => pointHref(id)}
      rowTone={(point) => ((nextDueOf(point) ?? today) < today ? 'danger' : undefined)}
      empty={<EmptyState title={words.inboxNone}>{words.inboxNoneBody}</EmptyState>}
      columns={[
        { key: 'about', title: words.about, head: true, cell: (point) => titleOfPoint(point, locale) },
        { key: 'kind', title: words.points, cell: ({ kind }) => words.pointKinds[kind] },
        {
          key: 'department',
          title: words.department,
          cell: ({ answererId }) => names.get(answererId)?.[locale] ?? '–',
        },
        { key: 'round', title: words.rounds, cell: ({ round }) => roundName(round, locale) },
        {
          key: 'due',
          title: words.due,
          kind: 'date',
          cell: (point) => <DueMark day={nextDueOf(point)} done={nextDueOf(point) === null} />,
        },
        {
          key: 'state',
          title: words.state,
          kind: 'status',
          cell: (point) => <StandingBadge standing={standingOf(point, today)} />,
        },
      ]}
    />
  )
}

export const answersRoutes: readonly Route[] = [
  workspacePage('/office/pledges/panel/answers', pledgePanelActions['read-office'], answers),
]

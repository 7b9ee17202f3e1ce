import { z } from 'zod'
import {
  Button,
  ButtonRow,
  type Column,
  DataTable,
  EmptyState,
  ErrorSummary,
  Link,
  PageHeading,
  TextField,
  useReader,
} from '#design/index.ts'
import { may } from '#platform/access/permission.ts'
import { readForm } from '#platform/http/form.ts'
import { page, redirect, type Reply, trouble } from '#platform/http/reply.ts'
import { type Route, workspaceAction, workspacePage } from '#platform/http/route.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import { dayInSeoul } from '#platform/kernel/calendar-date.ts'
import { isId } from '#platform/kernel/ids.ts'
import { formatCount, formatDay } from '#platform/text/format.ts'
import { departmentNames } from '#modules/organization/index.ts'
import {
  acceptValues,
  approveValues,
  type Indicator,
  indicatorActions,
  type IndicatorValue,
  type IndicatorValueId,
  isOpen,
  returnValues,
} from '#modules/indicators/index.ts'
import type { YearFacts } from '../use-cases/year-board.ts'
import type { JointParts } from './parts.ts'
import { fresh, type Refused, sayRefusal, statusOf } from './post.ts'
import { roomsOf, type Rooms, RoomsOfYear } from './rooms.tsx'
import { sayAim, sayMonth, sayNumber } from './say.ts'
import { sayDoubts } from './value-fields.tsx'
import { jointTexts, useWords } from './words.ts'
import { crumbs, factsIn, indicatorHref, manyOf, notFound, yearHref } from './year-in.ts'

interface Waiting {
  readonly indicator: Indicator
  readonly value: IndicatorValue
  readonly before: IndicatorValue | null
  readonly departmentName: string
  readonly canApprove: boolean
  readonly canAccept: boolean
}

/** What waits for somebody: entered values of a head's department, approved ones for the office. */
async function waitingFor(request: WebRequest, facts: YearFacts): Promise<readonly Waiting[]> {
  const { person, database, today } = request.context
  const names = await departmentNames(database, 'all', today)
  const isOffice = may(person, indicatorActions.accept)
  return facts.indicators.flatMap((indicator) => {
    const { departmentId } = indicator
    if (!isOpen(facts.set, indicator, today)) return []
    const isHead = may(person, indicatorActions.approve, { departmentId })
    const months = facts.values.get(indicator.id) ?? []
    return months.flatMap((value, at) => {
      const canApprove = value.state === 'entered' && isHead
      const canAccept = value.state === 'approved' && isOffice
      if (!canApprove && !canAccept) return []
      const departmentName = names.get(departmentId)?.[request.locale] ?? ''
      return [{ indicator, value, before: months[at - 1] ?? null, departmentName, canApprove, canAccept }]
    })
  })
}

interface DecideProps extends Refused {
  readonly facts: YearFacts
  readonly waiting: readonly Waiting[]
  readonly rooms: Rooms
  readonly chosen: readonly string[]
  readonly everything: boolean
}

function DecidePage({ facts, waiting, rooms, errors, values, chosen, everything }: DecideProps) {
  const words = useWords()
  const { locale } = useReader()
  const said = (count: number) => formatCount(count, locale)
  const approve = waiting.filter(({ canApprove }) => canApprove).length
  const reason = values['reason']
  return (
    <>
      <PageHeading
        title={words.decideTitle}
        kicker={words.yearTitle(String(facts.year.evaluationYear))}
        lead={waiting.length === 0 ? undefined : words.decideLead(said(approve), said(waiting.length - approve))}
      />
      <RoomsOfYear rooms={rooms} />
      <ErrorSummary errors={errors} labels={{ reason: words.returnReason }} />
      <DataTable
        caption={words.decideTitle}
        captionHidden
        rows={waiting}
        rowKey={({ value }) => `${value.id}:${value.version}`}
        columns={useColumns(facts)}
        select={{
          name: 'value',
          action: yearHref(facts.year, '/decide'),
          selected: chosen,
          everything,
          label: ({ indicator, value }) => words.chosenValue(indicator.name, sayMonth(value.month, locale)),
          actions: (
            <>
              <TextField name="reason" label={words.returnReason} hint={words.returnReasonHint} value={typeof reason === 'string' ? reason : ''} error={errors['reason']} maxLength={500} />
              <ButtonRow>
                {waiting.some(({ canApprove }) => canApprove) && <Button name="act" value="approve">{words.approve}</Button>}
                {waiting.some(({ canAccept }) => canAccept) && <Button name="act" value="accept">{words.accept}</Button>}
                <Button name="act" value="return" kind="secondary">{words.return}</Button>
              </ButtonRow>
            </>
          ),
        }}
        empty={<EmptyState title={words.decideNone}>{words.decideNoneBody}</EmptyState>}
      />
    </>
  )
} // prettier-ignore

function useColumns({ year }: YearFacts): readonly Column<Waiting>[] {
  const words = useWords()
  const { locale } = useReader()
  const number = ({ decimals, unit }: Indicator, value: IndicatorValue) =>
    `${sayNumber(value.value, decimals + 1, locale)} ${unit}`
  return [
    { key: 'name', title: words.name, head: true, cell: ({ indicator, departmentName }) => <><Link href={indicatorHref(year, indicator)}>{`${indicator.number} ${indicator.name}`}</Link><div><small>{departmentName}</small></div></> },
    { key: 'month', title: words.month, kind: 'date', cell: ({ value }) => sayMonth(value.month, locale) },
    { key: 'before', title: words.lastMonth, kind: 'number', cell: ({ indicator, before }) => (before === null ? '–' : number(indicator, before)) },
    { key: 'value', title: words.value, kind: 'number', cell: ({ indicator, value }) => number(indicator, value) },
    { key: 'target', title: words.target, kind: 'number', cell: ({ indicator }) => sayAim(indicator, locale) },
    { key: 'state', phone: 'hidden', title: words.state, cell: ({ value }) => words.states[value.state] },
    { key: 'by', phone: 'hidden', title: words.enteredBy, kind: 'date', cell: ({ value }) => <>{value.enteredByName}<br />{formatDay(dayInSeoul(value.enteredAt), locale)}</> },
    { key: 'note', title: words.note, cell: ({ value }) => [value.note, sayDoubts(value.doubts, locale)].filter((each) => each !== '').join(' · ') },
  ] // prettier-ignore
}

const chosenQuery = z.object({ chosen: z.string().optional().catch(undefined) })

const decidePage =
  (parts: JointParts) =>
  async (request: WebRequest, refused: Refused = fresh, chosen: readonly string[] = []): Promise<Reply> => {
    const facts = await factsIn(request)
    if (facts === null) return notFound()
    const waiting = await waitingFor(request, facts)
    const rooms = roomsOf(request, facts.year, parts, '/decide')
    const everything = request.query(chosenQuery).chosen === 'all'
    return page(
      jointTexts[request.locale].decideTitle,
      <DecidePage {...{ facts, waiting, rooms, chosen, everything, ...refused }} />,
      { status: statusOf(refused), breadcrumbs: crumbs(request, facts.year) },
    )
  } // prettier-ignore

const form = z.object({
  act: z.enum(['approve', 'accept', 'return']).catch('approve'),
  value: manyOf(2_000),
  reason: z.string().max(500).default(''),
})

const decided =
  (parts: JointParts) =>
  async (request: WebRequest): Promise<Reply> => {
    const facts = await factsIn(request)
    const fields = await request.form()
    const read = readForm(form, fields)
    if (facts === null || !read.ok) return notFound()
    const { act, value, reason } = read.value
    const seen = value.map((each) => each.split(':')).filter(([id = '']) => isId(id))
    const input = {
      setId: facts.set.id,
      valueIds: seen.map(([id]) => id as IndicatorValueId),
      versions: seen.map(([, version]) => Number(version)),
    }
    const run = { approve: approveValues, accept: acceptValues, return: returnValues }[act]
    const outcome = await run(request.context, { ...input, reason })
    const words = jointTexts[request.locale]
    if (outcome.ok)
      return redirect(
        yearHref(facts.year, '/decide'),
        words.decided[act](formatCount(input.valueIds.length, request.locale)),
      )
    const { refusal } = outcome
    if (refusal === 'not-allowed' || refusal === 'not-found') return trouble(refusal)
    const errors = { [refusal === 'reason-missing' ? 'reason' : 'form']: sayRefusal(refusal, request) }
    return await decidePage(parts)(request, { values: fields.values, errors }, value)
  }

/** Approving and accepting what was entered. */
export function decideRoutes(parts: JointParts): readonly Route[] {
  const path = '/office/joint-evaluation/:year/decide'
  const { decide } = indicatorActions
  return [
    workspacePage(path, decide, (request) => decidePage(parts)(request)),
    workspaceAction(path, decide, decided(parts), { maxBodyBytes: 256 * 1024 }),
  ]
}

import { z } from 'zod'
import {
  Button,
  DateField,
  ErrorSummary,
  FactList,
  Form,
  formFields,
  PageHeading,
  Section,
  TextField,
  useReader,
} from '#design/index.ts'
import { page, type Reply, trouble } from '#platform/http/reply.ts'
import { type Route, workspaceAction, workspacePage } from '#platform/http/route.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { Result } from '#platform/kernel/result.ts'
import { formatCount, formatDay } from '#platform/text/format.ts'
import { applicantsOf, lotteryOf } from '../data/call-queries.ts'
import type { Committee } from '../domain/committee.ts'
import { committeeActions } from '../domain/committee-actions.ts'
import type { Applicant, OpenCall } from '../domain/open-call.ts'
import type { Lottery } from '../domain/prepare-lottery.ts'
import { lookAtPeople } from '../use-cases/look-at-people.ts'
import { appointDrawn, drawLottery } from '../use-cases/run-lottery.ts'
import { Shortfalls } from './draw-page.tsx'
import { DrawnList } from './drawn-list.tsx'
import { dayField, textField } from './form-fields.ts'
import { callHref, callIn, mayHere, office, officeCrumbs } from './office-found.ts'
import { PoolForm, publish } from './pool-form.tsx'
import { post, type Refused } from './post.ts'
import type { AnyRefusal } from './refusals.ts'
import { Korean, type TownNames } from './say.tsx'
import { townNames } from './shown-draw.ts'
import { committeeTexts, useWords } from './words.ts'

const mayRun = committeeActions['run-lottery']

async function show(request: WebRequest, refused: Refused | null = null): Promise<Reply> {
  const found = await callIn(request)
  if (found === null) return trouble('not-found')
  const { committee, call } = found
  if (!mayHere(request, mayRun, committee)) return trouble('not-allowed')
  const { database, today } = request.context
  const applicants = await applicantsOf(database, call.id)
  const lottery = await lotteryOf(database, call.id)
  if (lottery?.result != null)
    await lookAtPeople(request.context, {
      whose: `count:${applicants.length}`,
      what: `committee-lottery ${lottery.id}`,
    })
  const words = committeeTexts[request.locale]
  return page(
    words.office.lotteryTitle,
    <LotteryPage
      {...{ committee, call, lottery, applicants, refused }}
      towns={await townNames(database, today)}
    />,
    {
      status: refused === null || Object.keys(refused.errors).length === 0 ? 200 : 422,
      breadcrumbs: [
        ...officeCrumbs(request, committee),
        { href: callHref(committee, call), label: words.callsTitle },
      ],
    },
  )
}

interface LotteryPageProps {
  readonly committee: Committee
  readonly call: OpenCall
  readonly lottery: Lottery | null
  readonly applicants: readonly Applicant[]
  readonly towns: TownNames
  readonly refused: Refused | null
}

/** The lottery's next step: pool and quotas, then the seed, then the appointment. */
function LotteryPage(props: LotteryPageProps) {
  const { committee, call, lottery, applicants, towns, refused } = props
  const words = useWords()
  const { locale, today } = useReader()
  const own = words.office
  const said = (count: number) => formatCount(count, locale)
  const applied = applicants.filter(({ state }) => state === 'applied')
  const action = `${callHref(committee, call)}/lottery`
  const lead =
    lottery !== null
      ? undefined
      : today <= call.closesOn
        ? own.waitLead(formatDay(call.closesOn, locale))
        : own.poolLead(said(applied.length), said(call.seats))
  return (
    <>
      <PageHeading kicker={committee.name[locale]} title={own.lotteryTitle} lead={lead} />
      <ErrorSummary
        errors={refused?.errors ?? {}}
        labels={{ seedWhat: own.seedWhat, seedDay: own.seedDay, subGroups: own.subGroups, seed: own.seed }}
      />
      {lottery === null && today > call.closesOn && (
        <PoolForm {...{ action, call, applied, towns, refused }} />
      )}
      {lottery !== null && <Bound lottery={lottery} />}
      {lottery !== null && lottery.seed === null && (
        <DrawForm action={`${action}/draw`} lottery={lottery} refused={refused} />
      )}
      {lottery?.result != null && (
        <>
          <Shortfalls shortfalls={lottery.result.shortfalls} towns={towns} />
          {lottery.appointedOn === null && (
            <AppointForm
              action={`${action}/appoint`}
              lottery={lottery}
              refused={refused}
              committee={committee}
            />
          )}
          <DrawnList result={lottery.result} applicants={applicants} towns={towns} />
        </>
      )}
    </>
  )
}

function Bound({ lottery }: { readonly lottery: Lottery }) {
  const words = useWords()
  const { locale } = useReader()
  const { terms, commitment, committedOn, seed, appointedOn } = lottery
  return (
    <FactList
      columns={1}
      facts={[
        { term: words.commitment, value: <code>{commitment}</code> },
        { term: words.committedOn, value: formatDay(committedOn, locale) },
        { term: words.seedSource, value: <Korean>{terms.seedSource.what}</Korean> },
        { term: words.seed, value: seed === null ? words.seedWaiting : <code>{seed}</code> },
        ...(appointedOn === null
          ? []
          : [{ term: words.stepAppoint, value: words.office.appointedOn(formatDay(appointedOn, locale)) }]),
      ]}
    />
  )
}

interface StepProps {
  readonly action: string
  readonly lottery: Lottery
  readonly refused: Refused | null
}

function DrawForm({ action, lottery, refused }: StepProps) {
  const { office: words } = useWords()
  const { locale, today } = useReader()
  const { what, day } = lottery.terms.seedSource
  const own = refused?.form === 'draw' ? refused : null
  const field = formFields(own?.values ?? {}, own?.errors ?? {})
  return (
    <Section
      title={words.lottery}
      id="draw"
      lead={words.drawLead(what, formatDay(day as CalendarDate, locale))}
    >
      {today >= day && (
        <Form action={action} label={words.lottery}>
          <TextField {...field('seed')} label={words.seed} maxLength={200} width="medium" required />
          <Button>{words.drawButton}</Button>
        </Form>
      )}
    </Section>
  )
}

function AppointForm({ action, lottery, refused, committee }: StepProps & { readonly committee: Committee }) {
  const words = useWords()
  const { locale, today } = useReader()
  const own = refused?.form === 'appoint' ? refused : null
  const first = today < committee.termFrom ? committee.termFrom : today
  const field = formFields(own?.values ?? { from: first }, own?.errors ?? {})
  const count = formatCount(lottery.result?.members.length ?? 0, locale)
  return (
    <Section title={words.stepAppoint} id="appoint" lead={words.office.appointLead(count)}>
      <Form action={action} label={words.stepAppoint}>
        <DateField {...field('from')} label={words.office.appointFrom} required />
        <Button>{words.office.appointButton}</Button>
      </Form>
    </Section>
  )
}

/** One of the lottery's later steps. */
function step<S extends z.ZodType>(
  form: 'draw' | 'appoint',
  schema: S,
  run: (request: WebRequest, call: OpenCall, value: z.output<S>) => Promise<Result<unknown, AnyRefusal>>,
) {
  return async (request: WebRequest): Promise<Reply> => {
    const found = await callIn(request)
    if (found === null) return trouble('not-found')
    const { committee, call } = found
    const { office: words } = committeeTexts[request.locale]
    return await post(request, {
      ...{ form, schema },
      run: (value: z.output<S>) => run(request, call, value),
      again: (refused) => show(request, refused),
      done: () => [`${callHref(committee, call)}/lottery`, form === 'draw' ? words.drawn : words.appointed],
    })
  }
}

const draw = step('draw', z.object({ seed: textField(200) }), (request, call, { seed }) =>
  drawLottery(request.context, { callId: call.id, seed }),
)
const appoint = step('appoint', z.object({ from: dayField }), (request, call, { from }) =>
  appointDrawn(request.context, { callId: call.id, from }),
)

const address = `${office}/:id/calls/:callId/lottery`

export const officeLotteryRoutes: readonly Route[] = [
  workspacePage(address, mayRun, (request) => show(request)),
  workspaceAction(address, mayRun, (request) => publish(request, show)),
  workspaceAction(`${address}/draw`, mayRun, draw),
  workspaceAction(`${address}/appoint`, mayRun, appoint),
]

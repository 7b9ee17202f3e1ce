import { z } from 'zod'
import {
  ButtonLink,
  type Column,
  DataTable,
  EmptyState,
  FilterBar,
  Link,
  PageHeading,
  Section,
  StatusBadge,
  type Tone,
  useReader,
} from '#design/index.ts'
import { page, type Reply, trouble } from '#platform/http/reply.ts'
import { type Route, workspacePage } from '#platform/http/route.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import { formatCount, formatDay } from '#platform/text/format.ts'
import { applicantsOf } from '../data/call-queries.ts'
import type { Committee } from '../domain/committee.ts'
import { committeeActions } from '../domain/committee-actions.ts'
import {
  type Applicant,
  type ApplicantState,
  applicantStates,
  applicationWays,
  type OpenCall,
  phaseOn,
} from '../domain/open-call.ts'
import { lookAtPeople } from '../use-cases/look-at-people.ts'
import { CallFacts } from './call-page.tsx'
import { callHref, callIn, mayHere, office, officeCrumbs } from './office-found.ts'
import { committeeHref, Korean, PhaseBadge, type TownNames, useTown } from './say.tsx'
import { townNames } from './shown-draw.ts'
import { committeeTexts, useWords } from './words.ts'

const mayRead = committeeActions['read-applicants']

const listQuery = z.object({
  q: z.string().trim().max(60).catch(''),
  town: z.string().max(40).catch(''),
  state: z.enum(applicantStates).or(z.literal('')).catch(''),
  way: z.enum(applicationWays).or(z.literal('')).catch(''),
})
type Asked = z.infer<typeof listQuery>

async function show(request: WebRequest): Promise<Reply> {
  const found = await callIn(request)
  if (found === null) return trouble('not-found')
  const { committee, call } = found
  if (!mayHere(request, mayRead, committee)) return trouble('not-allowed')
  const { database, today } = request.context
  const all = await applicantsOf(database, call.id)
  await lookAtPeople(request.context, { whose: `count:${all.length}`, what: `committee-call ${call.id}` })
  const asked = request.query(listQuery)
  const fitting = all.filter(
    (each) =>
      (asked.q === '' || each.name.includes(asked.q) || String(each.number) === asked.q) &&
      (asked.town === '' || each.town === asked.town) &&
      (asked.state === '' || each.state === asked.state) &&
      (asked.way === '' || each.way === asked.way),
  )
  const title = committeeTexts[request.locale].callTitle(committee.name[request.locale])
  return page(
    title,
    <CallPage
      {...{ title, committee, call, asked, fitting }}
      all={all.length}
      towns={await townNames(database, today)}
      mayEnter={mayHere(request, committeeActions['enter-applications'], committee)}
      mayDraw={mayHere(request, committeeActions['run-lottery'], committee)}
    />,
    { breadcrumbs: officeCrumbs(request, committee) },
  )
}

interface CallPageProps {
  readonly title: string
  readonly committee: Committee
  readonly call: OpenCall
  readonly all: number
  readonly fitting: readonly Applicant[]
  readonly asked: Asked
  readonly towns: TownNames
  readonly mayEnter: boolean
  readonly mayDraw: boolean
}

function CallPage(props: CallPageProps) {
  const { title, committee, call, fitting, all, asked, towns } = props
  const words = useWords()
  const { locale, today } = useReader()
  const caption = words.office.applicantsOf(formatCount(fitting.length, locale))
  return (
    <>
      <PageHeading
        title={title}
        status={<PhaseBadge phase={phaseOn(call, today) ?? 'announced'} />}
        actions={
          <>
            {props.mayDraw && (
              <ButtonLink href={`${callHref(committee, call)}/lottery`}>{words.office.lottery}</ButtonLink>
            )}
            {props.mayEnter && (
              <ButtonLink href={`${callHref(committee, call)}/paper`} kind="secondary">
                {words.office.paper}
              </ButtonLink>
            )}
            <ButtonLink href={`${committeeHref('/committees', committee.id)}/call`} kind="tertiary">
              {words.office.publicPage}
            </ButtonLink>
          </>
        }
      />
      <CallFacts call={call} />
      <Section title={caption} id="applicants">
        <Filters asked={asked} towns={towns} />
        <DataTable
          caption={caption}
          captionHidden
          columns={useColumns(towns)}
          rows={fitting}
          rowKey={({ id }) => id}
          rowHref={({ id }) => `${callHref(committee, call)}/applicants/${id}`}
          empty={
            all === 0 ? (
              <EmptyState title={words.office.applicantsEmpty}>{words.office.applicantsEmptyBody}</EmptyState>
            ) : (
              <EmptyState
                title={words.office.noneFits}
                action={<Link href={callHref(committee, call)}>{words.office.applicants}</Link>}
              >
                {words.office.noneFitsBody}
              </EmptyState>
            )
          }
        />
      </Section>
    </>
  )
}

const stateTones: Readonly<Record<ApplicantState, Tone>> = {
  applied: 'info',
  withdrawn: 'neutral',
  excluded: 'warning',
}

export function ApplicantBadge({ state }: { readonly state: ApplicantState }) {
  return <StatusBadge tone={stateTones[state]}>{useWords().applicantStates[state]}</StatusBadge>
}

function useColumns(towns: TownNames): readonly Column<Applicant>[] {
  const words = useWords()
  const { locale } = useReader()
  const town = useTown(towns)
  return [
    { key: 'number', title: words.office.number, kind: 'number', cell: ({ number }) => number },
    { key: 'name', title: words.name, head: true, cell: ({ name }) => <Korean>{name}</Korean> },
    { key: 'town', title: words.town, cell: (each) => town(each.town) },
    { key: 'sex', title: words.sex, cell: ({ sex }) => words.sexes[sex] },
    { key: 'age', title: words.age, cell: ({ ageBand }) => words.ages[ageBand] },
    {
      key: 'received',
      title: words.office.receivedOn,
      kind: 'date',
      cell: ({ receivedOn }) => formatDay(receivedOn, locale),
    },
    { key: 'way', title: words.office.way, cell: ({ way }) => words.ways[way] },
    { key: 'ticket', title: words.office.ticket, kind: 'number', cell: ({ ticket }) => ticket ?? '–' },
    {
      key: 'state',
      title: words.state,
      kind: 'status',
      cell: ({ state }) => <ApplicantBadge state={state} />,
    },
  ]
}

function Filters({ asked, towns }: { readonly asked: Asked; readonly towns: TownNames }) {
  const words = useWords()
  const { locale } = useReader()
  const options = (list: readonly string[], say: Readonly<Record<string, string>>) =>
    list.map((value) => ({ value, label: say[value] ?? value }))
  return (
    <FilterBar
      filters={[
        { kind: 'search', name: 'q', label: words.name, value: asked.q },
        {
          ...{ kind: 'select', name: 'town', label: words.town, value: asked.town },
          options: [...towns].map(([value, name]) => ({ value, label: name[locale] })),
        },
        {
          ...{ kind: 'select', name: 'state', label: words.state, value: asked.state },
          options: options(applicantStates, words.applicantStates),
        },
        {
          ...{ kind: 'select', name: 'way', label: words.office.way, value: asked.way },
          options: options(applicationWays, words.ways),
        },
      ]}
    />
  )
}

const address = `${office}/:id/calls`

export const officeCallRoutes: readonly Route[] = [workspacePage(`${address}/:callId`, mayRead, show)]

import { z } from 'zod'
import {
  Button,
  CheckboxField,
  DateField,
  ErrorSummary,
  FactList,
  Form,
  formFields,
  PageHeading,
  RadioField,
  Section,
  TextArea,
  useReader,
} from '#design/index.ts'
import { page, type Reply, trouble } from '#platform/http/reply.ts'
import { type Route, workspaceAction, workspacePage } from '#platform/http/route.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import { isId } from '#platform/kernel/ids.ts'
import { formatDay } from '#platform/text/format.ts'
import { applicantById } from '../data/call-queries.ts'
import { committeeActions } from '../domain/committee-actions.ts'
import type { Applicant, ApplicantId } from '../domain/open-call.ts'
import { enterApplications, leaveOut } from '../use-cases/apply.ts'
import { lookAtPeople } from '../use-cases/look-at-people.ts'
import { ApplicationFields, useApplyLabels } from './call-page.tsx'
import { applicationFields } from './call-routes.tsx'
import { dayField, textField } from './form-fields.ts'
import { ApplicantBadge } from './office-call.tsx'
import { callHref, callIn, mayHere, office, officeCrumbs } from './office-found.ts'
import { post, type Refused } from './post.ts'
import { Paragraphs, type TownNames, useTown } from './say.tsx'
import { townNames } from './shown-draw.ts'
import { committeeTexts, useWords } from './words.ts'

const mayRead = committeeActions['read-applicants']
const mayEnter = committeeActions['enter-applications']

async function applicantIn(request: WebRequest) {
  const found = await callIn(request)
  const id = request.param('applicantId')
  const applicant =
    found !== null && isId(id) ? await applicantById(request.context.database, id as ApplicantId) : null
  return found === null || applicant?.callId !== found.call.id ? null : { ...found, applicant }
}

async function show(request: WebRequest, refused: Refused | null = null): Promise<Reply> {
  const found = await applicantIn(request)
  if (found === null) return trouble('not-found')
  const { committee, call, applicant } = found
  if (!mayHere(request, mayRead, committee)) return trouble('not-allowed')
  await lookAtPeople(request.context, { whose: applicant.id, what: `committee-applicant ${applicant.id}` })
  const { database, today } = request.context
  const words = committeeTexts[request.locale]
  return page(
    applicant.name,
    <>
      <PageHeading
        kicker={`${words.office.number} ${applicant.number}`}
        title={applicant.name}
        status={<ApplicantBadge state={applicant.state} />}
      />
      <ErrorSummary
        errors={refused?.errors ?? {}}
        labels={{ state: words.state, reason: words.office.reason }}
      />
      <ApplicantFacts applicant={applicant} towns={await townNames(database, today)} />
      {applicant.state === 'applied' && mayHere(request, mayEnter, committee) && (
        <LeaveOutForm action={`${callHref(committee, call)}/applicants/${applicant.id}`} refused={refused} />
      )}
    </>,
    {
      status: refused === null ? 200 : 422,
      breadcrumbs: [
        ...officeCrumbs(request, committee),
        { href: callHref(committee, call), label: words.callsTitle },
      ],
    },
  )
}

function ApplicantFacts({ applicant, towns }: { readonly applicant: Applicant; readonly towns: TownNames }) {
  const words = useWords()
  const { locale } = useReader()
  const town = useTown(towns)
  const { phone, email, motive, ticket, stateReason } = applicant
  return (
    <>
      <FactList
        facts={[
          { term: words.town, value: town(applicant.town) },
          { term: words.sex, value: words.sexes[applicant.sex] },
          { term: words.office.birthYear, value: String(applicant.birthYear) },
          { term: words.age, value: words.ages[applicant.ageBand] },
          { term: words.office.phone, value: phone ?? '–' },
          { term: words.office.email, value: email ?? '–' },
          { term: words.office.receivedOn, value: formatDay(applicant.receivedOn, locale) },
          { term: words.office.way, value: words.ways[applicant.way] },
          { term: words.office.ticket, value: ticket === null ? '–' : String(ticket) },
          ...(stateReason === null
            ? []
            : [{ term: words.office.reason, value: <Paragraphs text={stateReason} />, wide: true }]),
        ]}
      />
      {motive !== '' && (
        <Section title={words.office.motive}>
          <Paragraphs text={motive} />
        </Section>
      )}
    </>
  )
}

function LeaveOutForm({ action, refused }: { readonly action: string; readonly refused: Refused | null }) {
  const words = useWords()
  const field = formFields(refused?.values ?? { state: 'withdrawn' }, refused?.errors ?? {})
  return (
    <Section title={words.office.leaveOut} id="leave-out" lead={words.office.leaveOutLead}>
      <Form action={action} label={words.office.leaveOut}>
        <RadioField
          {...field('state')}
          label={words.state}
          options={(['withdrawn', 'excluded'] as const).map((value) => ({
            ...{ value, label: words.applicantStates[value] },
          }))}
          inline
        />
        <TextArea {...field('reason')} label={words.office.reason} rows={2} maxLength={500} required />
        <Button kind="danger">{words.office.leaveOutButton}</Button>
      </Form>
    </Section>
  )
}

const leaveForm = z.object({
  state: z.enum(['withdrawn', 'excluded'], 'not-a-choice'),
  reason: textField(500),
})

async function leave(request: WebRequest): Promise<Reply> {
  const found = await applicantIn(request)
  if (found === null) return trouble('not-found')
  const { committee, call, applicant } = found
  return await post(request, {
    form: 'leave',
    schema: leaveForm,
    run: (value) => leaveOut(request.context, { applicantId: applicant.id, ...value }),
    again: (refused) => show(request, refused),
    done: () => [callHref(committee, call), committeeTexts[request.locale].office.leftOut],
  })
}

async function paperPage(request: WebRequest, refused: Refused | null = null): Promise<Reply> {
  const found = await callIn(request)
  if (found === null) return trouble('not-found')
  const { committee, call } = found
  if (!mayHere(request, mayEnter, committee)) return trouble('not-allowed')
  const { database, today } = request.context
  const words = committeeTexts[request.locale]
  const towns = await townNames(database, today)
  return page(
    words.office.paper,
    <PaperForm action={`${callHref(committee, call)}/paper`} refused={refused} towns={towns} />,
    {
      status: refused === null ? 200 : 422,
      breadcrumbs: [
        ...officeCrumbs(request, committee),
        { href: callHref(committee, call), label: words.callsTitle },
      ],
    },
  )
}

interface PaperFormProps {
  readonly action: string
  readonly refused: Refused | null
  readonly towns: TownNames
}

function PaperForm({ action, refused, towns }: PaperFormProps) {
  const words = useWords()
  const { today } = useReader()
  const errors = refused?.errors ?? {}
  const field = formFields(refused?.values ?? { receivedOn: today }, errors)
  return (
    <>
      <PageHeading title={words.office.paper} lead={words.office.paperLead} />
      <ErrorSummary errors={errors} labels={{ receivedOn: words.office.receivedOn, ...useApplyLabels() }} />
      <Form action={action}>
        <DateField {...field('receivedOn')} label={words.office.receivedOn} max={today} required />
        <ApplicationFields values={refused?.values ?? {}} errors={errors} towns={towns} />
        <CheckboxField
          name="consent"
          label={words.office.paperConsent}
          checked={field.has('consent')}
          error={errors['consent']}
          required
        />
        <Button>{words.office.paperButton}</Button>
      </Form>
    </>
  )
}

const paperForm = z.object({ ...applicationFields, receivedOn: dayField, consent: z.string().optional() })

async function enter(request: WebRequest): Promise<Reply> {
  const found = await callIn(request)
  if (found === null) return trouble('not-found')
  const { committee, call } = found
  return await post(request, {
    form: 'paper',
    schema: paperForm,
    run: ({ consent, ...application }) =>
      enterApplications(request.context, {
        callId: call.id,
        applications: [{ ...application, consents: consent === 'yes', way: 'paper' }],
      }),
    again: (refused) => paperPage(request, refused),
    done: ([number]) => [
      callHref(committee, call),
      committeeTexts[request.locale].office.entered(number ?? 0),
    ],
  })
}

const address = `${office}/:id/calls/:callId`

export const officeApplicantRoutes: readonly Route[] = [
  workspacePage(`${address}/paper`, mayEnter, (request) => paperPage(request)),
  workspaceAction(`${address}/paper`, mayEnter, enter),
  workspacePage(`${address}/applicants/:applicantId`, mayRead, (request) => show(request)),
  workspaceAction(`${address}/applicants/:applicantId`, mayEnter, leave),
]

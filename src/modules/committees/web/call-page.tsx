import {
  Button,
  ButtonLink,
  CheckboxField,
  Disclosure,
  EmptyState,
  ErrorSummary,
  FactList,
  Form,
  formFields,
  PageHeading,
  Section,
  SelectField,
  TextArea,
  TextField,
  useReader,
} from '#design/index.ts'
import { formatCount, formatDay } from '#platform/text/format.ts'
import { type Committee, sexes } from '../domain/committee.ts'
import { type CallPhase, type OpenCall, phaseOn } from '../domain/open-call.ts'
import type { Receipt } from '../use-cases/apply.ts'
import type { Refused } from './post.ts'
import { committeeHref, Paragraphs, PhaseBadge, type TownNames, useTerm } from './say.tsx'
import { useWords } from './words.ts'

/** Who says that they live elsewhere is told that they cannot apply, not left without a choice. */
export const elsewhere = 'elsewhere'

interface CallPageProps {
  readonly committee: Committee
  readonly call: OpenCall | null
  readonly isPoolPublished: boolean
  readonly towns: TownNames
  readonly refused: Refused | null
}

/** The call, and while it is open the form to apply with. */
export function CallPage(props: CallPageProps) {
  const words = useWords()
  const { locale, today } = useReader()
  const { committee, call } = props
  const title = words.callTitle(committee.name[locale])
  const phase = call === null ? null : phaseOn(call, today)
  const back = (
    <ButtonLink href={committeeHref('/committees', committee.id)} kind="secondary">
      {words.backToCommittee}
    </ButtonLink>
  )
  if (call === null || phase === null)
    return (
      <>
        <PageHeading title={title} />
        <EmptyState title={words.noCall} action={back}>
          {words.noCallBody}
        </EmptyState>
      </>
    )
  const said = (count: number) => formatCount(count, locale)
  return (
    <>
      <PageHeading
        title={title}
        lead={words.callLead(said(call.seats), said(call.reserves))}
        status={<PhaseBadge phase={phase} />}
        actions={back}
      />
      <CallFacts call={call} />
      <Section title={words.selection}>
        <p>{words.selectionBody}</p>
      </Section>
      {phase === 'open' && <ApplyForm {...props} />}
      {!props.isPoolPublished && <WithdrawForm {...props} phase={phase} />}
    </>
  )
}

export function CallFacts({ call }: { readonly call: OpenCall }) {
  const words = useWords()
  const { locale } = useReader()
  const term = useTerm()
  const said = (count: number) => formatCount(count, locale)
  return (
    <>
      <FactList
        facts={[
          { term: words.announcedOn, value: formatDay(call.announcedOn, locale) },
          { term: words.applyPeriod, value: term(call.opensOn, call.closesOn) },
          { term: words.callSeats, value: words.callSeatsSaid(said(call.seats), said(call.reserves)) },
        ]}
      />
      <Section title={words.conditionsTitle}>
        <Paragraphs text={call.conditions} />
      </Section>
    </>
  )
}

function ApplyForm({ committee, towns, refused }: CallPageProps) {
  const words = useWords()
  const own = refused?.form === 'apply' ? refused : null
  const errors = own?.errors ?? {}
  return (
    <Section title={words.applyTitle} id="apply">
      <ErrorSummary errors={errors} labels={useApplyLabels()} />
      <Form action={`${committeeHref('/committees', committee.id)}/call`} label={words.applyTitle}>
        <ApplicationFields values={own?.values ?? {}} errors={errors} towns={towns} />
        <CheckboxField
          name="consent"
          label={words.consent}
          hint={words.consentHint}
          checked={formFields(own?.values ?? {}).has('consent')}
          error={errors['consent']}
          required
        />
        <Button>{words.applyButton}</Button>
      </Form>
    </Section>
  )
}

export function useApplyLabels(): Readonly<Record<string, string>> {
  const words = useWords()
  return {
    ...{ name: words.applicantName, town: words.applicantTown, sex: words.sex, birthYear: words.birthYear },
    ...{ phone: words.phone, email: words.email, motive: words.motive, consent: words.consent },
  }
}

/** What every application says, on the city's page or entered from paper. */
export function ApplicationFields({
  values,
  errors,
  towns,
}: Pick<Refused, 'values' | 'errors'> & { readonly towns: TownNames }) {
  const words = useWords()
  const { locale } = useReader()
  const field = formFields(values, errors)
  return (
    <>
      <TextField {...field('name')} label={words.applicantName} autocomplete="name" maxLength={60} required />
      <SelectField
        {...field('town')}
        label={words.applicantTown}
        hint={words.applicantTownHint}
        emptyLabel={words.chooseTown}
        options={[
          ...[...towns].map(([value, name]) => ({ value, label: name[locale] })),
          { value: elsewhere, label: words.elsewhere },
        ]}
        required
      />
      <SelectField
        {...field('sex')}
        label={words.sex}
        emptyLabel={words.chooseSex}
        options={sexes.map((value) => ({ value, label: words.sexes[value] }))}
        required
      />
      <TextField
        {...field('birthYear')}
        label={words.birthYear}
        example={words.birthYearExample}
        inputMode="numeric"
        autocomplete="bday-year"
        width="short"
        required
      />
      <TextField
        {...field('phone')}
        label={words.phone}
        hint={words.contactHint}
        example={words.phoneExample}
        type="tel"
        autocomplete="tel"
        width="medium"
      />
      <TextField {...field('email')} label={words.email} type="email" autocomplete="email" maxLength={254} />
      <TextArea {...field('motive')} label={words.motive} hint={words.motiveHint} rows={4} maxLength={2000} />
    </>
  )
}

function WithdrawForm({ committee, refused, phase }: CallPageProps & { readonly phase: CallPhase }) {
  const words = useWords()
  if (phase === 'announced') return null
  const own = refused?.form === 'withdraw' ? refused : null
  const field = formFields(own?.values ?? {}, own?.errors ?? {})
  return (
    <Section title={words.withdrawTitle} id="withdraw">
      <ErrorSummary
        errors={own?.errors ?? {}}
        labels={{ number: words.receiptNumber, code: words.receiptCode }}
      />
      <Disclosure summary={words.withdrawTitle} open={own !== null}>
        <p>{words.withdrawLead}</p>
        <Form
          action={`${committeeHref('/committees', committee.id)}/call/withdraw`}
          label={words.withdrawTitle}
        >
          <TextField
            {...field('number')}
            label={words.receiptNumber}
            inputMode="numeric"
            width="short"
            required
          />
          <TextField {...field('code')} label={words.receiptCode} width="medium" maxLength={20} required />
          <Button kind="danger">{words.withdrawButton}</Button>
        </Form>
      </Disclosure>
    </Section>
  )
}

/** Shown once after an application: its number, and the code with which alone it is withdrawn. */
export function ReceiptPage({
  committee,
  receipt,
}: {
  readonly committee: Committee
  readonly receipt: Receipt
}) {
  const words = useWords()
  return (
    <>
      <PageHeading title={words.receiptTitle} lead={words.receiptLead} />
      <FactList
        facts={[
          { term: words.receiptNumber, value: <strong>{receipt.number}</strong> },
          { term: words.receiptCode, value: <code>{receipt.code}</code> },
        ]}
      />
      <p>{words.receiptNext}</p>
      <ButtonLink href={committeeHref('/committees', committee.id)} kind="secondary">
        {words.backToCommittee}
      </ButtonLink>
    </>
  )
}

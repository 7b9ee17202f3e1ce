import { type ComponentChildren, Fragment } from 'preact'
import {
  Button,
  DateField,
  ErrorSummary,
  FileField,
  Form,
  formFields,
  HiddenFields,
  Link,
  PageHeading,
  SelectField,
  TextArea,
  TextField,
  useReader,
} from '#design/index.ts'
import type { DepartmentPerson } from '#modules/organization/index.ts'
import type { IndicatorLine } from '../use-cases/indicator-lines.ts'
import type { YearFacts } from '../use-cases/year-board.ts'
import type { CalendarMonth } from '#platform/kernel/calendar-date.ts'
import { monthsOf } from './indicator-chart.ts'
import { sayMonth } from './say.ts'
import type { ProposedValue } from './parts.ts'
import type { Refused } from './post.ts'
import { ValueFields } from './value-fields.tsx'
import { useWords } from './words.ts'
import { indicatorHref } from './year-in.ts'

interface Of extends Refused {
  readonly facts: YearFacts
  readonly line: IndicatorLine
}

/** The frame of a form about one indicator. */
function OneForm({ title, lead, of, rest, button, children, labels = {}, multipart }: {
  readonly title: string
  readonly lead?: ComponentChildren
  readonly of: Of
  readonly rest: string
  readonly button: string
  readonly labels?: Readonly<Record<string, string>>
  readonly multipart?: boolean
  readonly children: ComponentChildren
}) {
  const { facts, line, errors } = of
  return (
    <>
      <PageHeading title={title} kicker={`${line.indicator.number} ${line.indicator.name}`} lead={lead} />
      <ErrorSummary errors={errors} labels={labels} />
      <Form action={indicatorHref(facts.year, line.indicator, rest)} label={title} multipart={multipart}>
        {children}
        <Button>{button}</Button>
      </Form>
    </>
  )
} // prettier-ignore

/** A month's value of one indicator, and its evidence. */
export function EnterOne({ asksSure, asksReplace, proposed, valueId, files, ...of }: Of & { readonly asksSure: boolean; readonly asksReplace: boolean; readonly proposed: ProposedValue | undefined; readonly valueId: string | null; readonly files: readonly string[] }) {
  const words = useWords()
  const { locale } = useReader()
  const { line: { indicator, months }, values, errors } = of
  const field = formFields(values, errors)
  const version = months.find(({ month }) => month === field('month').value)?.version ?? 0
  return (
    <>
      <OneForm of={of} title={words.enterFor(sayMonth(field('month').value as CalendarMonth, locale))} lead={<OtherMonths {...of} month={field('month').value} />} rest="/enter" button={words.saveValue} labels={{ value: words.value, note: words.note, month: words.month }}>
        <HiddenFields fields={{ month: field('month').value, version: String(version) }} />
        <ValueFields indicator={indicator} field={field} asksSure={asksSure} asksReplace={asksReplace} proposed={proposed} last={months.findLast(({ month }) => month < field('month').value)} />
      </OneForm>
      {files.map((file, place) => (
        <Form key={file} action={indicatorHref(of.facts.year, indicator, '/evidence/remove')} label={words.removeEvidence(String(place + 1))}>
          <HiddenFields fields={{ value: valueId ?? '', file }} />
          <p><Link href={`/office/indicators/files/${file}`}>{`${words.evidence} ${place + 1}`}</Link></p>
          <TextField name="reason" id={`reason-${place}`} label={words.removeReason} maxLength={500} />
          <Button kind="tertiary">{words.removeEvidence(String(place + 1))}</Button>
        </Form>
      ))}
      {valueId !== null && (
        <Form action={indicatorHref(of.facts.year, indicator, '/evidence')} label={words.evidenceTitle} multipart>
          <HiddenFields fields={{ value: valueId }} />
          <FileField name="file" label={words.evidenceFile} hint={words.evidenceHint} error={errors['file']} />
          <Button kind="secondary">{words.evidenceSave}</Button>
        </Form>
      )}
    </>
  )
} // prettier-ignore

/** The other months of the year, each on a page of its own: what stands in one is never carried into another. */
function OtherMonths({ facts: { year, set }, line: { indicator }, month }: Of & { readonly month: string }) {
  const words = useWords()
  const { locale, today } = useReader()
  const months = monthsOf(set).filter((each) => each !== month && each <= today.slice(0, 7))
  return (
    <>
      {words.otherMonths}{' '}
      {months.map((each) => (
        <Fragment key={each}><Link href={indicatorHref(year, indicator, `/enter?month=${each}`)}>{sayMonth(each, locale)}</Link> </Fragment>
      ))}
    </>
  )
} // prettier-ignore

/** Who enters an indicator's values, of the people of its department. */
export function OwnerForm({ people, ...of }: Of & { readonly people: readonly DepartmentPerson[] }) {
  const words = useWords()
  const field = formFields(of.values, of.errors)
  const options = people.map(({ staffId, name, team }) => ({ value: staffId, label: team === '' ? name : `${name} (${team})` }))
  return (
    <OneForm of={of} title={words.nameOwner} rest="/owner" button={words.nameOwner} labels={{ owner: words.owner, deputy: words.deputy }}>
      <SelectField {...field('owner')} label={words.owner} options={options} required />
      <SelectField {...field('deputy')} label={words.deputy} options={[{ value: '', label: words.nobody }, ...options]} />
    </OneForm>
  )
} // prettier-ignore

/** Opens an indicator again after the lock, with a reason. */
export function UnlockForm(of: Of) {
  const words = useWords()
  const field = formFields(of.values, of.errors)
  return (
    <OneForm
      of={of}
      title={words.unlock}
      lead={words.unlockLead}
      rest="/unlock"
      button={words.unlock}
      labels={{ reason: words.unlockReason, until: words.unlockUntil }}
    >
      <TextArea {...field('reason')} label={words.unlockReason} rows={3} maxLength={500} required />
      <DateField {...field('until')} label={words.unlockUntil} required />
    </OneForm>
  )
}

/** Objects to what the province recognised. */
export function AppealForm({ recognised, ...of }: Of & { readonly recognised: string }) {
  const words = useWords()
  const { indicator } = of.line
  const field = formFields(of.values, of.errors)
  return (
    <OneForm
      of={of}
      title={words.raiseAppeal}
      lead={words.appealLead(recognised)}
      rest="/appeal"
      button={words.raiseAppeal}
      labels={{ claimed: words.claimed, reason: words.appealReason }}
    >
      <TextField
        {...field('claimed')}
        label={`${words.claimed} (${indicator.unit})`}
        inputMode="decimal"
        width="short"
        required
      />
      <TextArea {...field('reason')} label={words.appealReason} hint={words.appealReasonHint} rows={4} maxLength={2000} required />
    </OneForm>
  )
} // prettier-ignore

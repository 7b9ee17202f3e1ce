import {
  Button,
  DataTable,
  DateField,
  Disclosure,
  EmptyState,
  ErrorSummary,
  Form,
  formFields,
  Link,
  PageHeading,
  type SaidErrors,
  Section,
  StatusBadge,
  TextArea,
  TextField,
} from '#design/index.ts'
import type { FormFields } from '#platform/http/web-request.ts'
import type { Locale } from '#platform/kernel/locale.ts'
import { formatDay } from '#platform/text/format.ts'
import type { HandOverListed } from '../data/hand-over-queries.ts'
import type { StaffId } from '../domain/staff.ts'
import { dutyKey } from '../use-cases/duties-that-stay.ts'
import type { SourcedDuty } from '../use-cases/duty-sources.ts'
import { words } from './words.ts'

interface HandOverPageProps {
  readonly locale: Locale
  /** Null for accounts without a person. */
  readonly staffId: StaffId | null
  readonly handOvers: readonly HandOverListed[]
  readonly names: ReadonlyMap<StaffId, string>
  readonly duties: readonly SourcedDuty[]
  /** Which duties stay with their department, by `dutyKey`. */
  readonly staying: ReadonlySet<string>
  readonly values: FormFields['values']
  readonly said: SaidErrors
}

/** What I give and what I am given: confirmed by both. */
export function HandOverPage(props: HandOverPageProps) {
  const { locale, staffId, handOvers, said } = props
  const text = words[locale].handOver
  const waiting = handOvers.filter((each) => waitsFor(each, staffId))
  const others = handOvers.filter((each) => !waitsFor(each, staffId))
  return (
    <>
      <PageHeading title={text.title} lead={text.lead} />
      <ErrorSummary errors={said} labels={{ to: words[locale].form.to, day: text.day }} />
      <Section title={text.toConfirm}>
        {waiting.length === 0 ? (
          <EmptyState title={text.nothing} />
        ) : (
          waiting.map((each) => <Waiting key={each.id} {...props} handOver={each} />)
        )}
      </Section>
      <Section title={text.give} lead={staffId === null ? text.noStaff : text.giveLead}>
        {staffId !== null && <Give {...props} />}
      </Section>
      {others.length > 0 && <History {...props} handOvers={others} />}
    </>
  )
}

function waitsFor({ status, giverId, receiverId }: HandOverListed, staffId: StaffId | null): boolean {
  return (status === 'drafted' && giverId === staffId) || (status === 'given' && receiverId === staffId)
}

function Waiting({
  locale,
  handOver,
  names,
  staffId,
  staying,
}: HandOverPageProps & { readonly handOver: HandOverListed }) {
  const text = words[locale].handOver
  const giving = handOver.giverId === staffId
  const other = names.get(giving ? handOver.receiverId : handOver.giverId) ?? ''
  return (
    <>
      <p>
        {giving ? text.to : text.from}: {other} · {formatDay(handOver.day, locale)}
      </p>
      <ul>
        {handOver.duties.map((duty) => (
          <li key={`${duty.source} ${duty.duty_id}`}>
            <Link href={duty.href}>{duty.title}</Link>
            {duty.due !== null && ` · ${formatDay(duty.due, locale)}`}
            {staying.has(dutyKey(handOver.id, duty.source, duty.duty_id)) && ` · ${text.stays}`}
          </li>
        ))}
      </ul>
      {handOver.note !== '' && <p>{handOver.note}</p>}
      <Form action={`/office/hand-overs/${handOver.id}/confirm`}>
        <Button description={other}>{giving ? text.confirmGiven : text.confirmReceived}</Button>
      </Form>
    </>
  )
}

function Give({ locale, duties, values, said }: HandOverPageProps) {
  const { handOver: text, staff, form } = words[locale]
  const field = formFields(values, said)
  if (duties.length === 0) return <p>{staff.noDuties}</p>
  return (
    <>
      <ul>
        {duties.map((duty) => (
          <li key={`${duty.source} ${duty.id}`}>
            <Link href={duty.href}>{duty.title}</Link>
            {duty.due !== null && ` · ${formatDay(duty.due, locale)}`}
          </li>
        ))}
      </ul>
      <Disclosure summary={text.prepare} open={Object.keys(said).length > 0}>
        <Form action="/office/hand-overs">
          <TextField {...field('to')} label={form.to} maxLength={40} width="medium" required />
          <DateField {...field('day')} label={text.day} required />
          <TextArea {...field('note')} label={text.note} maxLength={2000} />
          <Button>{text.prepare}</Button>
        </Form>
      </Disclosure>
    </>
  )
}

const tones = { drafted: 'warning', given: 'info', received: 'success' } as const

function History({ locale, handOvers, names }: HandOverPageProps) {
  const text = words[locale].handOver
  return (
    <Section title={text.history}>
      <DataTable
        caption={text.caption}
        captionHidden
        rows={handOvers}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'day',
            title: text.day,
            kind: 'date',
            head: true,
            cell: ({ day }) => formatDay(day, locale),
          },
          { key: 'from', title: text.from, cell: ({ giverId }) => names.get(giverId) ?? '' },
          { key: 'to', title: text.to, cell: ({ receiverId }) => names.get(receiverId) ?? '' },
          {
            key: 'duties',
            title: text.duties,
            cell: ({ duties }) => duties.map(({ title }) => title).join(', '),
          },
          { key: 'note', title: text.note, cell: ({ note }) => note },
          {
            key: 'status',
            title: text.status,
            kind: 'status',
            cell: ({ status }) => <StatusBadge tone={tones[status]}>{text.statuses[status]}</StatusBadge>,
          },
        ]}
      />
    </Section>
  )
}

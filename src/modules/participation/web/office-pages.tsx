import {
  Button,
  ButtonLink,
  ButtonRow,
  DataTable,
  DateField,
  EmptyState,
  ErrorSummary,
  FactList,
  Form,
  formFields,
  KeyFigures,
  Notice,
  PageHeading,
  RadioField,
  type SaidErrors,
  Section,
  SelectField,
  StatusBadge,
  TextField,
  useReader,
} from '#design/index.ts'
import type { DepartmentId } from '#platform/access/person.ts'
import type { FormFields } from '#platform/http/web-request.ts'
import { formatCount, formatPeriod } from '#platform/text/format.ts'
import type { Turnout } from '../data/turnout-queries.ts'
import type { Poll, PollState } from '../domain/poll.ts'
import { stateTones } from './poll-page.tsx'
import { sayForm } from './say.ts'
import type { PlaceOption } from './towns.ts'
import { TurnoutTables } from './turnout-tables.tsx'
import { useWords } from './words.ts'

/** A booth's people on the roll and its papers in the box. */
export interface BoothLine {
  readonly id: DepartmentId
  readonly name: string
  readonly people: number
  readonly entered: number
}

interface OfficePollProps {
  readonly poll: Poll
  readonly state: PollState
  readonly figures: Turnout
  readonly booths: readonly BoothLine[]
  readonly mayClose: boolean
  /** Whether whoever looks may run any booth. */
  readonly hasBooth: boolean
  readonly townName: (id: DepartmentId | null) => string | null
}

/** A poll as the office sees it: days, turnout, booths; of the box nothing. */
export function OfficePollPage(props: OfficePollProps) {
  const { poll, state, figures, hasBooth } = props
  const words = useWords()
  const { locale } = useReader()
  const isRunning = state === 'open' || state === 'counting'
  return (
    <>
      <PageHeading
        title={poll.title[locale]}
        status={<StatusBadge tone={stateTones[state]}>{words.states[state]}</StatusBadge>}
        actions={
          <ButtonLink href={`/votes/${poll.id}`} kind="tertiary">
            {words.toPoll}
          </ButtonLink>
        }
      />
      {state !== 'closed' && (
        <Notice tone="info" title={words.sealedOffice}>
          {words.sealedOfficeBody}
        </Notice>
      )}
      <KeyFigures
        figures={[{ label: words.voters, value: formatCount(figures.voters, locale), unit: words.people }]}
      />
      <FactList
        facts={[
          { term: words.period, value: formatPeriod(poll.firstDay, poll.lastDay, locale) },
          { term: words.how, value: sayForm(poll.form, locale) },
        ]}
      />
      {isRunning && hasBooth && (
        <ButtonRow>
          {state === 'open' && (
            <ButtonLink href={`/office/votes/${poll.id}/roll`}>{words.markRoll}</ButtonLink>
          )}
          <ButtonLink href={`/office/votes/${poll.id}/booth`} kind="secondary">
            {words.enterBooth}
          </ButtonLink>
        </ButtonRow>
      )}
      <Booths {...props} />
      {state === 'counting' && props.mayClose && (
        <Section title={words.closeNow} lead={words.closeLead}>
          <Form action={`/office/votes/${poll.id}/close`} label={words.closeNow}>
            <Button kind="secondary">{words.closeNow}</Button>
          </Form>
        </Section>
      )}
      <TurnoutTables figures={figures} townName={props.townName} />
    </>
  )
}

function Booths({ booths }: OfficePollProps) {
  const words = useWords()
  const { locale } = useReader()
  return (
    <Section title={words.booths}>
      <DataTable
        caption={words.booths}
        captionHidden
        narrow
        rows={booths}
        rowKey={({ id }) => id}
        empty={<EmptyState title={words.noBooths} />}
        columns={[
          { key: 'name', title: words.booth, head: true, cell: ({ name }) => name },
          {
            ...{ key: 'people', title: words.boothPeople, kind: 'number' },
            cell: ({ people }) => formatCount(people, locale),
          },
          {
            ...{ key: 'entered', title: words.boothEntered, kind: 'number' },
            cell: ({ entered }) => formatCount(entered, locale),
          },
        ]}
      />
    </Section>
  )
}

export interface BoothFormProps {
  readonly poll: Poll
  readonly booths: readonly PlaceOption[]
  readonly values: FormFields['values']
  readonly errors: SaidErrors
}

/** Who is handed a paper at a booth. */
export function MarkRollPage({
  poll,
  booths,
  towns,
  values,
  errors,
}: BoothFormProps & { readonly towns: readonly PlaceOption[] }) {
  const words = useWords()
  const { locale } = useReader()
  const field = formFields(values, errors)
  const ways = (['paper', 'assisted'] as const).map((value) => ({ value, label: words.ways[value] }))
  return (
    <>
      <PageHeading title={words.markRoll} kicker={poll.title[locale]} lead={words.markLead} />
      <ErrorSummary
        errors={errors}
        labels={{
          boothId: words.booth,
          voterName: words.name,
          birthDate: words.birthDate,
          way: words.wayLabel,
        }}
      />
      {booths.length === 0 ? (
        <Notice tone="warning">{words.noBoothOfYours}</Notice>
      ) : (
        <Form action={`/office/votes/${poll.id}/roll`} label={words.markRoll}>
          <SelectField {...field('boothId')} label={words.booth} options={booths} emptyLabel="" required />
          <TextField {...field('voterName')} label={words.name} autocomplete="off" width="medium" required />
          <DateField {...field('birthDate')} label={words.birthDate} required />
          <RadioField {...field('way')} label={words.wayLabel} options={ways} inline required />
          <SelectField {...field('townId')} label={words.town} options={towns} emptyLabel={words.noTown} />
          <Button>{words.mark}</Button>
        </Form>
      )}
    </>
  )
}

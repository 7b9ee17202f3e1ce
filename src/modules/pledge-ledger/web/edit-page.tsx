import {
  AmountGrid,
  Button,
  ButtonLink,
  ButtonRow,
  ErrorSummary,
  FilterBar,
  Form,
  Notice,
  PageHeading,
  RoomTabs,
  type SaidErrors,
  Section,
  TextField,
  Timeline,
  useReader,
} from '#design/index.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import { formatCount, formatDay, formatInstant } from '#platform/text/format.ts'
import { officeRooms, type PledgeLine } from '#modules/pledges/index.ts'
import type { LedgerVersion } from '../data/history-queries.ts'
import type { StandingLedger } from '../data/ledger-queries.ts'
import { ledgerKinds, ledgerSources, type LedgerYear } from '../domain/ledger.ts'
import { plannedTotal, securedTotal, sumsOf } from '../domain/ledger-sums.ts'
import { standingMark } from '../use-cases/save-ledger.ts'
import { type EditUnit, editUnits } from './edit-form.ts'
import { exactWon } from './exact-won.ts'
import { MoneyFigures } from './ledger-page.tsx'
import { useWords, yearWords } from './words.ts'

export interface EditPageProps {
  readonly pledge: PledgeLine
  /** The day whose amounts are shown and written. */
  readonly day: CalendarDate
  readonly years: readonly LedgerYear[]
  readonly standing: StandingLedger | null
  readonly versions: readonly LedgerVersion[]
  readonly unit: EditUnit
  readonly mayEdit: boolean
  /** What stands in the grid, by field. */
  readonly values: Readonly<Record<string, string>>
  readonly reason: string
  readonly errors: SaidErrors
  /** What holds meanwhile, by field, when somebody else was quicker. */
  readonly now: Readonly<Record<string, string>> | null
}

/** One pledge's money: the grid to change it, and all that it ever was. */
export function EditPage(props: EditPageProps) {
  const { pledge, standing, day } = props
  const words = useWords()
  const { locale } = useReader()
  return (
    <>
      <PageHeading
        kicker={words.ofPledge(pledge.number, pledge.title[locale])}
        title={words.editTitle}
        actions={
          <ButtonLink href={`/pledges/${pledge.number}`} kind="secondary">
            {words.publicPage}
          </ButtonLink>
        }
      />
      <RoomTabs label={words.pledges} rooms={officeRooms} current="ledger" />
      {props.now !== null && (
        <Notice tone="warning" title={words.staleTitle} live>
          <p>{words.staleBody}</p>
        </Notice>
      )}
      <ErrorSummary errors={props.errors} labels={useLabels(props)} />
      {standing !== null && <MoneyFigures sums={sumsOf(standing.cells)} day={standing.day} />}
      <DayForm {...props} />
      {standing !== null && standing.day !== day && (
        <Notice>
          <p>{words.carriedFrom(formatDay(standing.day, locale))}</p>
        </Notice>
      )}
      {props.mayEdit && <GridForm {...props} />}
      {props.mayEdit && <Steps {...props} />}
      <History versions={props.versions} />
    </>
  )
}

function useLabels({ years }: EditPageProps): Readonly<Record<string, string>> {
  const words = useWords()
  const labels: readonly [string, string][] = [
    ['day', words.asOf],
    ...ledgerSources.flatMap((source) =>
      ledgerKinds.flatMap((kind) =>
        years.map((year): [string, string] => [
          `${source}.${kind}.${year}`,
          `${words.sources[source]} ${words.kinds[kind]} ${yearWords(year, words)}`,
        ]),
      ),
    ),
    ['reason', words.reason],
  ]
  return Object.fromEntries(labels)
}

/** Another day, or another unit: nothing is changed by looking. */
function DayForm({ pledge, day, unit }: EditPageProps) {
  const words = useWords()
  return (
    <FilterBar
      action={`/office/pledges/${pledge.number}/ledger`}
      button={words.openDay}
      filters={[
        { kind: 'date', name: 'day', label: words.asOf, value: day },
        {
          kind: 'select',
          name: 'unit',
          label: words.showIn,
          value: unit,
          all: words.unitExact,
          options: editUnits.map((each) => ({ value: each, label: words.units[each] })),
        },
      ]}
    />
  )
}

function GridForm({ pledge, day, standing, years, unit, values, errors, now, reason }: EditPageProps) {
  const words = useWords()
  return (
    <Section title={words.gridCaption} lead={words.editLead(words.units[unit])}>
      <Form
        action={`/office/pledges/${pledge.number}/ledger`}
        narrow={false}
        hidden={{ day, unit, seen: standingMark(standing) }}
      >
        <AmountGrid
          caption={words.gridCaption}
          unit={words.gridUnit(words.units[unit])}
          columns={years.map((year) => ({ key: String(year), label: yearWords(year, words) }))}
          groups={ledgerSources.map((source) => ({
            label: words.sources[source],
            rows: ledgerKinds.map((kind) => ({ key: `${source}.${kind}`, label: words.kinds[kind] })),
          }))}
          value={(name) => values[name] ?? ''}
          errors={errors}
          now={now ?? undefined}
        />
        <TextField
          name="reason"
          label={words.reason}
          hint={words.reasonEditHint}
          value={reason}
          error={errors['reason']}
          maxLength={500}
        />
        <ButtonRow>
          <Button>{words.save}</Button>
        </ButtonRow>
      </Form>
    </Section>
  )
}

/** Undo and redo of the shown day, each with what it would bring back known from the history below. */
function Steps({ pledge, day, versions }: EditPageProps) {
  const words = useWords()
  const last = versions.filter((each) => each.day === day).toSorted((a, b) => b.version - a.version)[0]
  if (last === undefined || (last.undoTo === null && last.redoTo === null)) return null
  const hidden = { day, version: String(last.version) }
  const step = (way: 'undo' | 'redo') => (
    <Form action={`/office/pledges/${pledge.number}/ledger/${way}`} hidden={hidden} narrow={false}>
      <Button kind="secondary">{words[way]}</Button>
    </Form>
  )
  return (
    <ButtonRow>
      {last.undoTo !== null && step('undo')}
      {last.redoTo !== null && step('redo')}
    </ButtonRow>
  )
}

function History({ versions }: { readonly versions: readonly LedgerVersion[] }) {
  const words = useWords()
  const { locale } = useReader()
  return (
    <Section title={words.history} id="history">
      {versions.length === 0 ? (
        <p>{words.historyEmpty}</p>
      ) : (
        <Timeline
          label={words.history}
          entries={versions.slice(0, 100).map((each) => ({
            key: each.id,
            when: formatInstant(each.recordedAt, locale),
            dateTime: each.recordedAt.toISOString(),
            title: words.versionTitle(
              formatDay(each.day, locale),
              formatCount(each.version, locale),
              words.changes[each.change],
            ),
            body: <VersionBody version={each} />,
          }))}
        />
      )}
    </Section>
  )
}

function VersionBody({ version }: { readonly version: LedgerVersion }) {
  const words = useWords()
  const { locale } = useReader()
  const sums = sumsOf(version.cells)
  return (
    <>
      <p>
        {version.contentId === null
          ? words.versionVoid
          : words.versionSums(
              exactWon(plannedTotal(sums), locale),
              exactWon(securedTotal(sums), locale),
              exactWon(sums.spent, locale),
            )}
      </p>
      {version.reason !== '' && (
        <p lang={locale === 'ko' ? undefined : 'ko'}>{words.reasonSaid(version.reason)}</p>
      )}
      <p>{words.recordedBy(version.recordedBy, formatInstant(version.recordedAt, locale))}</p>
    </>
  )
}

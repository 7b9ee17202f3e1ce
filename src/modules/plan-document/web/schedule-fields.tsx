import {
  CheckboxField,
  Disclosure,
  type FormFieldsView,
  Grid,
  Link,
  Notice,
  type Option,
  Section,
  SelectField,
  TextField,
  useReader,
} from '#design/index.ts'
import { formatCount } from '#platform/text/format.ts'
import type { DraftSchedule, ProgrammeDraft } from '../domain/intake/document-draft.ts'
import { isPeriodAssumed, losesRecurrence } from '../domain/intake/draft-schedule.ts'
import { keptRecurrences } from '../domain/intake/recurrence-kept.ts'
import { addedRows, mostRowsShown } from './form-values.ts'
import { useWords } from './words.ts'

interface ScheduleFieldsProps {
  readonly draft: ProgrammeDraft
  readonly field: FormFieldsView
  readonly departments: readonly Option[]
  readonly lines: ReadonlySet<number>
}

/** A programme's schedule: one row for each entry, shut while nothing is the matter with it. */
export function ScheduleFields({ draft, field, departments, lines }: ScheduleFieldsProps) {
  const words = useWords()
  const { locale } = useReader()
  const count = (number: number) => formatCount(number, locale)
  const shown = draft.schedule.slice(0, mostRowsShown.schedule)
  const kept = draft.schedule.filter(({ leaveOut }) => !leaveOut).length
  return (
    <Section
      title={words.schedule}
      level={3}
      id="schedule"
      lead={words.scheduleCount(count(kept), count(draft.schedule.length))}
    >
      {shown.map((row, index) => (
        <ScheduleRow
          key={index}
          index={index}
          row={row}
          field={field}
          departments={departments}
          lines={lines}
        />
      ))}
      {Array.from({ length: addedRows }, (_, index) => (
        <ScheduleRow
          key={`added-${index}`}
          index={draft.schedule.length + index}
          row={null}
          field={field}
          departments={departments}
          lines={lines}
        />
      ))}
    </Section>
  )
}

interface ScheduleRowProps {
  readonly index: number
  readonly row: DraftSchedule | null
  readonly field: FormFieldsView
  readonly departments: readonly Option[]
  readonly lines: ReadonlySet<number>
}

function ScheduleRow({ index, row, field, departments, lines }: ScheduleRowProps) {
  const words = useWords()
  const at = `schedule.${index}.`
  const typed = (name: string) => field(`${at}${name}`)
  const isWrong = ['text', 'start', 'end', 'day', 'months'].some((name) => typed(name).error !== undefined)
  const isOpen = isWrong || (row !== null && !row.leaveOut && needsLook(row))
  return (
    <Disclosure summary={summaryOf(row, index, words)} open={isOpen}>
      {row !== null && <RowNotes row={row} lines={lines} />}
      <TextField {...typed('text')} label={words.scheduleText} maxLength={2000} />
      <Grid columns={2}>
        <TextField {...typed('start')} label={words.start} hint={words.momentHint} maxLength={20} />
        <TextField {...typed('end')} label={words.end} hint={words.momentHint} maxLength={20} />
        <SelectField
          {...typed('recurrence')}
          label={words.recurrence}
          options={keptRecurrences.map((value) => ({ value, label: words.recurrences[value] }))}
        />
        <SelectField
          {...typed('department')}
          label={words.owner}
          options={departments}
          emptyLabel={words.ownDepartment}
        />
        <TextField {...typed('months')} label={words.months} hint={words.monthsHint} maxLength={40} />
        <TextField {...typed('day')} label={words.monthDay} inputMode="numeric" maxLength={2} />
      </Grid>
      {row !== null && (
        <CheckboxField name={`${at}leaveOut`} label={words.leaveOut} checked={field.has(`${at}leaveOut`)} />
      )}
    </Disclosure>
  )
}

const needsLook = (row: DraftSchedule): boolean => row.start === '' || row.end === '' || row.text === ''

function summaryOf(row: DraftSchedule | null, index: number, words: ReturnType<typeof useWords>): string {
  if (row === null) return words.scheduleNew
  const period = row.start === row.end ? row.start : `${row.start || '?'} ~ ${row.end || '?'}`
  const left = row.leaveOut ? ` (${words.leaveOut})` : ''
  return `${index + 1}. ${period === '' ? '?' : period} · ${row.text}${left}`
}

/** What the document says, and where the plan will not say it so. */
function RowNotes({ row, lines }: { readonly row: DraftSchedule; readonly lines: ReadonlySet<number> }) {
  const words = useWords()
  if (row.source === null) return null
  const { printed, place } = row.source
  const line = place.number
  return (
    <>
      <p>
        {words.scheduleRead(printed)}
        {lines.has(line) && (
          <>
            {' · '}
            <Link href={`#line-${line}`}>{words.doubtAt(line)}</Link>
          </>
        )}
      </p>
      {losesRecurrence(row) && <Notice tone="warning">{words.recurrenceLost(printed)}</Notice>}
      {isPeriodAssumed(row) && <Notice>{words.periodAssumed}</Notice>}
    </>
  )
}

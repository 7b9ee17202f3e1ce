import { DataTable, PageHeading, Section, SideBySide, useReader } from '#design/index.ts'
import { formatCount } from '#platform/text/format.ts'
import type { MayorTerm } from '#modules/pledges/index.ts'
import type { DifferingTotal, ImportIssue, SheetPlace } from '../domain/import-facts.ts'
import { type LedgerSums, plannedTotal, securedTotal } from '../domain/ledger-sums.ts'
import type { PlannedIssue } from '../domain/plan-import.ts'
import type { LedgerCheck } from '../use-cases/import-ledger.ts'
import { exactWon } from './exact-won.ts'
import { CheckActions, ReasonNeeded } from './import-page.tsx'
import { sayIssue } from './say-flaw.ts'
import { useWords } from './words.ts'

interface CheckPageProps {
  readonly check: LedgerCheck
  readonly term: MayorTerm
  /** What the commit has to say again. */
  readonly hidden: Readonly<Record<string, string>>
}

/** More than this many are not read anyway. */
const SHOWN = 200

/** What a sheet was found to be: what is wrong at which cell, or what it would change. */
export function CheckPage({ check, term, hidden }: CheckPageProps) {
  const words = useWords()
  const { locale } = useReader()
  const said = (count: number) => formatCount(count, locale)
  const { errors, overruns, doubts, differing } = check
  const ready = errors.length === 0 && !check.reasonMissing
  return (
    <>
      <PageHeading
        kicker={check.fileName}
        title={words.resultTitle}
        lead={
          errors.length > 0
            ? words.errorsLead
            : words.readySentence(said(check.pledges), said(check.amounts), said(check.totals))
        }
      />
      {errors.length === 0 && check.reasonMissing && <ReasonNeeded />}
      {errors.length > 0 && (
        <Section title={words.errorsTitle(said(errors.length))}>
          <IssueTable caption={words.errorsTitle(said(errors.length))} issues={errors} term={term} />
        </Section>
      )}
      {overruns.length > 0 && (
        <Section title={words.overrunsTitle(said(overruns.length))}>
          <IssueTable caption={words.overrunsTitle(said(overruns.length))} issues={overruns} term={term} />
        </Section>
      )}
      {differing.length > 0 && check.differingPass && (
        <Section title={words.differTitle(said(differing.length))} lead={words.differLead}>
          <DifferingTable differing={differing} />
        </Section>
      )}
      {doubts.length > 0 && (
        <Section title={words.doubtsTitle(said(doubts.length))}>
          <IssueTable caption={words.doubtsTitle(said(doubts.length))} issues={doubts} term={term} />
        </Section>
      )}
      {errors.length === 0 && <Change before={check.before} after={check.after} />}
      <CheckActions hidden={hidden} ready={ready} />
    </>
  )
}

function IssueTable({
  caption,
  issues,
  term,
}: {
  readonly caption: string
  readonly issues: readonly (ImportIssue | PlannedIssue)[]
  readonly term: MayorTerm
}) {
  const words = useWords()
  const { locale } = useReader()
  const rows = issues.slice(0, SHOWN).map((issue, index) => ({ issue, key: String(index) }))
  return (
    <>
      <DataTable
        caption={caption}
        captionHidden
        rows={rows}
        rowKey={({ key }) => key}
        columns={[
          ...usePlaces<(typeof rows)[number]>(({ issue }) => issue),
          { key: 'cell', title: words.cell, cell: ({ issue }) => issue.text },
          { key: 'problem', title: words.problem, cell: ({ issue }) => sayIssue(issue, term, locale) },
        ]}
      />
      {issues.length > SHOWN && <p>{words.more(formatCount(issues.length - SHOWN, locale))}</p>}
    </>
  )
}

/** A column by its letter, as Excel heads it: 28 is AB. */
export function columnLetter(column: number): string {
  let [rest, letters] = [column, '']
  while (rest > 0) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
    rest = Math.floor((rest - 1) / 26)
  }
  return letters
}

function usePlaces<Row>(placeOf: (row: Row) => SheetPlace) {
  const words = useWords()
  const { locale } = useReader()
  return [
    {
      key: 'row',
      title: words.row,
      kind: 'number' as const,
      head: true,
      cell: (row: Row) => formatCount(placeOf(row).row, locale),
    },
    {
      key: 'column',
      title: words.column,
      cell: (row: Row) => `${columnLetter(placeOf(row).column)} (${placeOf(row).column})`,
    },
    { key: 'sheet', title: words.sheet, cell: (row: Row) => placeOf(row).sheet },
  ]
}

function DifferingTable({ differing }: { readonly differing: readonly DifferingTotal[] }) {
  const words = useWords()
  const { locale } = useReader()
  const rows = differing.slice(0, SHOWN).map((each, index) => ({ ...each, key: String(index) }))
  return (
    <>
      <DataTable
        caption={words.differTitle(formatCount(differing.length, locale))}
        captionHidden
        rows={rows}
        rowKey={({ key }) => key}
        columns={[
          ...usePlaces<(typeof rows)[number]>(({ total }) => total.place),
          { key: 'word', title: words.what, cell: ({ total }) => total.word },
          { key: 'kind', title: words.kind, cell: ({ total }) => words.kinds[total.kind] },
          {
            key: 'printed',
            title: words.printed,
            kind: 'number',
            cell: ({ total }) => exactWon(total.amount, locale),
          },
          {
            key: 'computed',
            title: words.computed,
            kind: 'number',
            cell: ({ computed }) => exactWon(computed, locale),
          },
        ]}
      />
      {differing.length > SHOWN && <p>{words.more(formatCount(differing.length - SHOWN, locale))}</p>}
    </>
  )
}

/** The sums of the sheet's pledges, now and afterwards. */
function Change({ before, after }: { readonly before: LedgerSums; readonly after: LedgerSums }) {
  const words = useWords()
  const { locale } = useReader()
  const row = (label: string, of: (sums: LedgerSums) => LedgerSums['spent']) => ({
    label,
    before: exactWon(of(before), locale),
    after: exactWon(of(after), locale),
    changed: of(before) !== of(after),
  })
  return (
    <SideBySide
      caption={words.figures}
      before={words.before}
      after={words.after}
      rows={[
        row(words.plannedTotal, plannedTotal),
        row(words.plannedInTerm, ({ plannedInTerm }) => plannedInTerm),
        row(words.plannedAfterTerm, ({ plannedAfterTerm }) => plannedAfterTerm),
        row(words.secured, securedTotal),
        row(words.spent, ({ spent }) => spent),
      ]}
    />
  )
}

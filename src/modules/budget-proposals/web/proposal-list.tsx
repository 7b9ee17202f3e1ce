import { z } from 'zod'
import {
  type Column,
  DataTable,
  Downloads,
  EmptyState,
  type Filter,
  FilterBar,
  ListCount,
  type Option,
  Pagination,
  StatusBadge,
  useReader,
  withQuery,
} from '#design/index.ts'
import type { DepartmentId } from '#platform/access/person.ts'
import { tableDownload, type TableFormat } from '#platform/documents/download.ts'
import type { SheetCell, SheetColumnType } from '#platform/documents/sheet.ts'
import type { Reply } from '#platform/http/reply.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import { isId } from '#platform/kernel/ids.ts'
import type { Locale, Localized } from '#platform/kernel/locale.ts'
import { formatCount, formatDay, formatWon } from '#platform/text/format.ts'
import { proposalTypes } from '#modules/participatory-budget/rules.ts'
import { departmentNames, listDepartments } from '#modules/organization/index.ts'
import { type BudgetRound, listRounds } from '#modules/participatory-budget/index.ts'
import {
  type AskedProposals,
  countProposals,
  listProposals,
  type ProposalLine,
} from '../data/proposal-queries.ts'
import { mayBecome } from '../domain/decide-proposal.ts'
import { costOfProposal, proposalFields, publicStates, verdicts } from '../domain/proposal.ts'
import { stateTones } from './tones.ts'
import { type ProposalWords, proposalTexts, useWords } from './words.ts'

export const ROWS_ON_A_PAGE = 30
/** More than any round has. */
const MOST_ROWS = 20_000
export const tableFormats: readonly TableFormat[] = ['xlsx', 'csv', 'json']

const id = z
  .string()
  .refine(isId)
  .optional()
  .catch(undefined)
  .transform((value) => value as DepartmentId | undefined)
const query = z.object({
  year: z.coerce.number().int().min(2000).max(2200).optional().catch(undefined),
  type: z.enum(proposalTypes).optional().catch(undefined),
  field: z.enum(proposalFields).optional().catch(undefined),
  state: z.enum(publicStates).optional().catch(undefined),
  verdict: z.enum(verdicts).optional().catch(undefined),
  town: id,
  department: id,
  q: z.string().trim().max(100).catch(''),
  order: z.enum(['number', 'newest', 'supported', 'due']).catch('number'),
  page: z.coerce.number().int().min(1).max(1_000).catch(1),
})

/** What a list of proposals shows: those that its address asks for. */
export interface ShownProposals {
  readonly rounds: readonly BudgetRound[]
  /** Shown when no year is asked for: the latest that has begun. */
  readonly usual: BudgetRound | null
  readonly round: BudgetRound | null
  readonly asked: z.output<typeof query>
  readonly fitting: Omit<AskedProposals, 'limit' | 'offset'>
  readonly names: ReadonlyMap<DepartmentId, Localized>
  readonly towns: readonly Option[]
  readonly departments: readonly Option[]
}

/** Five queries, whatever is asked for. */
export async function shownProposals(request: WebRequest): Promise<ShownProposals> {
  const { database, today } = request.context
  const asked = request.query(query)
  const rounds = await listRounds(database)
  const usual = rounds.find(({ phases }) => (phases[0]?.from ?? '') <= today) ?? rounds[0] ?? null
  const round = rounds.find(({ year }) => year === asked.year) ?? usual
  const living = await listDepartments(database, today)
  const options = (isTown: boolean) =>
    living
      .filter(({ kind }) => (kind === 'town') === isTown)
      .map(({ departmentId, name }) => ({ value: departmentId, label: name[request.locale] }))
  return {
    ...{ rounds, usual, round, asked },
    fitting: {
      ...{ roundId: round?.id ?? '00000000-0000-7000-8000-000000000000', order: asked.order, text: asked.q },
      states: asked.state === undefined ? publicStates : [asked.state],
      ...{ type: asked.type, field: asked.field, townId: asked.town, verdict: asked.verdict },
      departmentId: asked.department,
    },
    names: await departmentNames(database, 'all', today),
    ...{ towns: options(true), departments: options(false) },
  }
}

interface ProposalColumn extends Column<ProposalLine> {
  readonly sheet: SheetColumnType
  readonly value: (proposal: ProposalLine) => SheetCell
  /** Only on pages and in files of this room; files of the workspace hold all. */
  readonly only?: 'portal' | 'office' | 'office-files'
}

function columnsOf(
  names: ShownProposals['names'],
  words: ProposalWords,
  locale: Locale,
): readonly ProposalColumn[] {
  const name = (department: DepartmentId | null) =>
    department === null ? '–' : (names.get(department)?.[locale] ?? '–')
  const verdict = ({ review }: ProposalLine) => (review === null ? '–' : words.verdicts[review.verdict])
  return [
    { key: 'number', title: words.number, kind: 'number', sheet: 'integer', value: (p) => p.number, cell: (p) => p.number },
    { key: 'title', title: words.title, head: true, sheet: 'text', value: (p) => p.title, cell: (p) => p.title },
    { key: 'type', title: words.type, only: 'portal', sheet: 'text', value: (p) => words.types[p.type], cell: (p) => words.types[p.type] },
    { key: 'field', title: words.field, only: 'portal', sheet: 'text', value: (p) => words.fields[p.field], cell: (p) => words.fields[p.field] },
    { key: 'town', title: words.town, only: 'portal', sheet: 'text', value: (p) => name(p.townId), cell: (p) => name(p.townId) },
    { key: 'cost', title: words.cost, kind: 'number', sheet: 'won', value: costOfProposal, cell: (p) => formatWon(costOfProposal(p), 'million', locale) },
    { key: 'supporters', title: words.supporters, kind: 'number', sheet: 'integer', value: (p) => p.supporters, cell: (p) => formatCount(p.supporters, locale) },
    { key: 'department', title: words.department, only: 'office', sheet: 'text', value: (p) => name(p.departmentId), cell: (p) => name(p.departmentId) },
    { key: 'verdict', title: words.verdict, only: 'office-files', sheet: 'text', value: verdict, cell: verdict },
    { key: 'due', title: words.due, only: 'office', kind: 'date', sheet: 'date', value: (p) => p.dueDay, cell: (p) => (p.dueDay === null ? '–' : formatDay(p.dueDay, locale)) },
    { key: 'state', title: words.state, kind: 'status', sheet: 'text', value: (p) => words.states[p.state], cell: (p) => <StateCell proposal={p} /> },
  ] // prettier-ignore
}

/** How it stands; of what was reviewed, with what was found. */
function StateCell({ proposal: { state, review } }: { readonly proposal: ProposalLine }) {
  const words = useWords()
  return (
    <>
      <StatusBadge tone={stateTones[state]}>{words.states[state]}</StatusBadge>
      {state === 'reviewed' && review !== null && <div>{words.verdicts[review.verdict]}</div>}
    </>
  )
}

interface ListProps {
  readonly request: WebRequest
  readonly shown: ShownProposals
  /** Where the list is. */
  readonly base: string
  readonly isOffice: boolean
  /** What is done with several rows at once. */
  readonly select?: Parameters<typeof DataTable<ProposalLine>>[0]['select']
}

/** The filters, the count, the table and the files: what portal and workspace have in common. */
export async function proposalList({ request, shown, base, isOffice, select }: ListProps) {
  const { locale, context } = request
  const words = proposalTexts[locale]
  const { asked, fitting, round } = shown
  const proposals = await listProposals(context.database, {
    ...fitting,
    limit: ROWS_ON_A_PAGE,
    offset: (asked.page - 1) * ROWS_ON_A_PAGE,
  })
  const count = await countProposals(context.database, fitting)
  const year = String(round?.year ?? '')
  // Of a page on which all is decided nothing can be chosen.
  const isAsked = proposals.some((each) => mayBecome(each, 'under-review'))
  return (
    <>
      <FilterBar filters={filtersOf(shown, words, isOffice)} />
      <ListCount total={count} />
      {proposals.length === 0 ? (
        <EmptyState title={words.none}>{words.noneBody}</EmptyState>
      ) : (
        <DataTable
          caption={words.proposalsOf(year)}
          rows={proposals}
          rowKey={({ id, version }) => `${id}.${version}`}
          select={isAsked ? select : undefined}
          rowHref={({ number }) => `${base}/${year}/${number}`}
          columns={columnsOf(shown.names, words, locale).filter(
            ({ only }) => only === undefined || only === (isOffice ? 'office' : 'portal'),
          )}
        />
      )}
      <Pagination page={asked.page} pages={Math.ceil(count / ROWS_ON_A_PAGE)} />
      <ListFiles base={base} />
    </>
  )
}

function ListFiles({ base }: { readonly base: string }) {
  const { path } = useReader()
  return (
    <Downloads
      files={tableFormats.map((format) => ({ format, href: withQuery(`${base}.${format}`, path) }))}
    />
  )
}

function filtersOf(
  { asked, rounds, usual, round, towns, departments }: ShownProposals,
  words: ProposalWords,
  isOffice: boolean,
) {
  const options = <T extends string>(all: readonly T[], said: Readonly<Record<T, string>>) =>
    all.map((value) => ({ value, label: said[value] }))
  const filters: Filter[] = [
    { kind: 'search', name: 'q', label: words.find, value: asked.q, example: words.findExample },
    { kind: 'select', name: 'type', label: words.type, value: asked.type, options: options(proposalTypes, words.types), all: words.all },
    { kind: 'select', name: 'field', label: words.field, value: asked.field, options: options(proposalFields, words.fields), all: words.all },
    { kind: 'select', name: 'town', label: words.town, value: asked.town, options: towns, all: words.all },
    { kind: 'select', name: 'state', label: words.state, value: asked.state, options: options(publicStates, words.states), all: words.all },
    { kind: 'select', name: 'order', label: words.order, value: asked.order === 'number' ? undefined : asked.order, options: options<'newest' | 'supported' | 'due'>(isOffice ? ['newest', 'supported', 'due'] : ['newest', 'supported'], words.orders), all: words.orders.number },
  ] // prettier-ignore
  if (isOffice)
    filters.push(
      { kind: 'select', name: 'department', label: words.department, value: asked.department, options: departments, all: words.all },
      { kind: 'select', name: 'verdict', label: words.verdict, value: asked.verdict, options: options(verdicts, words.verdicts), all: words.all },
    ) // prettier-ignore
  if (rounds.length > 1)
    filters.push({
      ...{
        kind: 'select',
        name: 'year',
        label: words.year,
        value: round?.year === usual?.year ? undefined : String(round?.year),
      },
      options: rounds
        .filter(({ year }) => year !== usual?.year)
        .map(({ year }) => ({ value: String(year), label: words.roundTitle(String(year)) })),
      all: words.roundTitle(String(usual?.year ?? '')),
    })
  return filters
}

/** The list as a file: exactly the rows that the page of the same address shows, on all its pages. */
export async function downloadProposals(
  request: WebRequest,
  format: TableFormat,
  isOffice: boolean,
): Promise<Reply> {
  const { locale, context } = request
  const words = proposalTexts[locale]
  const shown = await shownProposals(request)
  const proposals = await listProposals(context.database, { ...shown.fitting, limit: MOST_ROWS })
  const columns = columnsOf(shown.names, words, locale).filter(
    ({ only }) => isOffice || only === undefined || only === 'portal',
  )
  const year = String(shown.round?.year ?? '')
  const sheet = {
    sheetName: words.proposals,
    title: words.proposalsOf(year),
    locale,
    columns: columns.map(({ title, sheet: type }) => ({ title, type })),
    rows: proposals.map((proposal) => columns.map(({ value }) => value(proposal))),
  }
  return await tableDownload(sheet, format, `budget-proposals-${year}`)
}

import type { WebRequest } from '#platform/http/web-request.ts'
import { page, type Reply, trouble } from '#platform/http/reply.ts'
import { portalPage, type Route } from '#platform/http/route.ts'
import { tableDownload, type TableFormat } from '#platform/documents/download.ts'
import { won } from '#platform/kernel/won.ts'
import { departmentNames, listDepartments } from '#modules/organization/index.ts'
import { type BudgetRound, readRound } from '#modules/participatory-budget/index.ts'
import { budgetProposalActions as actions } from '../domain/budget-proposal-actions.ts'
import { ExecutionPage } from './execution-page.tsx'
import { executionQuery, executionRows, fittingRows } from './execution-rows.ts'
import { tableFormats } from './proposal-list.tsx'
import { proposalTexts } from './words.ts'

async function askedRound(request: WebRequest): Promise<BudgetRound | null> {
  const year = request.param('year')
  return /^\d{4}$/.test(year) ? await readRound(request.context.database, Number(year)) : null
}

/** Seven queries, however many were selected. */
async function execution(request: WebRequest): Promise<Reply> {
  const { locale, context } = request
  const words = proposalTexts[locale]
  const round = await askedRound(request)
  if (round === null) return trouble('not-found')
  const year = String(round.year)
  const living = await listDepartments(context.database, context.today)
  return page(
    words.execution.roundTitle(year),
    <ExecutionPage
      year={round.year}
      rows={await executionRows(request, round)}
      asked={request.query(executionQuery)}
      names={await departmentNames(context.database, 'all', context.today)}
      towns={living
        .filter(({ kind }) => kind === 'town')
        .map(({ departmentId, name }) => ({ value: departmentId, label: name[locale] }))}
    />,
    {
      breadcrumbs: [
        { href: '/', label: words.home },
        { href: '/budget', label: words.budget },
        { href: `/budget/rounds/${year}`, label: words.roundTitle(year) },
      ],
    },
  )
}

/** Exactly the rows that the page of the same address shows. */
async function download(request: WebRequest, format: TableFormat): Promise<Reply> {
  const { locale, context } = request
  const words = proposalTexts[locale]
  const { execution: said } = words
  const round = await askedRound(request)
  if (round === null) return trouble('not-found')
  const rows = fittingRows(await executionRows(request, round), request.query(executionQuery))
  const names = await departmentNames(context.database, 'all', context.today)
  const name = (id: (typeof rows)[number]['line']['townId']) =>
    id === null ? '' : (names.get(id)?.[locale] ?? '')
  const sheet = {
    ...{ sheetName: said.title, title: said.roundTitle(String(round.year)), locale },
    columns: [
      { title: words.number, type: 'integer' as const },
      { title: words.title, type: 'text' as const },
      { title: words.type, type: 'text' as const },
      { title: words.field, type: 'text' as const },
      { title: words.town, type: 'text' as const },
      { title: words.department, type: 'text' as const },
      ...[said.selected, said.budget, said.contracted, said.spent].map((title) => ({
        ...{ title, type: 'won' as const },
      })),
      { title: said.stage, type: 'text' as const },
      { title: said.late, type: 'text' as const },
      { title: said.lastReport, type: 'date' as const },
      { title: words.office.finding, type: 'text' as const },
    ],
    rows: rows.map(({ line, work, money, stage, late, report }) => [
      ...[line.number, line.title, words.types[line.type], words.fields[line.field]],
      ...[name(line.townId), name(line.departmentId), won(work.selectedWon), won(money.budget)],
      ...[won(money.contracted), won(money.spent), said.stages[stage]],
      ...[late === null ? '' : said.lateness[late], report?.day ?? null],
      report === null ? '' : said.findings[report.finding],
    ]),
  }
  return await tableDownload(sheet, format, `participatory-budget-${round.year}-execution`)
}

const BASE = '/budget/rounds/:year/execution'

/** What everybody reads of selected projects. */
export const executionRoutes: readonly Route[] = [
  portalPage(BASE, actions['read-proposals'], execution, { sameForAllVisitors: true }),
  ...tableFormats.map((format) =>
    portalPage(`${BASE}.${format}`, actions['read-proposals'], (request) => download(request, format)),
  ),
]

import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import {
  doubtText,
  placeText,
  planJson,
  type ReadItem,
  type ReadPart,
  type ReadPlan,
  readPlanFile,
  refusalText,
} from '#modules/plan-document/index.ts'
import { CommandFault, type Teller } from './terminal.ts'

/** `dure plan read FILE`: what a yearly plan says and what in it does not add up; exit code 1 when it is none. */
export async function readPlanCommand(
  file: string,
  options: { readonly names: boolean },
  tell: Teller,
): Promise<void> {
  if (!existsSync(file)) throw new CommandFault(`there is no file ${file}`, 2)
  const read = await readPlanFile(
    { name: basename(file), bytes: await readFile(file) },
    { withNames: options.names },
  )
  if (!read.ok) {
    const reason = refusalText(read.refusal, 'en')
    tell.result({ ok: false, ...read.refusal, reason }, reason)
    throw new CommandFault('', 1)
  }
  for (const line of summaryOf(read.value)) tell.line(line)
  const doubts = read.value.doubts.length
  const last =
    doubts === 0 ? 'Nothing is doubtful.' : `${doubts} doubts: look at each before the plan is used.`
  tell.result({ ...planJson(read.value), doubts: readableDoubts(read.value) }, last)
}

const readableDoubts = ({ doubts }: ReadPlan) =>
  doubts.map((doubt) => ({
    where: placeText(doubt.where, 'en'),
    what: doubtText(doubt, 'en'),
    code: doubt.what.code,
    place: doubt.where.place,
  }))

function summaryOf(plan: ReadPlan): readonly string[] {
  const { title, organization, year } = plan
  return [
    `${title}${organization === null ? '' : ` (${organization})`}, ${year ?? 'year unknown'}`,
    `vision ${plan.vision.length}, aims ${plan.aims.length}, core tasks ${plan.coreTasks.length}`,
    '',
    `Results (${plan.results.length})`,
    ...plan.results.map(lineOfPart),
    '',
    `Programmes (${plan.programmes.length})`,
    ...plan.programmes.map(lineOfPart),
    '',
    ...(plan.doubts.length === 0 ? [] : [`Doubts (${plan.doubts.length})`]),
    ...plan.doubts.map((doubt) => `  ${placeText(doubt.where, 'en')}: ${doubtText(doubt, 'en')}`),
    '',
  ]
}

function lineOfPart({ number, title, aims, sections, schedule, amounts, tables, offices }: ReadPart): string {
  const items = countItems(sections.flatMap((section) => section.items))
  const counts = [
    [aims.length, 'aims'],
    [sections.length, 'sections'],
    [items, 'items'],
    [schedule.length, 'dates'],
    [amounts.length, 'amounts'],
    [tables.length, 'tables'],
  ] as const
  const told = counts.flatMap(([count, what]) => (count === 0 ? [] : [`${count} ${what}`])).join(', ')
  const office = offices
    .map(({ department, team, phone }) => [department, team, phone].filter(Boolean).join(' '))
    .join('; ')
  return `  ${String(number).padStart(2)}. ${title}: ${told}${office === '' ? '' : ` [${office}]`}`
}

const countItems = (items: readonly ReadItem[]): number =>
  items.reduce((count, item) => count + 1 + countItems(item.items), 0)

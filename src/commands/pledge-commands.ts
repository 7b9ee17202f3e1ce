import { existsSync } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import {
  pageIssueText,
  pledgeFileRefusalTexts,
  type ReadPledgeFile,
  readPledgeFile,
} from '#modules/pledge-intake/index.ts'
import { CommandFault, type Teller } from './terminal.ts'

const MOST_BYTES = 40 * 1024 * 1024

/** `dure pledges read FILE`: the pledges of a city's page or book and what in it does not add up; exit code 1 when rows are wrong. */
export async function readPledgesCommand(file: string, tell: Teller): Promise<void> {
  if (!existsSync(file)) throw new CommandFault(`there is no file ${file}`, 2)
  if ((await stat(file)).size > MOST_BYTES) throw new CommandFault(`${file} is larger than 40 MB`, 2)
  const read = await readPledgeFile(await readFile(file))
  if (!read.ok) {
    const reason = pledgeFileRefusalTexts.en[read.refusal.code]
    tell.result({ ok: false, refusal: read.refusal, reason }, reason)
    throw new CommandFault('', 1)
  }
  const { fields, pledges, errors, doubts } = read.value
  tellPledges(read.value, tell)
  const { printed: _printed, heads: _heads, ...told } = read.value
  const said = (issues: typeof errors) => issues.map((issue) => ({ ...issue, text: pageIssueText(issue) }))
  const place = ({ table, row }: { readonly table: number; readonly row: number }) =>
    `${read.value.tables > 1 ? `table ${table}, ` : ''}${row === 0 ? 'as a whole' : `row ${row}`}`
  for (const issue of said(errors)) tell.line(`${place(issue)}: ${issue.text}`)
  for (const issue of said(doubts)) tell.line(`${place(issue)}, to look at: ${issue.text}`)
  tell.result(
    { ok: errors.length === 0, ...told, errors: said(errors), doubts: said(doubts) },
    `${pledges.length} pledges in ${fields.length} fields, ${errors.length} errors, ${doubts.length} to look at.`,
  )
  if (errors.length > 0) throw new CommandFault('', 1)
}

function tellPledges({ fields, pledges, summaries }: ReadPledgeFile, tell: Teller): void {
  let field: number | null = null
  for (const pledge of pledges) {
    if (pledge.field !== null && pledge.field !== field)
      tell.line(fields.find(({ number }) => number === pledge.field)?.printed ?? '')
    field = pledge.field
    const number = (pledge.code === '' ? String(pledge.number) : pledge.code).padStart(2)
    const told = [
      pledge.stageWord,
      pledge.progress === null ? null : `${pledge.progress} %`,
      pledge.period?.printed,
    ]
    tell.line(
      `  ${number}. ${pledge.title}: ${told.filter((one) => one != null).join(', ') || '-'} [${pledge.department}]`,
    )
  }
  for (const { printed } of summaries)
    tell.line(
      `counts: ${printed.whole} in all, ${printed.stages.map(({ word, count }) => `${word} ${count}`).join(', ')}`,
    )
}

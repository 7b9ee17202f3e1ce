import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import {
  pageIssueText,
  type ReadPledgePageRefusal,
  readPledgePageFile,
} from '#modules/pledge-intake/index.ts'
import { CommandFault, type Teller } from './terminal.ts'

const reasons: Readonly<Record<ReadPledgePageRefusal, string>> = {
  'not-a-page': 'this is no web page: save the page in the browser as HTML and give that file',
  'no-pledge-table': 'no table of the page lists pledges with number, title, stage and progress',
}

/** `dure pledges read FILE`: the pledges of a city's page and what on it does not add up; exit code 1 when rows are wrong. */
export async function readPledgesCommand(file: string, tell: Teller): Promise<void> {
  if (!existsSync(file)) throw new CommandFault(`there is no file ${file}`, 2)
  const read = readPledgePageFile(await readFile(file))
  if (!read.ok) {
    tell.result({ ok: false, refusal: read.refusal, reason: reasons[read.refusal] }, reasons[read.refusal])
    throw new CommandFault('', 1)
  }
  const { fields, pledges, means, errors, doubts } = read.value
  for (const field of fields) {
    tell.line(field.printed)
    for (const pledge of pledges.filter((one) => one.field === field.number))
      tell.line(
        `  ${String(pledge.number).padStart(2)}. ${pledge.title}: ${pledge.stageWord ?? 'no stage'}, ${pledge.progress ?? '?'} % [${pledge.department}]`,
      )
  }
  const said = (issues: typeof errors) => issues.map((issue) => ({ ...issue, text: pageIssueText(issue) }))
  for (const { row, text } of said(errors)) tell.line(`row ${row}: ${text}`)
  for (const { row, text } of said(doubts)) tell.line(`row ${row}, to look at: ${text}`)
  tell.result(
    { ok: errors.length === 0, fields, pledges, means, errors: said(errors), doubts: said(doubts) },
    `${pledges.length} pledges in ${fields.length} fields, ${errors.length} errors, ${doubts.length} to look at.`,
  )
  if (errors.length > 0) throw new CommandFault('', 1)
}

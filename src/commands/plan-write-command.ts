import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { systemPerson } from '#platform/access/person.ts'
import {
  bookBytes,
  bookFormats,
  type Book,
  writeBook,
  type WriteBookRefusal,
} from '#modules/plan-books/index.ts'
import type { Config } from '../config.ts'
import { contexts } from '../house.ts'
import { type Installation, openInstallation } from '../installation.ts'
import { CommandFault, type Teller } from './terminal.ts'

export interface PlanWriteOptions {
  readonly year: string
  readonly book: string
  readonly format: string
  readonly output: string
  readonly programme?: string
  readonly department?: string
  readonly language: string
  readonly marks?: string
  readonly for: string
  readonly force: boolean
}

const refusals: Readonly<Record<WriteBookRefusal, string>> = {
  'not-allowed': 'this book is not for the public',
  'not-found': 'there is no adopted plan of this year, or no such programme in it',
  'unknown-department': 'there is no such department: give its code, as the chart of departments shows it',
}

/** `dure plan write`: a year's plan or results as a file; the same bytes from the same records on the same day. */
export async function planWriteCommand(
  config: Config,
  options: PlanWriteOptions,
  tell: Teller,
): Promise<void> {
  const asked = readOptions(options)
  if (existsSync(options.output) && !options.force)
    throw new CommandFault(`${options.output} is there already; --force writes over it`, 2)
  const installation = await openInstallation(config)
  try {
    const book = await compose(installation, asked)
    const bytes = await bookBytes(book, asked.format)
    await writeFile(options.output, bytes)
    tell.result(
      { file: options.output, title: book.title, bytes: bytes.length },
      `${book.title}: ${options.output}, ${bytes.length} bytes.`,
    )
  } finally {
    await installation.close()
  }
}

type Asked = ReturnType<typeof readOptions>

function readOptions({
  year,
  book,
  format,
  programme,
  department,
  language,
  marks,
  for: reader,
}: PlanWriteOptions) {
  return {
    reader: oneOf(reader, ['office', 'citizens'], 'for'),
    year: number(year, 'year', 1990, 2100),
    kind: oneOf(book, ['plan', 'results'], 'book'),
    format: oneOf(format, bookFormats, 'format'),
    programme: programme === undefined ? undefined : number(programme, 'programme', 1, 99),
    department,
    locale: oneOf(language, ['ko', 'en'], 'language'),
    marks: marks === undefined ? undefined : oneOf(marks, ['inline', 'list'], 'marks'),
  }
}

function number(text: string, what: string, least: number, most: number): number {
  const value = /^\d{1,4}$/.test(text) ? Number(text) : Number.NaN
  if (!(value >= least && value <= most))
    throw new CommandFault(`${what}: ${text} is not between ${least} and ${most}`, 2)
  return value
}

function oneOf<const T extends string>(text: string, allowed: readonly T[], what: string): T {
  const found = allowed.find((each) => each === text)
  if (found === undefined) throw new CommandFault(`${what}: ${text} is none of ${allowed.join(', ')}`, 2)
  return found
}

async function compose(installation: Installation, asked: Asked): Promise<Book> {
  const base = installation.config.origin?.href.replace(/\/$/, '') ?? ''
  const origin = { address: 'local', requestId: 'dure plan write' }
  const context = await contexts(installation.session, installation.clock)(systemPerson, origin)
  const written = await writeBook(context, { ...asked, base })
  if (!written.ok) throw new CommandFault(refusals[written.refusal], 1)
  return written.value
}

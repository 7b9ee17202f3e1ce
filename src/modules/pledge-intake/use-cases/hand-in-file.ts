import { change } from '#platform/access/change.ts'
import type { Context } from '#platform/access/context.ts'
import { may } from '#platform/access/permission.ts'
import { audit } from '#platform/audit/audit.ts'
import { oneLine } from '#platform/documents/clean-text.ts'
import { parseCalendarDate } from '#platform/kernel/calendar-date.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import { listDepartments } from '#modules/organization/index.ts'
import { listPledges, listTerms, type MayorTerm, termOn } from '#modules/pledges/index.ts'
import { insertDraft } from '../data/draft-store.ts'
import { namedDepartments } from '../domain/draft/draft-departments.ts'
import { draftOfBook } from '../domain/draft/draft-of-book.ts'
import type { DraftAim, DraftRow, IntakeDraftId } from '../domain/draft/intake-draft.ts'
import { matchedNumber } from '../domain/draft/match-pledges.ts'
import { termDays } from '../domain/draft/term-days.ts'
import { pledgeIntakeActions } from '../domain/pledge-intake-actions.ts'
import { type ReadPledgeFile, readPledgeFile, type ReadPledgeFileRefusal } from './read-pledge-file.ts'

export type HandInFileRefusal = 'not-allowed' | 'file-too-large' | 'no-pledges' | ReadPledgeFileRefusal

/** A file as a form handed it in. */
export interface PledgeUpload {
  readonly name: string
  readonly bytes: Uint8Array
}

/** The largest file that is taken. */
export const mostBytes = 20 * 1024 * 1024

/** Takes a pledge book in as a draft to correct: nothing of it is in the register yet. */
export async function handInFile(
  context: Context,
  upload: PledgeUpload,
): Promise<Result<IntakeDraftId, HandInFileRefusal>> {
  if (!may(context.person, pledgeIntakeActions['hand-in'])) return refuse('not-allowed')
  if (upload.bytes.length > mostBytes) return refuse('file-too-large')
  // Before the transaction: a hostile file may take its whole time, and holds no row meanwhile.
  const read = await readPledgeFile(upload.bytes)
  if (!read.ok) return read
  const book = read.value
  if (book.pledges.length === 0) return refuse('no-pledges')
  return await change(context, async (session) => {
    const id = context.newId<IntakeDraftId>()
    const { rows, fields, findings } = draftOfBook(book, (pledge) => book.printed.get(pledge) ?? [])
    const terms = await listTerms(session)
    const current = await termOn(session, context.today)
    const aim = aimOf(book, terms, current)
    const term =
      aim.purpose === 'statuses' ? (terms.find(({ number }) => number === aim.termNumber) ?? null) : null
    const pledges = term === null ? [] : await listPledges(session, term.id, context.today)
    const departments = await listDepartments(session, context.today)
    await insertDraft(session, {
      id,
      ...aim,
      rows:
        term === null ? rows : rows.map((row): DraftRow => ({ ...row, number: matchedNumber(row, pledges) })),
      fields,
      departments: namedDepartments(rows, departments),
      findings,
      fileName: oneLine(upload.name).slice(0, 200),
      kind: book.kind,
      by: context.person.name,
      at: context.now,
    })
    await audit(session, context, {
      action: 'pledge-intake.hand-in',
      subject: { kind: 'pledge-intake-draft', id },
      after: {
        kind: book.kind,
        pledges: rows.length,
        errors: book.errors.length,
        doubts: book.doubts.length,
      },
    })
    return ok(id)
  })
}

/** A register for a term that has none, else how the pledges of one that has one stand. */
function aimOf(book: ReadPledgeFile, terms: readonly MayorTerm[], current: MayorTerm | null): DraftAim {
  const termNumber = book.termNumber ?? current?.number ?? null
  const hasRegister = terms.some(({ number }) => number === termNumber)
  const days = termNumber === null || hasRegister ? null : termDays(termNumber)
  return {
    purpose: hasRegister ? 'statuses' : 'register',
    termNumber,
    termFrom: days?.from ?? null,
    termUntil: days?.until ?? null,
    asOf: book.asOf === null ? null : parseCalendarDate(book.asOf),
    findingsAccepted: false,
  }
}

import { z } from 'zod'
import type { SaidErrors } from '#design/index.ts'
import { readForm } from '#platform/http/form.ts'
import { page, redirect, type Reply, trouble } from '#platform/http/reply.ts'
import { type Route, workspaceAction, workspacePage } from '#platform/http/route.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import { type CalendarDate, parseCalendarDate } from '#platform/kernel/calendar-date.ts'
import type { PledgeLine } from '#modules/pledges/index.ts'
import { listVersions } from '../data/history-queries.ts'
import { readLedgers } from '../data/ledger-queries.ts'
import { ledgerKinds, type LedgerYear, termYears } from '../domain/ledger.ts'
import type { LedgerFlaw } from '../domain/ledger-flaws.ts'
import { pledgeLedgerActions } from '../domain/pledge-ledger-actions.ts'
import { mayEdit, saveLedger, type SaveLedgerRefusal } from '../use-cases/save-ledger.ts'
import { type TermRegister, termRegister } from '../use-cases/term-register.ts'
import { redoLedger, undoLedger } from '../use-cases/undo-ledger.ts'
import { cellName, type EditUnit, editUnits, gridValues, readGrid } from './edit-form.ts'
import { EditPage } from './edit-page.tsx'
import { exactUnit } from './exact-won.ts'
import { sayFlaw } from './say-flaw.ts'
import { ledgerTexts } from './words.ts'

const dayField = z.string('required').transform((text, check): CalendarDate => {
  const read = parseCalendarDate(text.trim())
  if (read !== null) return read
  check.addIssue({ code: 'custom', message: text.trim() === '' ? 'required' : 'no-such-day' })
  return z.NEVER
})
const saveForm = z.object({
  day: dayField,
  unit: z.enum(editUnits, 'not-a-choice'),
  seen: z.string('required').max(40),
  reason: z.string().max(500, 'too-long').default(''),
})
const stepForm = z.object({
  day: dayField,
  version: z
    .string('required')
    .regex(/^\d{1,6}$/u)
    .transform(Number),
})
const openQuery = z.object({
  day: z.string().max(10).optional().catch(undefined),
  unit: z.enum(editUnits).optional().catch(undefined),
})

interface Subject {
  readonly register: TermRegister
  readonly pledge: PledgeLine
  readonly years: readonly LedgerYear[]
}

async function subjectOf(request: WebRequest): Promise<Subject | null> {
  const { database, today } = request.context
  const number = Number(request.param('number'))
  const register = await termRegister(database, today)
  const pledge = register?.pledges.find((each) => each.number === number)
  if (register === null || pledge === undefined) return null
  return { register, pledge, years: [...termYears(register.term), 'after-term'] }
}

/** What a refused form brings back: what was typed, and what is wrong with it. */
interface Again {
  readonly day: CalendarDate
  readonly unit: EditUnit
  readonly values: Readonly<Record<string, string>>
  readonly reason: string
  readonly errors: SaidErrors
  readonly isStale: boolean
}

async function shown(request: WebRequest, subject: Subject, again: Again | null): Promise<Reply> {
  const { locale, context } = request
  const words = ledgerTexts[locale]
  const { pledge, years } = subject
  const versions = await listVersions(context.database, pledge.id)
  const asked = request.query(openQuery)
  const wanted = again?.day ?? (asked.day === undefined ? null : parseCalendarDate(asked.day))
  // Without a day asked for, the latest there is: what somebody wants to go on with.
  const latest = versions
    .map(({ day }) => day)
    .toSorted()
    .at(-1)
  const day = wanted ?? latest ?? context.today
  const [standing = null] = await readLedgers(context.database, [pledge.id], day)
  const cells = standing?.cells ?? []
  const exact = exactUnit(cells.flatMap((cell) => ledgerKinds.map((kind) => cell[kind])))
  const unit = again?.unit ?? asked.unit ?? exact
  const held = gridValues(cells, years, unit)
  return page(
    words.editTitle,
    <EditPage
      {...{ pledge, day, years, standing, versions, unit }}
      mayEdit={mayEdit(context, pledge)}
      values={again?.values ?? held}
      reason={again?.reason ?? ''}
      errors={again?.errors ?? {}}
      now={again?.isStale === true ? differing(again.values, held, words.nowIs) : null}
    />,
    {
      status: again === null ? 200 : again.isStale ? 409 : 422,
      breadcrumbs: [
        { href: '/office', label: words.myWork },
        { href: '/office/pledges', label: words.officePledges },
        { href: '/office/pledges/ledger', label: words.ledger },
      ],
    },
  )
}

/** The cells in which what was typed is not what holds now. */
function differing(
  typed: Again['values'],
  held: Again['values'],
  say: (amount: string) => string,
): Again['values'] {
  const plain = (text: string | undefined) => (text ?? '').replace(/[\s,]/gu, '') || '0'
  return Object.fromEntries(
    Object.entries(held)
      .filter(([name, amount]) => plain(typed[name]) !== plain(amount))
      .map(([name, amount]) => [name, say(amount === '' ? '0' : amount)]),
  )
}

async function open(request: WebRequest): Promise<Reply> {
  const subject = await subjectOf(request)
  return subject === null ? trouble('not-found') : await shown(request, subject, null)
}

async function save(request: WebRequest): Promise<Reply> {
  const { locale, context } = request
  const subject = await subjectOf(request)
  if (subject === null) return trouble('not-found')
  const form = await request.form()
  const read = readForm(saveForm, form)
  if (!read.ok) return trouble('bad-request')
  const { day, unit, seen, reason } = read.value
  const grid = readGrid(form.values, subject.years, unit, locale)
  const values = Object.fromEntries(
    Object.entries(form.values).map(([name, value]) => [
      name,
      typeof value === 'string' ? value : (value[0] ?? ''),
    ]),
  )
  const again = (errors: SaidErrors, isStale = false) =>
    shown(request, subject, { day, unit, values, reason, errors, isStale })
  if (Object.keys(grid.errors).length > 0) return await again(grid.errors)
  const { number } = subject.pledge
  const done = await saveLedger(context, { number, day, seen, cells: grid.cells, reason })
  const words = ledgerTexts[locale]
  if (done.ok) return redirect(`/office/pledges/${number}/ledger?day=${day}&unit=${unit}`, words.saved)
  if (done.refusal === 'not-allowed' || done.refusal === 'not-found') return trouble(done.refusal)
  if (done.refusal === 'stale') return await again({}, true)
  return await again(sayRefusal(done.refusal, subject, request))
}

type Said = Exclude<SaveLedgerRefusal, 'not-allowed' | 'not-found' | 'stale'>

function sayRefusal(refusal: Said, { register }: Subject, { locale }: WebRequest): SaidErrors {
  const words = ledgerTexts[locale]
  if (refusal === 'nothing-changed') return { form: words.refusals[refusal] }
  if (typeof refusal === 'string') return { day: words.refusals[refusal] }
  const at = ({ source, kind, year }: LedgerFlaw) => cellName(source, kind, year)
  const flaws = refusal.flaws.map((flaw) => [at(flaw), sayFlaw(flaw, register.term, locale)] as const)
  const reason = refusal.code === 'reason-missing' ? { reason: words.refusals['reason-missing'] } : {}
  return { ...Object.fromEntries(flaws), ...reason }
}

const step =
  (way: 'undo' | 'redo') =>
  async (request: WebRequest): Promise<Reply> => {
    const subject = await subjectOf(request)
    if (subject === null) return trouble('not-found')
    const read = readForm(stepForm, await request.form())
    if (!read.ok) return trouble('bad-request')
    const { number } = subject.pledge
    const { day } = read.value
    const done = await (way === 'undo' ? undoLedger : redoLedger)(request.context, { number, ...read.value })
    const words = ledgerTexts[request.locale]
    const back = `/office/pledges/${number}/ledger?day=${day}`
    if (done.ok) return redirect(back, way === 'undo' ? words.undone : words.redone)
    const { refusal } = done
    if (refusal === 'nothing-to-undo' || refusal === 'nothing-to-redo')
      return redirect(back, words.refusals[refusal])
    return trouble(refusal)
  }

const { 'read-office': read, 'edit-ledger': edit } = pledgeLedgerActions

export const editRoutes: readonly Route[] = [
  workspacePage('/office/pledges/:number/ledger', read, open),
  workspaceAction('/office/pledges/:number/ledger', edit, save),
  workspaceAction('/office/pledges/:number/ledger/undo', edit, step('undo')),
  workspaceAction('/office/pledges/:number/ledger/redo', edit, step('redo')),
]

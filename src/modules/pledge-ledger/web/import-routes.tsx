import { z } from 'zod'
import { sayErrors } from '#design/index.ts'
import { tableDownload } from '#platform/documents/download.ts'
import { readTableTexts } from '#platform/documents/read-table-texts.ts'
import type { FileId } from '#platform/files/kept-file.ts'
import { type FormErrors, readForm } from '#platform/http/form.ts'
import { page, type PageReply, redirect, type Reply, trouble } from '#platform/http/reply.ts'
import { type Route, workspaceAction, workspacePage } from '#platform/http/route.ts'
import type { FormFields, WebRequest } from '#platform/http/web-request.ts'
import { type CalendarDate, parseCalendarDate } from '#platform/kernel/calendar-date.ts'
import type { WonUnit } from '#platform/kernel/won.ts'
import { formatCount } from '#platform/text/format.ts'
import { listImports } from '../data/history-queries.ts'
import { readLedgers } from '../data/ledger-queries.ts'
import { termYears } from '../domain/ledger.ts'
import { importWays } from '../domain/plan-import.ts'
import { pledgeLedgerActions } from '../domain/pledge-ledger-actions.ts'
import {
  checkLedgerImport,
  commitLedgerImport,
  type LedgerImportRefusal,
} from '../use-cases/import-ledger.ts'
import { ledgerFileBytes } from '../use-cases/ledger-file.ts'
import { termRegister } from '../use-cases/term-register.ts'
import { CheckPage } from './check-page.tsx'
import { ImportPage } from './import-page.tsx'
import { templateSheet } from './template-sheet.ts'
import { ledgerTexts } from './words.ts'

const unitChoices = ['told', 'won', 'thousand', 'million', 'eok'] as const
const asked = z.object({
  day: z.string('required').transform((text, check): CalendarDate => {
    const read = parseCalendarDate(text.trim())
    if (read !== null) return read
    check.addIssue({ code: 'custom', message: text.trim() === '' ? 'required' : 'no-such-day' })
    return z.NEVER
  }),
  unit: z
    .enum(unitChoices, 'not-a-choice')
    .transform((unit): WonUnit | null => (unit === 'told' ? null : unit)),
  way: z.enum(importWays, 'not-a-choice'),
  reason: z.string().max(500, 'too-long').default(''),
})
const commitForm = asked.extend({
  // A file's id is random, so only its form is checked here.
  file: z
    .string()
    .regex(/^[0-9a-f-]{36}$/u)
    .transform((text) => text as FileId),
  revision: z
    .string()
    .regex(/^\d{1,9}$/u)
    .transform(Number),
})

const base = '/office/pledges/ledger/import'

async function start(
  request: WebRequest,
  values: FormFields['values'],
  errors: Readonly<Record<string, string>> = {},
): Promise<PageReply> {
  const { locale, context } = request
  const words = ledgerTexts[locale]
  const register = await termRegister(context.database, context.today)
  const imports =
    register === null ? [] : await listImports(context.database, register.term.id, context.today, 20)
  return page(words.importTitle, <ImportPage values={values} said={errors} imports={imports} />, {
    status: Object.keys(errors).length > 0 ? 422 : 200,
    breadcrumbs: [
      { href: '/office', label: words.myWork },
      { href: '/office/pledges', label: words.officePledges },
      { href: '/office/pledges/ledger', label: words.ledger },
    ],
  })
}

const show = (request: WebRequest) =>
  start(request, { day: request.context.today, unit: 'told', way: 'whole', reason: '' })

async function check(request: WebRequest): Promise<Reply> {
  const { context, locale } = request
  const { values, files } = await request.form()
  const reading = readForm(asked, { values, files: {} })
  const upload = files['file']
  if (!reading.ok || upload === undefined) {
    const missing: FormErrors = upload === undefined ? { file: 'required' } : {}
    return await start(
      request,
      values,
      sayErrors({ ...missing, ...(reading.ok ? {} : reading.errors) }, locale),
    )
  }
  const checked = await checkLedgerImport(context, { ...reading.value, upload })
  if (!checked.ok) return await refused(request, checked.refusal, values)
  const register = await termRegister(context.database, context.today)
  if (register === null) return trouble('not-found')
  const words = ledgerTexts[locale]
  const { day, way, reason } = reading.value
  const result = checked.value
  const hidden = {
    ...{ day, way, reason, unit: reading.value.unit ?? 'told' },
    ...{ file: result.fileId, revision: String(result.revision) },
  }
  const isWrong = result.errors.length > 0 || result.reasonMissing
  return page(words.resultTitle, <CheckPage check={result} term={register.term} hidden={hidden} />, {
    status: isWrong ? 422 : 200,
    breadcrumbs: [
      { href: '/office', label: words.myWork },
      { href: '/office/pledges/ledger', label: words.ledger },
      { href: base, label: words.importTitle },
    ],
  })
}

async function commit(request: WebRequest): Promise<Reply> {
  const form = await request.form()
  const reading = readForm(commitForm, form)
  if (!reading.ok) return trouble('bad-request')
  const { file, ...input } = reading.value
  const done = await commitLedgerImport(request.context, { ...input, fileId: file })
  if (!done.ok) return await refused(request, done.refusal, form.values)
  const words = ledgerTexts[request.locale]
  return redirect(
    `/office/pledges/ledger?day=${input.day}`,
    words.committed(formatCount(done.value, request.locale)),
  )
}

/** The form again with a sentence at its field, or a trouble for what no field can say. */
async function refused(
  request: WebRequest,
  refusal: LedgerImportRefusal,
  values: FormFields['values'],
): Promise<Reply> {
  const words = ledgerTexts[request.locale]
  if (refusal === 'not-allowed' || refusal === 'not-found' || refusal === 'stale') return trouble(refusal)
  if (refusal === 'has-problems') return trouble('stale')
  if (refusal === 'day-to-come' || refusal === 'day-before-the-term')
    return await start(request, values, { day: words.refusals[refusal] })
  if (typeof refusal === 'object') {
    if (refusal.code === 'no-head') return await start(request, values, { file: words.refusals['no-head'] })
    if (refusal.code === 'unit-missing')
      return await start(request, values, { unit: words.refusals['unit-missing'] })
    const { told, row } = refusal
    return await start(request, values, { unit: words.refusals['unit-differs'](words.units[told], row) })
  }
  const own: Readonly<Record<string, string>> = {
    'file-gone': words.refusals['file-gone'],
    'file-too-large': words.refusals['file-too-large'],
    'file-type-not-allowed': words.refusals['file-type-not-allowed'],
  }
  const general: Readonly<Record<string, string>> = readTableTexts[request.locale]
  return await start(request, values, { file: own[refusal] ?? general[refusal] ?? refusal })
}

const template = (format: 'xlsx' | 'csv') => async (request: WebRequest) => {
  const { database, today } = request.context
  const register = await termRegister(database, today)
  if (register === null) return trouble('not-found')
  const { term, pledges } = register
  const standing = await readLedgers(
    database,
    pledges.map(({ id }) => id),
    today,
  )
  const sheet = templateSheet(pledges, standing, [...termYears(term), 'after-term'])
  return await tableDownload(sheet, format, ledgerTexts[request.locale].templateName)
}

const may = pledgeLedgerActions['import-ledger']
const withFile = { maxBodyBytes: ledgerFileBytes + 64 * 1024 }

export const importRoutes: readonly Route[] = [
  workspacePage(base, may, show),
  ...(['xlsx', 'csv'] as const).map((format) =>
    workspacePage(`${base}/form.${format}`, may, template(format)),
  ),
  workspaceAction(base, may, check, withFile),
  workspaceAction(`${base}/commit`, may, commit),
]

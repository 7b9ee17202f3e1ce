import { z } from 'zod'
import { type SaidErrors, sayErrors } from '#design/index.ts'
import type { DepartmentId } from '#platform/access/person.ts'
import { readForm } from '#platform/http/form.ts'
import { page, redirect, type Reply, trouble } from '#platform/http/reply.ts'
import { type Route, workspaceAction, workspacePage } from '#platform/http/route.ts'
import type { FormFields, WebRequest } from '#platform/http/web-request.ts'
import { listDepartments } from '#modules/organization/index.ts'
import type { KeptDraft } from '../data/draft-queries.ts'
import type { IntakeDraftId } from '../domain/draft/intake-draft.ts'
import { pledgeIntakeActions } from '../domain/pledge-intake-actions.ts'
import { flawsOf } from '../use-cases/commit-draft.ts'
import {
  chooseDepartments,
  correctAim,
  type CorrectDraftRefusal,
  correctRow,
} from '../use-cases/correct-draft.ts'
import { setAsideDraft, takeUpDraft } from '../use-cases/set-aside-draft.ts'
import { aimForm, aimOf, AimPage, fieldsOf } from './aim-page.tsx'
import { DepartmentsPage } from './departments-page.tsx'
import { above, base, draftOfPath, rowOfPath } from './draft-of-path.ts'
import { DraftPage } from './draft-page.tsx'
import { rowForm, rowOfForm } from './row-form.ts'
import { RowPage } from './row-page.tsx'
import { shownRows } from './rows-table.tsx'
import { pledgeIntakeTexts } from './words.ts'

const shownQuery = z.object({ show: z.enum(shownRows).catch('all') })

/** What was typed and could not be saved. */
interface Again {
  readonly typed: FormFields['values'] | null
  readonly errors: SaidErrors
  readonly stale: boolean
}
const fresh: Again = { typed: null, errors: {}, stale: false }
const statusOf = ({ errors, stale }: Again): number =>
  stale ? 409 : Object.keys(errors).length > 0 ? 422 : 200

async function show(request: WebRequest): Promise<Reply> {
  const draft = await draftOfPath(request)
  if (draft === null) return trouble('not-found')
  const { database, today } = request.context
  const { flaws } = await flawsOf(database, draft, today)
  return page(
    draft.fileName,
    <DraftPage draft={draft} flaws={flaws} shown={request.query(shownQuery).show} />,
    {
      breadcrumbs: above(request, draft).slice(0, -1),
    },
  )
}

async function rowPage(request: WebRequest, again: Again = fresh): Promise<Reply> {
  const draft = await draftOfPath(request)
  const row = draft === null ? null : rowOfPath(request, draft)
  if (draft === null || row === null) return trouble('not-found')
  const { database, today } = request.context
  const { pledges } = await flawsOf(database, draft, today)
  const options = pledges.map(({ number, title }) => ({
    value: String(number),
    label: `${number}. ${title[request.locale]}`,
  }))
  return page(
    row.titleKo === '' ? pledgeIntakeTexts[request.locale].rowTitle(String(row.place)) : row.titleKo,
    <RowPage draft={draft} row={row} pledges={draft.purpose === 'statuses' ? options : null} {...again} />,
    { status: statusOf(again), breadcrumbs: above(request, draft) },
  )
}

async function saveRow(request: WebRequest): Promise<Reply> {
  const draft = await draftOfPath(request)
  const row = draft === null ? null : rowOfPath(request, draft)
  if (draft === null || row === null) return trouble('not-found')
  const fields = await request.form()
  const read = readForm(rowForm, fields)
  const typed = fields.values
  if (!read.ok)
    return await rowPage(request, { typed, errors: sayErrors(read.errors, request.locale), stale: false })
  const done = await correctRow(request.context, {
    draftId: draft.id,
    seen: read.value.seen,
    place: row.place,
    row: rowOfForm(read.value, row),
  })
  if (!done.ok) return await refused(done.refusal, () => rowPage(request, { typed, errors: {}, stale: true }))
  const next = draft.rows.length > row.place ? `/rows/${row.place + 1}` : ''
  return redirect(`${base}/${draft.id}${next}`, pledgeIntakeTexts[request.locale].rowSaved)
}

/** A page again for what was typed over another's saving; a trouble for the rest. */
async function refused(refusal: CorrectDraftRefusal, again: () => Promise<Reply>): Promise<Reply> {
  if (refusal === 'stale') return await again()
  return trouble(refusal === 'not-to-correct' ? 'stale' : refusal)
}

async function aimPage(request: WebRequest, again: Again = fresh): Promise<Reply> {
  const draft = await draftOfPath(request)
  if (draft === null) return trouble('not-found')
  return page(pledgeIntakeTexts[request.locale].aimTitle, <AimPage draft={draft} {...again} />, {
    status: statusOf(again),
    breadcrumbs: above(request, draft),
  })
}

async function saveAim(request: WebRequest): Promise<Reply> {
  const draft = await draftOfPath(request)
  if (draft === null) return trouble('not-found')
  const fields = await request.form()
  const typed = fields.values
  const read = readForm(aimForm, fields)
  if (!read.ok)
    return await aimPage(request, { typed, errors: sayErrors(read.errors, request.locale), stale: false })
  const done = await correctAim(request.context, {
    draftId: draft.id,
    seen: read.value.seen,
    aim: aimOf(read.value),
    fields: fieldsOf(typed, draft.fields),
  })
  if (!done.ok) return await refused(done.refusal, () => aimPage(request, { typed, errors: {}, stale: true }))
  return redirect(`${base}/${draft.id}`, pledgeIntakeTexts[request.locale].aimSaved)
}

async function departmentsPage(request: WebRequest, stale = false): Promise<Reply> {
  const draft = await draftOfPath(request)
  if (draft === null) return trouble('not-found')
  const { database, today } = request.context
  const departments = (await listDepartments(database, today)).map(({ departmentId, name }) => ({
    value: departmentId,
    label: name[request.locale],
  }))
  return page(
    pledgeIntakeTexts[request.locale].departmentsTitle,
    <DepartmentsPage draft={draft} departments={departments} stale={stale} />,
    { status: stale ? 409 : 200, breadcrumbs: above(request, draft) },
  )
}

async function saveDepartments(request: WebRequest): Promise<Reply> {
  const draft = await draftOfPath(request)
  if (draft === null) return trouble('not-found')
  const { values } = await request.form()
  const chosen = draft.departments.flatMap(
    ({ name }, index): readonly (readonly [string, DepartmentId | null])[] => {
      const value = values[`department.${index}`]
      if (typeof value !== 'string') return []
      return [[name, value === '' ? null : (value as DepartmentId)]]
    },
  )
  const done = await chooseDepartments(request.context, {
    draftId: draft.id,
    seen: Number(values['seen']),
    chosen: new Map(chosen),
  })
  if (!done.ok) return await refused(done.refusal, () => departmentsPage(request, true))
  return redirect(`${base}/${draft.id}`, pledgeIntakeTexts[request.locale].departmentsSaved)
}

type Turn = typeof setAsideDraft

const turned =
  (turn: Turn, notice: 'setAsideDone' | 'takenUp') =>
  async (request: WebRequest): Promise<Reply> => {
    const draft: KeptDraft | null = await draftOfPath(request)
    if (draft === null) return trouble('not-found')
    const draftId: IntakeDraftId = draft.id
    const done = await turn(request.context, { draftId })
    if (!done.ok) return trouble(done.refusal === 'not-to-correct' ? 'stale' : done.refusal)
    return redirect(`${base}/${draftId}`, pledgeIntakeTexts[request.locale][notice])
  }

const at = `${base}/:draftId`
const { 'read-drafts': read, correct, 'set-aside': setAside } = pledgeIntakeActions
/** A form of many rows of fields. */
const wide = { maxBodyBytes: 512 * 1024 }

export const draftRoutes: readonly Route[] = [
  workspacePage(at, read, show),
  workspacePage(`${at}/rows/:place`, read, (request) => rowPage(request)),
  workspaceAction(`${at}/rows/:place`, correct, saveRow),
  workspacePage(`${at}/aim`, read, (request) => aimPage(request)),
  workspaceAction(`${at}/aim`, correct, saveAim, wide),
  workspacePage(`${at}/departments`, read, (request) => departmentsPage(request)),
  workspaceAction(`${at}/departments`, correct, saveDepartments, wide),
  workspaceAction(`${at}/set-aside`, setAside, turned(setAsideDraft, 'setAsideDone')),
  workspaceAction(`${at}/take-up`, setAside, turned(takeUpDraft, 'takenUp')),
]

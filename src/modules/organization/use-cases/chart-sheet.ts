import type { Sheet } from '#platform/documents/sheet.ts'
import type { Locale, Localized } from '#platform/kernel/locale.ts'
import {
  type DepartmentAsOf,
  type DepartmentCode,
  type DepartmentKind,
  departmentKindNames,
  departmentKinds,
  isDepartmentCode,
} from '../domain/department.ts'
import { type PostCode, postNamed, posts, usualHeadPost } from '../domain/post.ts'
import type { ReorganizationAct, RevisedFacts } from '../domain/reorganization.ts'
import { readSheet, SheetCheck, type SheetField, type SheetProblem, type SheetRow } from './sheet-reading.ts'

type Key =
  | 'code'
  | 'kind'
  | 'nameKo'
  | 'nameEn'
  | 'parent'
  | 'extension'
  | 'order'
  | 'headPost'
  | 'dutiesKo'
  | 'dutiesEn'

const field = (key: Key, ko: string, en: string, needed = true): SheetField<Key> => ({
  key,
  title: { ko, en },
  needed,
})

export const chartFields: readonly SheetField<Key>[] = [
  field('code', '부서코드', 'Code'),
  field('kind', '구분', 'Kind'),
  field('nameKo', '부서명', 'Name (Korean)'),
  field('nameEn', '부서명(영문)', 'Name (English)'),
  field('parent', '상위부서코드', 'Code above'),
  field('extension', '행정전화', 'Extension'),
  field('order', '순서', 'Order'),
  field('headPost', '부서장직위', 'Post of head'),
  field('dutiesKo', '하는일', 'Duties (Korean)'),
  field('dutiesEn', '하는일(영문)', 'Duties (English)'),
]

/** The chart of a day as a table that can be changed in Excel and uploaded again; without rows, the empty form. */
export function chartSheet(departments: readonly DepartmentAsOf[], locale: Locale): Sheet {
  const codes = new Map(departments.map(({ departmentId, code }) => [departmentId, code]))
  return {
    sheetName: locale === 'ko' ? '조직도' : 'Departments',
    locale,
    columns: chartFields.map(({ key, title }) => ({
      title: title[locale],
      type: key === 'order' ? 'integer' : 'text',
    })),
    rows: departments.map((each) => [
      each.code,
      departmentKindNames[each.kind][locale],
      each.name.ko,
      each.name.en,
      each.parentId === null ? '' : (codes.get(each.parentId) ?? ''),
      each.extension,
      each.order,
      posts[each.headPost][locale],
      each.duties.ko,
      each.duties.en,
    ]),
  }
}

/** A department as a row of the file wants it. */
export interface WantedDepartment {
  readonly row: number
  readonly code: DepartmentCode
  readonly kind: DepartmentKind
  readonly name: Localized
  readonly parent: DepartmentCode | null
  readonly extension: string
  readonly order: number | null
  readonly headPost: PostCode
  readonly duties: Localized
}

const kindNamed = (text: string): DepartmentKind | null =>
  departmentKinds.find((kind) => kind === text || Object.values(departmentKindNames[kind]).includes(text)) ??
  null

const wholeNumber = (text: string): number | null =>
  /^\d{1,6}$/.test(text.replaceAll(',', '')) ? Number(text.replaceAll(',', '')) : null

/** Reads a file of departments, every cell checked. `known` are the codes that the file may refer to besides its own. */
export function readChartSheet(
  rows: readonly (readonly string[])[],
  known: ReadonlySet<DepartmentCode>,
): { readonly wanted: readonly WantedDepartment[]; readonly problems: readonly SheetProblem[] } {
  const sheet = readSheet(rows, chartFields)
  const check = new SheetCheck(chartFields)
  check.once(sheet.rows, 'code')
  const codes = new Set([...known, ...sheet.rows.map(({ cells }) => cells.code)])
  const wanted = sheet.rows.map((row) => readDepartment(row, check, codes)).filter((each) => each !== null)
  return { wanted, problems: [...sheet.problems, ...check.problems] }
}

function readDepartment(
  row: SheetRow<Key>,
  check: SheetCheck<Key>,
  codes: ReadonlySet<string>,
): WantedDepartment | null {
  const { cells } = row
  const code = check.text(row, 'code', 40, true)
  if (code !== '' && !isDepartmentCode(code)) check.add(row, 'code', 'code-malformed')
  const kind = check.read(row, 'kind', kindNamed, 'not-a-kind')
  const name = { ko: check.text(row, 'nameKo', 200, true), en: check.text(row, 'nameEn', 200, true) }
  if (cells.parent !== '' && !codes.has(cells.parent)) check.add(row, 'parent', 'department-unknown')
  const order = cells.order === '' ? null : check.read(row, 'order', wholeNumber, 'not-a-number')
  if (kind === null) return null
  const headPost =
    cells.headPost === ''
      ? usualHeadPost(kind, name.ko)
      : check.read(row, 'headPost', postNamed, 'not-a-post')
  if (headPost === null) return null
  return {
    row: row.number,
    code,
    kind,
    name,
    parent: cells.parent === '' ? null : cells.parent,
    extension: check.text(row, 'extension', 20, false),
    order,
    headPost,
    duties: { ko: check.text(row, 'dutiesKo', 1000, false), en: check.text(row, 'dutiesEn', 1000, false) },
  }
}

/** An act with the row that asks for it. */
export interface AskedAct {
  readonly row: number
  readonly act: ReorganizationAct
}

/** What has to be done so that the chart is as the file wants it: new departments first, parents before children. */
export function actsFor(
  wanted: readonly WantedDepartment[],
  present: readonly DepartmentAsOf[],
): readonly AskedAct[] {
  const byCode = new Map(present.map((each) => [each.code, each]))
  const codes = new Map(present.map(({ departmentId, code }) => [departmentId, code]))
  const created = parentsFirst(wanted.filter(({ code }) => !byCode.has(code))).map(
    ({ row, order, ...department }): AskedAct => ({
      row,
      act: { kind: 'create', department: { ...department, ...(order === null ? {} : { order }) } },
    }),
  )
  const changed = wanted.flatMap((each): AskedAct[] => {
    const now = byCode.get(each.code)
    if (now === undefined) return []
    const parent = now.parentId === null ? null : (codes.get(now.parentId) ?? null)
    return changesOf(each, now, parent).map((act) => ({ row: each.row, act }))
  })
  return [...created, ...changed]
}

function changesOf(
  wanted: WantedDepartment,
  now: DepartmentAsOf,
  parent: DepartmentCode | null,
): ReorganizationAct[] {
  const { code, name } = wanted
  const acts: ReorganizationAct[] = []
  const renamed = name.ko !== now.name.ko || name.en !== now.name.en
  if (renamed) acts.push({ kind: 'rename', code, name, headPost: wanted.headPost })
  if (wanted.parent !== parent) acts.push({ kind: 'move', code, parent: wanted.parent })
  const facts = revisedFacts(wanted, now)
  if (Object.keys(facts).length > 0 && !(renamed && Object.keys(facts).join() === 'headPost')) {
    acts.push({ kind: 'revise', code, facts })
  }
  return acts
}

function revisedFacts(wanted: WantedDepartment, now: DepartmentAsOf): RevisedFacts {
  const { kind, extension, duties, order, headPost } = wanted
  return {
    ...(kind === now.kind ? {} : { kind }),
    ...(extension === now.extension ? {} : { extension }),
    ...(duties.ko === now.duties.ko && duties.en === now.duties.en ? {} : { duties }),
    ...(order === null || order === now.order ? {} : { order }),
    ...(headPost === now.headPost ? {} : { headPost }),
  }
}

/** A circle among new departments is left as it stands: the rules refuse it with its reason. */
function parentsFirst(wanted: readonly WantedDepartment[]): readonly WantedDepartment[] {
  const waiting = new Map(wanted.map((each) => [each.code, each]))
  const sorted: WantedDepartment[] = []
  const place = (each: WantedDepartment): void => {
    if (!waiting.delete(each.code)) return
    const above = each.parent === null ? undefined : waiting.get(each.parent)
    if (above !== undefined) place(above)
    sorted.push(each)
  }
  for (const each of wanted) place(each)
  return sorted
}

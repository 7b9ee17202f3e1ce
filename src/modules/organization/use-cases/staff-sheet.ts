import type { Sheet } from '#platform/documents/sheet.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { Locale } from '#platform/kernel/locale.ts'
import { parseDay } from '#platform/text/parse-day.ts'
import type { StaffListed } from '../data/directory-queries.ts'
import type { DepartmentAsOf, DepartmentCode } from '../domain/department.ts'
import { type PostCode, postNamed, posts } from '../domain/post.ts'
import type { StaffFacts } from '../domain/staff.ts'
import {
  readSheet,
  SheetCheck,
  type SheetField,
  type SheetProblem,
  type SheetRow,
  yesOrNo,
} from './sheet-reading.ts'

type Key =
  | 'number'
  | 'name'
  | 'rank'
  | 'department'
  | 'departmentName'
  | 'post'
  | 'team'
  | 'head'
  | 'work'
  | 'extension'
  | 'email'
  | 'since'

const field = (key: Key, ko: string, en: string, needed = true): SheetField<Key> => ({
  key,
  title: { ko, en },
  needed,
})

export const staffFields: readonly SheetField<Key>[] = [
  field('number', '사번', 'Employee number'),
  field('name', '성명', 'Name'),
  field('rank', '직급', 'Rank'),
  field('department', '부서코드', 'Department code'),
  // Only for people who read the table; the code decides.
  field('departmentName', '부서명', 'Department', false),
  field('post', '직위', 'Post'),
  field('team', '팀', 'Team'),
  field('head', '부서장', 'Head'),
  field('work', '담당업무', 'Work'),
  field('extension', '행정전화', 'Extension'),
  field('email', '전자우편', 'E-mail'),
  field('since', '발령일', 'In post since'),
]

/** The staff list as a table that can be changed in Excel and uploaded again; without rows, the empty form. */
export function staffSheet(
  people: readonly StaffListed[],
  departments: readonly DepartmentAsOf[],
  locale: Locale,
): Sheet {
  const known = new Map(departments.map((each) => [each.departmentId, each]))
  return {
    sheetName: locale === 'ko' ? '직원명부' : 'Staff',
    locale,
    columns: staffFields.map(({ key, title }) => ({
      title: title[locale],
      type: key === 'since' ? 'date' : key === 'head' ? 'boolean' : 'text',
    })),
    rows: people.map((each) => {
      const department = each.departmentId === null ? undefined : known.get(each.departmentId)
      return [
        each.employeeNumber,
        each.name,
        each.rank,
        department?.code ?? '',
        department?.name[locale] ?? '',
        each.post === null ? '' : posts[each.post][locale],
        each.team,
        each.isHead,
        each.work,
        each.extension,
        each.email,
        each.since ?? '',
      ]
    }),
  }
}

/** A person as a row of the file wants them. */
export interface WantedPerson extends StaffFacts {
  readonly row: number
  readonly department: DepartmentCode
  readonly post: PostCode
  readonly team: string
  readonly isHead: boolean
  readonly since: CalendarDate
}

const EMAIL = /^[^\s@]{1,64}@[^\s@.]+(\.[^\s@.]+)+$/

const dayOf = (text: string): CalendarDate | null => {
  const day = parseDay(text)
  return day.ok ? day.value : null
}

/** Reads a file of people, every cell checked; `codes` are all departments that ever were. */
export function readStaffSheet(
  rows: readonly (readonly string[])[],
  codes: ReadonlySet<DepartmentCode>,
): { readonly wanted: readonly WantedPerson[]; readonly problems: readonly SheetProblem[] } {
  const sheet = readSheet(rows, staffFields)
  const check = new SheetCheck(staffFields)
  check.once(sheet.rows, 'number')
  const wanted = sheet.rows.map((row) => readPerson(row, check, codes)).filter((each) => each !== null)
  return { wanted, problems: [...sheet.problems, ...check.problems] }
}

function readPerson(
  row: SheetRow<Key>,
  check: SheetCheck<Key>,
  codes: ReadonlySet<string>,
): WantedPerson | null {
  const { cells } = row
  const department = check.text(row, 'department', 40, true)
  if (department !== '' && !codes.has(department)) check.add(row, 'department', 'department-unknown')
  const post = check.read(row, 'post', postNamed, 'not-a-post')
  const isHead = yesOrNo(cells.head)
  if (isHead === null) check.add(row, 'head', 'not-yes-or-no')
  const since = check.read(row, 'since', dayOf, 'not-a-day')
  if (cells.email !== '' && !EMAIL.test(cells.email)) check.add(row, 'email', 'not-an-email')
  const facts = {
    employeeNumber: check.text(row, 'number', 40, true),
    name: check.text(row, 'name', 100, true),
    rank: check.text(row, 'rank', 100, false),
    work: check.text(row, 'work', 500, false),
    extension: check.text(row, 'extension', 20, false),
    email: check.text(row, 'email', 254, false),
  }
  const team = check.text(row, 'team', 100, false)
  if (post === null || isHead === null || since === null) return null
  return { ...facts, row: row.number, department, post, team, isHead, since }
}

/** The title of a column, for what is found wrong after reading. */
export function staffColumn(key: Key): SheetField<Key>['title'] {
  return staffFields.find((each) => each.key === key)?.title ?? { ko: '', en: '' }
}

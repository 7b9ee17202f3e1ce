import type { Locale, Localized } from '#platform/kernel/locale.ts'
import type { SheetColumnType } from '#platform/documents/sheet.ts'
import { columnKeys, type ColumnKey, type SheetKind } from '../domain/work-sheets.ts'

/** What the sheets are called, by which they are known when they come back. */
export const sheetNames: Readonly<Record<SheetKind, Localized>> = {
  tasks: { ko: '과제', en: 'Tasks' },
  figures: { ko: '수치', en: 'Figures' },
  budget: { ko: '사업비', en: 'Cost' },
}

/** The heads of columns. Korean in the file whatever the language: it is known by them when it comes back. */
export const columnTitles: Readonly<Record<ColumnKey, Localized>> = {
  id: { ko: '번호(고치지 않음)', en: 'Id (leave as it is)' },
  version: { ko: '판(고치지 않음)', en: 'Version (leave as it is)' },
  programme: { ko: '주요업무', en: 'Programme' },
  programmeTitle: { ko: '주요업무 이름', en: 'Programme title' },
  textKo: { ko: '과제', en: 'Task' },
  textEn: { ko: '과제(영문)', en: 'Task in English' },
  owner: { ko: '추진부서 코드', en: 'Owner’s code' },
  ownerName: { ko: '추진부서', en: 'Owner' },
  helpers: { ko: '협조부서 코드', en: 'Helpers’ codes' },
  start: { ko: '시작', en: 'Start' },
  end: { ko: '끝', en: 'End' },
  recurrence: { ko: '반복', en: 'Repeats' },
  recurrenceDay: { ko: '매월 며칠', en: 'Day of the month' },
  recurrenceMonths: { ko: '반복하는 달', en: 'Months' },
  money: { ko: '사업비(원)', en: 'Cost in won' },
  state: { ko: '상태', en: 'State' },
  lastReport: { ko: '최근 보고일', en: 'Last report' },
  lastPercent: { ko: '진도(%)', en: 'Progress (%)' },
  reportState: { ko: '새 보고 상태', en: 'New report: state' },
  reportPercent: { ko: '새 보고 진도(%)', en: 'New report: progress (%)' },
  reportNote: { ko: '새 보고 내용', en: 'New report: what was done' },
  label: { ko: '항목', en: 'Figure' },
  kind: { ko: '종류', en: 'Kind' },
  value: { ko: '값', en: 'Value' },
  whole: { ko: '전체', en: 'Whole' },
  unit: { ko: '단위', en: 'Unit' },
  day: { ko: '기준일', en: 'As of' },
  source: { ko: '출처', en: 'Source' },
  budgetSource: { ko: '재원', en: 'Source of money' },
  amount: { ko: '금액(원)', en: 'Amount in won' },
}

/** How Excel keeps a column; all else is text, so that 2021-03 stays what it is. */
export const columnTypes: Readonly<Partial<Record<ColumnKey, SheetColumnType>>> = {
  version: 'integer',
  programme: 'integer',
  money: 'won',
  amount: 'won',
  lastPercent: 'integer',
  reportPercent: 'integer',
}

/** How wide columns of identifiers are: they are not read. */
export const columnWidths: Readonly<Partial<Record<ColumnKey, number>>> = { id: 12, version: 8 }

export const recurrenceNames = {
  none: '한 번',
  monthly: '매월',
  'monthly-first-week': '매월 초',
  'monthly-third-week': '매월 셋째 주',
  'monthly-on-day': '매월 정한 날',
  'in-months': '정한 달마다',
  quarterly: '분기마다',
  'twice-a-year': '연 2회',
  'at-any-time': '수시',
} as const

export const reportStateNames = {
  started: '시작',
  progress: '추진 중',
  done: '완료',
  'put-off': '연기',
} as const

export const figureKindNames = {
  count: '수',
  ratio: '비율',
  rate: '율(%)',
  money: '금액(원)',
  goal: '목표',
} as const

const plain = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '').toLowerCase()

/** The column that a head names, in either language. */
export function columnNamed(kind: SheetKind, title: string): ColumnKey | undefined {
  if (plain(title) === '') return undefined
  const keys: readonly ColumnKey[] = columnKeys[kind]
  return keys.find((key) =>
    (['ko', 'en'] as const).some((locale) => plain(columnTitles[key][locale]) === plain(title)),
  )
}

/** Which of the sheets a name is, in either language. */
export function sheetNamed(name: string): SheetKind | undefined {
  const kinds = Object.keys(sheetNames) as SheetKind[]
  return kinds.find((kind) => Object.values(sheetNames[kind]).some((known) => plain(known) === plain(name)))
}

export const titleIn = (key: ColumnKey, locale: Locale): string => columnTitles[key][locale]

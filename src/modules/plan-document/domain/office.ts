import type { Place } from './document-block.ts'
import type { ReadContact, ReadOffice } from './plan-document.ts'

const OFFICE_LABEL = /^(?:추진|담당|주관|소관|작성|관련|협조|총괄)\s*부서(?:명)?\s*[:：]?\s*/u
const PHONE =
  /[(（]?\s{0,2}(?:행|☎|☏|내선|구내|전화|T\.?)?\s{0,2}[:.]?\s{0,2}((?:0\d{1,2}[-)\s.]{1,2})?\d{3,4}-\d{4}|\d{3,5})\s{0,2}[)）]{1,3}/gu
const POST =
  /(담당관|팀장|과장|국장|소장|실장|단장|센터장|담당자|주무관|사무관|서기관|주사|담당|책임자|원장)/u
const NAME = '[가-힣](?:\\s?[가-힣]){1,3}'
const TRAILING_NAME = new RegExp(`\\s+(${NAME})$`, 'u')

/** Whether a text begins an officers' table (추진부서). */
export function isOfficeLabel(text: string): boolean {
  return OFFICE_LABEL.test(text.trim()) && text.trim().length <= 200
}

/** Whether a line can belong to officers whose table the conversion spread over lines. */
export function isOfficeLine(text: string): boolean {
  return text.length <= 80 && (POST.test(text) || PHONE_ONCE.test(text) || DEPARTMENT.test(text))
}
const DEPARTMENT = new RegExp(`^[가-힣·]{2,12}(?:과|국|실|소|관|단|센터|본부|팀)(?:\\s+${NAME})?$`, 'u')
const PHONE_ONCE = new RegExp(PHONE.source, 'u')

/** A cell or line of officers with its place. */
export interface PlacedText {
  readonly text: string
  readonly place: Place
}

/** Longer cells hold no officers. */
const LONGEST_CELL = 300

interface Seat {
  readonly place: Place
  readonly post: string
  readonly unit: string | null
  readonly phone: string | null
  readonly name: string | null
}

/** Officers of a programme from the cells of their table; names are kept apart from posts. */
export function officeFrom(cells: readonly PlacedText[], where: Place): ReadOffice | null {
  const seats = cells.flatMap(({ text, place }) =>
    seatsOf(text.slice(0, LONGEST_CELL).replace(OFFICE_LABEL, '').trim(), place),
  )
  if (seats.length === 0) return null
  const head = seats.find(({ post }) => post === '담당관' || post === '과장' || post === '')
  const team = seats.find(({ post }) => post === '팀장')
  const contacts = seats.filter((seat) => seat !== head && seat !== team)
  return {
    department: head?.unit ?? null,
    team: team?.unit ?? null,
    phone: team?.phone ?? head?.phone ?? contacts[0]?.phone ?? null,
    contacts: seats.filter(({ post, name }) => post !== '' || name !== null).map(contactOf),
    place: where,
  }
}

const contactOf = ({ post, phone, name, place }: Seat): ReadContact => ({ post, phone, name, place })

/** "기획팀장 홍길동 (행 1234)", "담당자 홍길동 (행 1234) 김길동 (행 1235)", "기획예산과". */
function seatsOf(cell: string, place: Place): readonly Seat[] {
  if (cell === '') return []
  const phones = [...cell.matchAll(PHONE)]
  const ends = phones.length === 0 ? [{ text: cell, phone: null }] : partsBefore(cell, phones)
  const seats: Seat[] = []
  for (const { text, phone } of ends) {
    const earlier = seats.at(-1)
    const seat = { ...seatOf(text.trim(), phone), place }
    // A second person of the same cell has no post of his own.
    const isSecond = earlier !== undefined && seat.post === ''
    seats.push(
      isSecond ? { ...seat, post: earlier.post, unit: null, name: nameOnly(text) ?? seat.name } : seat,
    )
  }
  return seats
}

function partsBefore(cell: string, phones: readonly RegExpExecArray[]) {
  let start = 0
  return phones.map((found) => {
    const text = cell.slice(start, found.index)
    start = found.index + found[0].length
    return { text, phone: found[1]?.trim() ?? null }
  })
}

const nameOnly = (text: string): string | null =>
  new RegExp(`^${NAME}$`, 'u').test(text.trim()) ? text.trim() : null

function seatOf(text: string, phone: string | null): Omit<Seat, 'place'> {
  const found = POST.exec(text)
  if (found === null) {
    const name = phone === null ? null : nameOnly(text)
    return { post: '', unit: name === null ? unitIn(text) : null, phone, name }
  }
  const post = found[1] ?? ''
  const before = text.slice(0, found.index).trim()
  const named = TRAILING_NAME.exec(` ${text.slice(found.index + post.length).trim()}`)
  const unit = post === '담당관' ? `${before}담당관` : before === '' ? null : unitOf(before, post)
  return { post, unit, phone, name: named?.[1] ?? null }
}

/** 기획팀장 leads 기획팀. */
const unitOf = (before: string, post: string): string =>
  post.endsWith('장') ? `${before}${post.slice(0, -1)}` : before

/** A cell that only names the department, perhaps with somebody's name behind. */
function unitIn(text: string): string | null {
  const first = text.split(/\s+/u)[0] ?? ''
  return /(?:과|국|실|소|관|단|센터|팀|본부|청)$/u.test(first) ? first : null
}

/** The same office without anybody's name. */
export function withoutNames(office: ReadOffice): ReadOffice {
  return { ...office, contacts: office.contacts.map((contact) => ({ ...contact, name: null })) }
}

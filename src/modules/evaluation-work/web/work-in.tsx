import type { ComponentChild } from 'preact'
import { Link, PageHeading, Tabs, useReader } from '#design/index.ts'
import { page, type Reply } from '#platform/http/reply.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import type { Session } from '#platform/database/session.ts'
import { isId } from '#platform/kernel/ids.ts'
import type { Localized } from '#platform/kernel/locale.ts'
import type { DepartmentId } from '#platform/access/person.ts'
import {
  type Indicator,
  type IndicatorId,
  type IndicatorSet,
  type IndicatorSetId,
  indicatorsOf,
  type OwnerId,
} from '#modules/indicators/index.ts'
import {
  crumbs,
  jointIndicatorHref,
  type JointParts,
  type JointYear,
  type Rooms,
  roomsOf,
  RoomsOfYear,
  setIn,
  yearHref,
} from '#modules/joint-evaluation/index.ts'
import { departmentNames, staffNames } from '#modules/organization/index.ts'
import { workTexts, useWords } from './words.ts'

/** A year as the work's pages need it: without values and other cities. */
export interface WorkYear {
  readonly year: JointYear
  readonly set: IndicatorSet
  readonly indicators: readonly Indicator[]
  readonly byId: ReadonlyMap<IndicatorId, Indicator>
}

/** The year that an address names. */
export async function workIn(request: WebRequest): Promise<WorkYear | null> {
  const found = await setIn(request)
  if (found === null) return null
  const indicators = await indicatorsOf(request.context.database, found.set.id)
  return { ...found, indicators, byId: new Map(indicators.map((each) => [each.id, each])) }
}

/** A record of the work that an address names, with its year; null where it is of another. */
export async function recordIn<T extends { readonly id: string; readonly setId: IndicatorSetId }>(
  request: WebRequest,
  read: (session: Session, id: T['id']) => Promise<T | null>,
): Promise<{ readonly work: WorkYear; readonly record: T } | null> {
  const id = request.param('id')
  const work = isId(id) ? await workIn(request) : null
  const record = work === null ? null : await read(request.context.database, id)
  return work === null || record === null || record.setId !== work.set.id ? null : { work, record }
}

export const workHref = (year: { readonly evaluationYear: number }, rest = '') =>
  yearHref(year, `/work${rest}`)

/** An indicator's name as a link to its page. */
export function IndicatorLink({ work, id }: { readonly work: Pick<WorkYear, 'year' | 'byId'>; readonly id: IndicatorId }) {
  const indicator = work.byId.get(id)
  return indicator === undefined ? <>–</> : <Link href={jointIndicatorHref(work.year, indicator)}>{nameOf(indicator)}</Link>
} // prettier-ignore

export const nameOf = ({ number, name }: Pick<Indicator, 'number' | 'name'>): string => `${number} ${name}`

/** What departments and people are called. */
export interface Names {
  readonly departments: ReadonlyMap<DepartmentId, Localized>
  readonly people: ReadonlyMap<OwnerId, string>
}

export async function namesOf({ context }: WebRequest, staff: readonly (OwnerId | null)[]): Promise<Names> {
  const people = staff.filter((id) => id !== null)
  return {
    departments: await departmentNames(context.database, 'all', context.today),
    people: await staffNames(context.database, people),
  }
}

export const workRooms = ['', '/meetings', '/interviews', '/tasks', '/cases', '/prefill'] as const
export type WorkRoom = (typeof workRooms)[number]

/** Where a room of the work is: what the house's own figures propose stands beside the work, not below it. */
export const roomHref = (year: { readonly evaluationYear: number }, room: WorkRoom) =>
  room === '/prefill' ? yearHref(year, room) : workHref(year, room)

interface FrameProps {
  readonly rooms: Rooms
  readonly year: JointYear
  readonly room: WorkRoom
  readonly lead?: string
  readonly actions?: ComponentChild
  readonly children?: ComponentChild
}

/** A page of the work: its heading, the year's tabs and its own. */
export function Frame({ rooms, year, room, lead, actions, children }: FrameProps) {
  const words = useWords()
  useReader()
  return (
    <>
      <PageHeading
        title={room === '' ? words.title : words.rooms[room]}
        kicker={words.kicker(String(year.evaluationYear))}
        {...(lead === undefined ? {} : { lead })}
        {...(actions === undefined ? {} : { actions })}
      />
      <RoomsOfYear rooms={rooms} />
      <Tabs
        label={words.title}
        tabs={workRooms.map((each) => ({
          href: roomHref(year, each),
          label: words.rooms[each],
          current: each === room,
        }))}
      />
      {children}
    </>
  )
}

/** A page within the frame. */
export function framed(
  request: WebRequest,
  parts: JointParts,
  { year }: WorkYear,
  props: Omit<FrameProps, 'rooms' | 'year'>,
): Reply {
  const words = workTexts[request.locale]
  const rooms = roomsOf(request, year, parts, '/work')
  return page(
    props.room === '' ? words.title : words.rooms[props.room],
    <Frame {...props} year={year} rooms={rooms} />,
    { breadcrumbs: workCrumbs(request, year, props.room === '' ? 'here' : '') },
  )
}

/** The way down to a page of the work. */
export function workCrumbs(request: WebRequest, year: JointYear, room: WorkRoom | 'here' = 'here') {
  const words = workTexts[request.locale]
  const own = { href: workHref(year), label: words.title }
  if (room === 'here') return crumbs(request, year)
  return crumbs(
    request,
    year,
    own,
    ...(room === '' ? [] : [{ href: roomHref(year, room), label: words.rooms[room] }]),
  )
}

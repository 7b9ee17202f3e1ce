import type { Context } from '#platform/access/context.ts'
import { searchKey, searchTerm } from '#platform/text/korean.ts'
import { settingValues } from '#platform/settings/setting-value.ts'
import {
  addDays,
  type CalendarDate,
  type CalendarMonth,
  calendarMonthOf,
  dayInSeoul,
  firstDayOf,
} from '#platform/kernel/calendar-date.ts'
import { isId } from '#platform/kernel/ids.ts'
import type { Locale } from '#platform/kernel/locale.ts'
import { findStaff, listDepartments, placementsOf, staffIdOf } from '#modules/organization/index.ts'
import { thirdWeek } from '#modules/workplan/index.ts'
import { listCampaigns } from '../data/campaign-queries.ts'
import { listGuests } from '../data/guest-queries.ts'
import {
  recentPartners,
  sendsThisMonth,
  walletBalance,
  type WalletLine,
  walletLines,
} from '../data/wallet-queries.ts'
import { type Campaign, campaignDays, campaignOn } from '../domain/campaign.ts'
import { cancelMinutes, receivedWeight, sendSettings, sentWeight } from '../domain/collaboration-settings.ts'
import type { ReceiverId } from '../domain/entry.ts'
import type { StaffId } from '../domain/foreign-ids.ts'
import { nextMonth } from '../domain/month.ts'
import { campaignCalendar } from '../use-cases/campaign-now.ts'
import { type Names, namesOf } from './names.ts'

/** So many people are shown of a search. */
export const MOST_FOUND = 20
const MOST_RECENT = 8

/** Somebody who can be chosen. */
export interface Choice {
  /** `staff-…` or `guest-…`, as addresses and forms carry it. */
  readonly key: string
  readonly name: string
  readonly place: string
  readonly work: string
  readonly sends: number
}

export interface WalletView {
  readonly day: CalendarDate
  readonly month: CalendarMonth
  readonly staffId: StaffId | null
  readonly balance: number | null
  readonly lines: readonly WalletLine[]
  readonly names: Names
  readonly rules: {
    readonly points: number
    readonly sendsPerReceiver: number
    readonly longestMessage: number
    readonly cancelMinutes: number
    readonly received: number
    readonly sent: number
  }
  readonly campaign: Campaign | null
  readonly campaigns: readonly { readonly campaign: Campaign; readonly days: readonly CalendarDate[] }[]
  readonly typed: string
  readonly found: readonly Choice[] | null
  readonly hasMore: boolean
  readonly recent: readonly Choice[]
  readonly chosen: Choice | null
}

const settings = { ...sendSettings, cancelMinutes, received: receivedWeight, sent: sentWeight, thirdWeek }

/** Everything that the wallet's page shows: so many queries, however much there is. */
export async function walletView(
  context: Context,
  locale: Locale,
  asked: { readonly typed: string; readonly to: string | null },
): Promise<WalletView> {
  const { database: session, now } = context
  const day = dayInSeoul(now)
  const month = calendarMonthOf(day)
  const staffId = await staffIdOf(session, context.person.accountId)
  const [rules, campaigns, calendar] = await Promise.all([
    settingValues(session, settings, day),
    listCampaigns(session, { on: day }),
    campaignCalendar(session, { thirdWeek: 'third-monday' }),
  ])
  const reading = { ...calendar, thirdWeek: rules.thirdWeek }
  const own = staffId === null ? null : await ownSide(context, { staffId, month, day, ...asked })
  const lines = own?.lines ?? []
  const people = own === null ? { found: [], recent: [], chosen: [] } : own.people
  const guests = [
    ...lines.filter(({ receiverIsGuest }) => receiverIsGuest).map(({ receiverId }) => receiverId),
    ...people.recent.filter(({ isGuest }) => isGuest).map(({ id }) => id),
    ...people.chosen.filter(({ isGuest }) => isGuest).map(({ id }) => id),
  ]
  const names = await namesOf(session, {
    staff: [
      ...lines.flatMap(({ senderId, receiverId, receiverIsGuest }) => [
        senderId,
        receiverIsGuest ? null : receiverId,
      ]),
      ...people.recent.filter(({ isGuest }) => !isGuest).map(({ id }) => id),
      ...people.chosen.filter(({ isGuest }) => !isGuest).map(({ id }) => id),
    ],
    ...{ guests, day, locale },
  })
  const placed = await placementsOf(
    session,
    {
      ids: [...people.recent, ...people.chosen]
        .filter(({ isGuest }) => !isGuest)
        .map(({ id }) => id as StaffId),
    },
    day,
  )
  const choice = ({ id, isGuest }: Partner): Choice => ({
    ...{ key: `${isGuest ? 'guest' : 'staff'}-${id}`, name: names.person(id), work: '' },
    place: isGuest ? '' : names.department(placed.get(id as StaffId)?.departmentId ?? null),
    sends: own?.sends.get(id) ?? 0,
  })
  const found = people.found.map((each) => foundChoice(each, names, own?.sends))
  return {
    ...{ day, month, staffId, balance: own?.balance ?? null, lines, names, rules, typed: asked.typed },
    campaign: campaignOn(campaigns, now, reading),
    campaigns: campaigns.map((campaign) => ({ campaign, days: campaignDays(campaign, month, reading) })),
    found: asked.typed.trim() === '' ? null : found.slice(0, MOST_FOUND),
    hasMore: found.length > MOST_FOUND,
    recent: people.recent.map(choice),
    chosen: people.chosen.map(choice)[0] ?? null,
  }
}

function foundChoice(
  { key, id, name, work, place, departmentId }: Awaited<ReturnType<typeof findPeople>>[number],
  names: Names,
  sends: ReadonlyMap<ReceiverId, number> | undefined,
): Choice {
  return {
    ...{ key, name, work, sends: sends?.get(id) ?? 0 },
    place: departmentId === null ? place : names.department(departmentId),
  }
}

interface Partner {
  readonly id: ReceiverId
  readonly isGuest: boolean
}

interface Asked {
  readonly staffId: StaffId
  readonly month: CalendarMonth
  readonly day: CalendarDate
  readonly typed: string
  readonly to: string | null
}

async function ownSide(context: Context, asked: Asked) {
  const { database: session } = context
  const { staffId, month } = asked
  const [balance, lines, sends, recent, found] = await Promise.all([
    walletBalance(session, staffId, month),
    walletLines(session, staffId, month),
    sendsThisMonth(session, staffId, month),
    recentPartners(session, {
      staffId,
      months: [nextMonth(month, -2), nextMonth(month, -1), month],
      limit: MOST_RECENT,
    }),
    findPeople(context, asked),
  ])
  const [, kind, id] = /^(staff|guest)-(.+)$/.exec(asked.to ?? '') ?? []
  const chosenOne = id === undefined || !isId(id) ? [] : [{ id: id as ReceiverId, isGuest: kind === 'guest' }]
  return { balance, lines, sends, people: { found, recent, chosen: chosenOne } }
}

/** Colleagues of other departments, and guests, whom what was typed fits. */
async function findPeople(context: Context, { typed, day, staffId }: Asked) {
  const { database: session, person } = context
  const term = searchTerm(typed)
  if (term === '') return []
  const departments = await listDepartments(session, day)
  const named = departments
    .filter(({ name }) => [name.ko, name.en].some((text) => searchKey(text).includes(term)))
    .map(({ departmentId }) => departmentId)
  const [staff, guests] = await Promise.all([
    findStaff(session, { day, typed, departmentIds: named, limit: MOST_FOUND * 2 }),
    listGuests(session, { typed, invitedOn: day, limit: MOST_FOUND }),
  ])
  return [
    ...staff
      .filter((each) => each.staffId !== staffId)
      .filter(({ departmentId }) => departmentId === null || !person.departmentIds.includes(departmentId))
      .map((each) => ({
        ...{ key: `staff-${each.staffId}`, id: each.staffId, name: each.name, place: '' },
        ...{ work: [each.team, each.work].filter(Boolean).join(' · '), departmentId: each.departmentId },
      })),
    ...guests.map((guest) => ({
      ...{ key: `guest-${guest.id}`, id: guest.id, name: guest.name, place: guest.agency },
      ...{ work: '', departmentId: null },
    })),
  ]
}

/** The last day on which this month's points can be sent. */
export function lastDayToSend(month: CalendarMonth): CalendarDate {
  return addDays(firstDayOf(nextMonth(month)), -1)
}

import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { expect } from 'vitest'
import { ledgerFaults } from '#modules/collaboration/data/wallet-queries.ts'
import { pointsPerSend } from '#modules/collaboration/domain/collaboration-settings.ts'
import type { Session } from '#platform/database/session.ts'
import { calendarDate } from '#platform/kernel/calendar-date.ts'
import type { SettingsTables } from '#platform/settings/tables.ts'
import { writeValue } from '#platform/settings/written-value.ts'
import { describeKills, type KilledCity, KILLS, survive, verifyTree, writeAndKill } from './kills.ts'
import type { RunningCity } from './running-city.ts'

const SENDERS = ['staff', 'department-head'].flatMap((role) => [0, 1, 2].map((index) => ({ role, index })))
/** So many at once for each sender: their wallet is fought for. */
const HANDS_OF_A_SENDER = 2
const MOST_TO_ONE = 2
const SURNAMES = '강 고 김 나 문 박 백 서 송 신 안 오 유 윤 이 임 장 전 정 조 최 한 허 홍 황'.split(' ')

/** A form as the page made it: posted again, it has the same key. */
interface SendForm {
  readonly cookie: string
  readonly key: string
  readonly to: string
  readonly message: string
}

interface Sender {
  readonly cookie: string
  /** Colleagues of other departments, each as often as they may be thanked. */
  readonly receivers: string[]
}

async function post(
  city: RunningCity,
  cookie: string,
  path: string,
  fields: Readonly<Record<string, string>>,
) {
  const answer = await fetch(`${city.url}${path}`, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie, origin: city.url, 'sec-fetch-site': 'same-origin' },
    body: new URLSearchParams(fields),
  })
  const text = await answer.text()
  if (answer.status !== 303)
    throw new Error(`a post to ${path} was answered ${answer.status}: ${text.slice(0, 3_000)}`)
  return decodeURIComponent(answer.headers.getSetCookie().join())
}

/** Sends a form; whether the page says that it had been sent before. */
async function send(city: RunningCity, { cookie, ...fields }: SendForm): Promise<boolean> {
  const said = await post(city, cookie, '/office/collaboration/send', fields)
  return said.includes('이미 보낸 것입니다')
}

/** Small sends, so that one month's points last for all the kills. */
async function makeSendsSmall(session: Session): Promise<void> {
  await session
    .$extendTables<SettingsTables>()
    .insertInto('setting_value')
    .values({
      ...{ id: randomUUID(), name: pointsPerSend.name, entry: 1, value: writeValue(1) },
      ...{ from_day: calendarDate('2021-11-01'), source: '내부 운영 기준 개정', saved_at: new Date() },
      ...{ saved_by: null, saved_by_name: '담당자' },
    })
    .execute()
}

async function signInSenders(city: RunningCity): Promise<readonly Sender[]> {
  const senders: Sender[] = []
  for (const { role, index } of SENDERS) {
    const cookie = await city.signIn(role, index)
    const found = new Set<string>()
    for (const typed of SURNAMES) {
      const query = new URLSearchParams({ q: typed })
      const answer = await fetch(`${city.url}/office/collaboration?${query}`, { headers: { cookie } })
      for (const [, key = ''] of (await answer.text()).matchAll(/\?to=(staff-[0-9a-f-]{36})/g)) found.add(key)
    }
    senders.push({ cookie, receivers: [...found].flatMap((key) => [key, key]) })
  }
  return senders
}

/** Posts every form of a round once more: what was acknowledged was sent, and what was not is sent once at most. */
async function repeatAll(
  city: RunningCity,
  { acknowledged, unanswered }: Awaited<ReturnType<typeof writeAndKill<SendForm>>>,
): Promise<number> {
  const repeats = await Promise.all(acknowledged.map((form) => send(city, form)))
  expect(repeats.filter((isRepeated) => !isRepeated)).toEqual([])
  // Twice at once: one of the two finds the other's.
  const twice = await Promise.all(unanswered.map((form) => Promise.all([send(city, form), send(city, form)])))
  expect(twice.filter((both) => !both.includes(true))).toEqual([])
  return twice.filter((both) => both.every((isRepeated) => isRepeated)).length
}

type Tables = {
  collaboration_entry: { kind: string; message: string; key: string; sender_id: string; receiver_id: string }
  audit_entry: { action: string; subject_id: string }
}

const killSends = (session: Session) =>
  session
    .$extendTables<Tables>()
    .selectFrom('collaboration_entry')
    .select(['message', 'key', 'sender_id', 'receiver_id'])
    .where('kind', '=', 'send')
    .where('message', 'like', 'kill %')
    .execute()

/** The books are whole, every form that was acknowledged is there once, and no form is there twice. */
async function checkBooks(session: Session, acknowledged: readonly SendForm[]): Promise<void> {
  const sends = await killSends(session)
  const messages = sends.map(({ message }) => message)
  expect(new Set(messages).size).toBe(messages.length)
  const kept = new Set(messages)
  expect(acknowledged.filter(({ message }) => !kept.has(message))).toEqual([])
  const ofPairs = Map.groupBy(sends, (row) => `${row.sender_id} ${row.receiver_id}`)
  expect([...ofPairs.values()].filter(({ length }) => length > MOST_TO_ONE)).toEqual([])
  expect(await ledgerFaults(session)).toEqual({ entries: [], wallets: [] })
}

/** Each send has one entry in the log, and the log is whole. */
async function checkLog(session: Session): Promise<void> {
  const tables = session.$extendTables<Tables>()
  const count = async (query: { execute(): Promise<readonly unknown[]> }) => (await query.execute()).length
  const audited = tables
    .selectFrom('audit_entry')
    .select('subject_id')
    .where('action', '=', 'collaboration.send')
  expect(await count(audited.distinct())).toBe(await count(audited))
  const sends = tables.selectFrom('collaboration_entry').select('key').where('kind', '=', 'send')
  expect(await count(audited)).toBe(await count(sends))
  await verifyTree(session)
}

async function sendsSurvive(killed: KilledCity): Promise<string> {
  const all: SendForm[] = []
  let senders: readonly Sender[] = []
  let last: Awaited<ReturnType<typeof writeAndKill<SendForm>>> = { acknowledged: [], unanswered: [] }
  const seen = { unanswered: 0, savedUnsaid: 0 }
  const lookBack = async (city: RunningCity) => {
    seen.unanswered += last.unanswered.length
    seen.savedUnsaid += await repeatAll(city, last)
    all.push(...last.unanswered)
  }
  await survive(killed, {
    prepare: makeSendsSmall,
    round: async (city, round) => {
      if (round === 1) senders = await signInSenders(city)
      else await lookBack(city)
      const hands = senders.flatMap(({ cookie, receivers }, index) =>
        Array.from({ length: HANDS_OF_A_SENDER }, (_, hand) => ({
          make: (turn: number): SendForm => {
            const to = receivers.shift()
            if (to === undefined) throw new Error('a sender has thanked everybody')
            return { cookie, key: randomUUID(), to, message: `kill ${round} ${index}.${hand} ${turn}` }
          },
          write: (form: SendForm) => send(city, form),
        })),
      )
      last = await writeAndKill(city, round, hands, () => pause((round * 5) % 13))
      all.push(...last.acknowledged)
    },
    check: (session) => checkBooks(session, all),
    end: checkLog,
  })
  return `${all.length} acknowledged sends over ${KILLS} kills, each there once; of ${seen.unanswered} unanswered forms ${seen.savedUnsaid} had been saved, and all were sent once when posted again`
}

describeKills(
  'twenty power cuts while colleagues thank each other',
  'keep every acknowledged send once, and none twice',
  sendsSurvive,
  'kills_collaboration',
)

import { dayInSeoul, type CalendarDate } from '#platform/kernel/calendar-date.ts'

/** What the monthly review looks at in one line of the access record. */
export interface AccessLine {
  readonly accountId: string | null
  readonly accountName: string
  readonly at: Date
  readonly address: string
  readonly dataSubjects: string
  readonly subjectCount: number
  readonly task: string
  readonly reason: string | null
}

/** From where on a behaviour is worth a look. Each limit is the last value that is not. */
export interface AnomalyLimits {
  readonly downloadsPerDay: number
  readonly peoplePerDay: number
  readonly addressesPerMonth: number
  /** Hours on the wall in Seoul: the night begins at the first and ends at the second. */
  readonly nightFromHour: number
  readonly nightUntilHour: number
}

export const anomalyKinds = [
  'night-or-holiday',
  'many-downloads',
  'many-people',
  'many-addresses',
  'missing-reason',
] as const
export type AnomalyKind = (typeof anomalyKinds)[number]

/** One thing to ask about: whose account, on which day (null: over the month), how often. */
export interface Anomaly {
  readonly kind: AnomalyKind
  readonly accountId: string | null
  readonly accountName: string
  readonly day: CalendarDate | null
  readonly count: number
}

export interface AccessReport {
  readonly records: number
  readonly accounts: number
  readonly byTask: Readonly<Record<string, number>>
  readonly anomalies: readonly Anomaly[]
}

interface DayTally {
  readonly accountId: string | null
  readonly accountName: string
  readonly day: CalendarDate
  readonly people: Set<string>
  unnamedPeople: number
  downloads: number
  outsideHours: number
  withoutReason: number
}

/**
 * The monthly review (월 1회 이상 점검) of the access record: how much was done, and what stands out. Reads the
 * lines once, so that they may come from a stream.
 */
export async function accessReport(
  lines: AsyncIterable<AccessLine> | Iterable<AccessLine>,
  limits: AnomalyLimits,
  isBusinessDay: (day: CalendarDate) => boolean,
): Promise<AccessReport> {
  const days = new Map<string, DayTally>()
  const addresses = new Map<string, { line: AccessLine; seen: Set<string> }>()
  const byTask: Record<string, number> = {}
  let records = 0
  for await (const line of lines) {
    records += 1
    byTask[line.task] = (byTask[line.task] ?? 0) + 1
    const account = accountOf(line)
    const places = addresses.get(account) ?? { line, seen: new Set<string>() }
    places.seen.add(line.address)
    addresses.set(account, places)
    tallyLine(days, line, isOutsideHours(line.at, limits, isBusinessDay))
  }
  const ofAddresses = [...addresses.values()]
    .filter(({ seen }) => seen.size > limits.addressesPerMonth)
    .map(({ line, seen }) => anomalyOf('many-addresses', { ...line, day: null }, seen.size))
  const anomalies = [...[...days.values()].flatMap((day) => anomaliesOfDay(day, limits)), ...ofAddresses]
  return { records, accounts: addresses.size, byTask, anomalies: anomalies.sort(byKindAndDay) }
}

/** Whether an instant lies in the night, on a weekend or on a holiday. */
export function isOutsideHours(
  at: Date,
  limits: AnomalyLimits,
  isBusinessDay: (day: CalendarDate) => boolean,
): boolean {
  const hour = new Date(at.getTime() + 9 * 3_600_000).getUTCHours()
  const { nightFromHour: from, nightUntilHour: until } = limits
  const night = from > until ? hour >= from || hour < until : hour >= from && hour < until
  return night || !isBusinessDay(dayInSeoul(at))
}

const accountOf = (line: AccessLine): string => line.accountId ?? `name:${line.accountName}`

function tallyLine(days: Map<string, DayTally>, line: AccessLine, outsideHours: boolean): void {
  const day = dayInSeoul(line.at)
  const key = `${day} ${accountOf(line)}`
  const tally = days.get(key) ?? newTally(line, day)
  days.set(key, tally)
  // A list names how many it showed; only single people can be told apart.
  if (line.subjectCount === 1) tally.people.add(line.dataSubjects)
  else tally.unnamedPeople += line.subjectCount
  if (outsideHours) tally.outsideHours += 1
  if (line.task !== 'download') return
  tally.downloads += 1
  if (line.reason === null || line.reason.trim() === '') tally.withoutReason += 1
}

function newTally(line: AccessLine, day: CalendarDate): DayTally {
  const { accountId, accountName } = line
  const counts = { unnamedPeople: 0, downloads: 0, outsideHours: 0, withoutReason: 0 }
  return { accountId, accountName, day, people: new Set(), ...counts }
}

function anomaliesOfDay(tally: DayTally, limits: AnomalyLimits): Anomaly[] {
  const people = tally.people.size + tally.unnamedPeople
  const found: [AnomalyKind, number, boolean][] = [
    ['night-or-holiday', tally.outsideHours, tally.outsideHours > 0],
    ['many-downloads', tally.downloads, tally.downloads > limits.downloadsPerDay],
    ['many-people', people, people > limits.peoplePerDay],
    ['missing-reason', tally.withoutReason, tally.withoutReason > 0],
  ]
  return found.filter(([, , striking]) => striking).map(([kind, count]) => anomalyOf(kind, tally, count))
}

function anomalyOf(
  kind: AnomalyKind,
  { accountId, accountName, day }: Pick<Anomaly, 'accountId' | 'accountName' | 'day'>,
  count: number,
): Anomaly {
  return { kind, accountId, accountName, day, count }
}

function byKindAndDay(a: Anomaly, b: Anomaly): number {
  const kinds = anomalyKinds.indexOf(a.kind) - anomalyKinds.indexOf(b.kind)
  if (kinds !== 0) return kinds
  const [left, right] = [`${a.day ?? ''} ${a.accountName}`, `${b.day ?? ''} ${b.accountName}`]
  return left < right ? -1 : Number(left > right)
}

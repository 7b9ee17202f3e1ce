import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { aPerson, visitor } from '#testing/a-person.ts'
import { aTestCity, type TestCity } from '#testing/test-city.ts'
import type { Context } from '#platform/access/context.ts'
import { listAccessRecords, noAccessFilter } from '#platform/audit/access-queries.ts'
import { recordAccess, type Access } from '#platform/audit/access-record.ts'
import { listEntries, noEntryFilter } from '#platform/audit/audit-queries.ts'
import { auditMigrations } from '#platform/audit/migrations.ts'
import type { AuditTables } from '#platform/audit/tables.ts'
import { clockMigrations } from '#platform/clock/migrations.ts'
import { calendarDate, type CalendarMonth } from '#platform/kernel/calendar-date.ts'
import { settingsMigrations } from '#platform/settings/migrations.ts'
import { oversightMigrations } from '../data/migrations/index.ts'
import { listReviews, readReview } from '../data/review-queries.ts'
import { listSeals } from '../data/seal-queries.ts'
import { downloadAccessRecords } from './download-access-records.ts'
import { exportAuditLog } from './export-audit-log.ts'
import { makeAccessReport, monthToReport } from './make-access-report.ts'
import { purgeAccessRecords } from './purge-access-records.ts'
import { reviewAccessReport } from './review-access-report.ts'
import { sealAccessRecords, sealOf } from './seal-access-records.ts'

const auditor = aPerson({ name: '노을찬', roles: ['auditor'] })
const october = '2021-10' as CalendarMonth

let city: TestCity
let context: Context
beforeEach(async () => {
  const migrations = [auditMigrations, settingsMigrations, clockMigrations, oversightMigrations]
  city = await aTestCity({ migrations, day: '2021-11-10' })
  context = city.context({ person: auditor })
})
afterEach(() => city.close())

async function accessAt(instant: string, access: Partial<Access> = {}): Promise<void> {
  const who = city.context({ person: aPerson({ name: '고라온' }), machineNow: new Date(instant) })
  await recordAccess(city.session, who, {
    task: 'read',
    dataSubjects: 'person-1',
    what: 'staff directory',
    ...access,
  })
}

describe('the access record', () => {
  it('holds the five facts that the law asks for, the time to the second', async () => {
    await accessAt('2021-10-05T01:02:03.789Z', {
      task: 'download',
      dataSubjects: 'count:12',
      reason: '명부 점검',
    })
    expect(await listAccessRecords(city.session, noAccessFilter, 10)).toMatchObject([
      {
        accountId: '00000000-0000-7000-8000-000000000001',
        at: new Date('2021-10-05T01:02:03.000Z'),
        address: '127.0.0.1',
        dataSubjects: 'count:12',
        subjectCount: 12,
        task: 'download',
        reason: '명부 점검',
      },
    ])
  })

  it('is listed by person, task and time, page by page', async () => {
    for (const second of ['01', '02', '03']) await accessAt(`2021-10-05T01:02:${second}Z`)
    await accessAt('2021-10-06T01:00:00Z', { task: 'print' })
    const first = await listAccessRecords(city.session, { ...noAccessFilter, task: 'read' }, 2)
    expect(first.map(({ at }) => at.getUTCSeconds())).toEqual([3, 2])
    const before = first.at(-1) ?? null
    const rest = await listAccessRecords(city.session, { ...noAccessFilter, task: 'read', before }, 2)
    expect(rest.map(({ at }) => at.getUTCSeconds())).toEqual([1])
    expect(await listAccessRecords(city.session, { ...noAccessFilter, accountName: '없음' }, 2)).toEqual([])
  })

  it('is purged after a year, or two for many data subjects, and the purge is audited', async () => {
    await accessAt('2020-11-09T14:59:59Z')
    await accessAt('2020-11-09T15:00:00Z')
    expect(await purgeAccessRecords(context, async () => 50_000)).toEqual({ ok: true, value: 0 })
    expect(await purgeAccessRecords(context, async () => 10)).toEqual({ ok: true, value: 1 })
    const [entry] = await listEntries(city.session, noEntryFilter, 1)
    expect(entry).toMatchObject({ action: 'oversight.purge-access-records', after: { purged: 1 } })
  })
})

describe('the monthly report', () => {
  it('counts the month by the days in Seoul and names what stands out', async () => {
    await accessAt('2021-09-30T14:59:59Z')
    await accessAt('2021-09-30T15:00:00Z')
    await accessAt('2021-10-31T14:59:59Z', { task: 'download' })
    await accessAt('2021-10-31T15:00:00Z')
    expect(monthToReport(context)).toBe(october)
    expect(await makeAccessReport(context, { month: october })).toMatchObject({ ok: true })
    expect(await readReview(city.session, october)).toMatchObject({
      reviewed: null,
      report: {
        records: 2,
        byTask: { read: 1, download: 1 },
        anomalies: [
          { kind: 'night-or-holiday', accountName: '고라온', day: '2021-10-01', count: 1 },
          { kind: 'night-or-holiday', day: '2021-10-31', count: 1 },
          { kind: 'missing-reason', day: '2021-10-31', count: 1 },
        ],
      },
    })
  })

  it('waits for the end of its month', async () => {
    expect(await makeAccessReport(context, { month: '2021-11' as CalendarMonth })).toMatchObject({
      refusal: 'month-not-over',
    })
  })

  it('is reviewed once, with a note, and stays as it was', async () => {
    await makeAccessReport(context, { month: october })
    expect(await reviewAccessReport(context, { month: october, note: ' ' })).toMatchObject({
      refusal: 'note-missing',
    })
    expect(await reviewAccessReport(context, { month: october, note: '이상 없음' })).toMatchObject({
      ok: true,
    })
    const again = await reviewAccessReport(context, { month: october, note: '다시' })
    expect(again).toMatchObject({ refusal: 'already-reviewed' })
    await accessAt('2021-10-20T01:00:00Z')
    expect(await makeAccessReport(context, { month: october })).toMatchObject({ refusal: 'already-reviewed' })
    expect(await listReviews(city.session, 5)).toMatchObject([
      { month: october, report: { records: 0 }, reviewed: { by: '노을찬', note: '이상 없음' } },
    ])
  })

  it('cannot be reviewed before it exists', async () => {
    const refused = await reviewAccessReport(context, { month: october, note: '이상 없음' })
    expect(refused).toMatchObject({ refusal: 'not-found' })
  })
})

describe('a seal', () => {
  it('covers every closed day once and shows when a record was changed later', async () => {
    await accessAt('2021-11-08T01:00:00Z')
    await accessAt('2021-11-09T01:00:00Z')
    await accessAt('2021-11-10T00:00:00Z')
    expect(await sealAccessRecords(context)).toBe(2)
    expect(await sealAccessRecords(context)).toBe(0)
    const [seal] = await listSeals(city.session, 1)
    const day = calendarDate('2021-11-09')
    expect(seal).toMatchObject({ day, ...(await sealOf(city.session, day)) })
    await city.session
      .$extendTables<AuditTables>()
      .updateTable('access_record')
      .set({ what: '다른 일' })
      .execute()
    expect((await sealOf(city.session, day)).hash).not.toBe(seal?.hash)
  })
})

describe('a download', () => {
  it('asks for a reason and is itself on the record', async () => {
    await accessAt('2021-10-05T01:00:00Z')
    const input = { month: october, reason: '' }
    expect(await downloadAccessRecords(context, input)).toMatchObject({ refusal: 'reason-missing' })
    const result = await downloadAccessRecords(context, { ...input, reason: '월간 점검' })
    expect(result).toMatchObject({ ok: true, value: [{ what: 'staff directory' }] })
    expect(await listAccessRecords(city.session, { ...noAccessFilter, task: 'download' }, 5)).toMatchObject([
      { accountName: '노을찬', what: 'access-record 2021-10', reason: '월간 점검' },
    ])
  })

  it('of the audit log is for auditors, with a reason', async () => {
    expect(await exportAuditLog(context, { reason: ' ' })).toMatchObject({ refusal: 'reason-missing' })
    const result = await exportAuditLog(context, { reason: '감사 자료' })
    if (!result.ok) throw new Error(result.refusal)
    expect((await Array.fromAsync(result.value)).length).toBe(2)
  })
})

it('is refused to everyone else', async () => {
  for (const person of [visitor, aPerson(), aPerson({ roles: ['planner', 'department-head'] })]) {
    const stranger = city.context({ person })
    const refused = { ok: false, refusal: 'not-allowed' }
    expect(await makeAccessReport(stranger, { month: october })).toEqual(refused)
    expect(await reviewAccessReport(stranger, { month: october, note: 'x' })).toEqual(refused)
    expect(await downloadAccessRecords(stranger, { month: october, reason: 'x' })).toEqual(refused)
    expect(await exportAuditLog(stranger, { reason: 'x' })).toEqual(refused)
    expect(await purgeAccessRecords(stranger, async () => 0)).toEqual(refused)
  }
})

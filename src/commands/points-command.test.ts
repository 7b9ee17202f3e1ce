import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { systemPerson } from '#platform/access/person.ts'
import { valueOf } from '#platform/kernel/result.ts'
import { collaborationTables } from '#modules/collaboration/data/tables.ts'
import { grantMonth, sendPoints, settleDue } from '#modules/collaboration/index.ts'
import { aCollaborationCity } from '#testing/a-collaboration-city.ts'
import { aTestCity, type TestCity } from '#testing/test-city.ts'
import { verifyPoints } from './points-command.ts'
import { CommandFault, type Teller } from './terminal.ts'

let city: TestCity

/** What the command says, and whether it ended with exit code 1. */
async function said(): Promise<{ readonly lines: readonly string[]; readonly failed: boolean }> {
  const lines: string[] = []
  const tell: Teller = {
    line: (text) => lines.push(text),
    result: (_facts, text) => lines.push(text),
    progress: () => () => undefined,
  }
  try {
    await verifyPoints(city.session, tell)
    return { lines, failed: false }
  } catch (error) {
    if (!(error instanceof CommandFault)) throw error
    return { lines, failed: error.exitCode === 1 }
  }
}

beforeAll(async () => {
  city = await aTestCity()
  const { colleagues } = await aCollaborationCity(city)
  const [sender, receiver] = colleagues
  valueOf(await grantMonth(city.context({ person: systemPerson, day: '2021-01-01' })))
  const by = city.context({ person: sender!.person, day: '2021-01-20' })
  const to = { kind: 'staff' as const, id: receiver!.staffId }
  valueOf(await sendPoints(by, { key: 'a-first-send', to, message: '고맙습니다.' }))
  valueOf(await settleDue(city.context({ person: systemPerson, day: '2021-02-02' })))
})
afterAll(() => city.close())

describe('dure points verify', () => {
  it('says that the books hold', async () => {
    const { lines, failed } = await said()
    expect(failed).toBe(false)
    expect(lines).toEqual(['The books hold: 7 entries balance, 1 rankings come out the same.'])
  })

  it('names the wallet that was filled by hand, and ends with 1', async () => {
    const tables = collaborationTables(city.session)
    await tables
      .updateTable('collaboration_wallet')
      .set({ balance: 195 })
      .where('balance', '=', 190)
      .execute()
    const { lines, failed } = await said()
    expect(failed).toBe(true)
    expect(lines[0]).toContain('it is not the sum of its lines')
    await tables
      .updateTable('collaboration_wallet')
      .set({ balance: 190 })
      .where('balance', '=', 195)
      .execute()
  })

  it('names the ranking that a changed entry no longer gives', async () => {
    const tables = collaborationTables(city.session)
    await tables
      .updateTable('collaboration_entry')
      .set({ multiplier: 200 })
      .where('kind', '=', 'send')
      .execute()
    const { lines, failed } = await said()
    expect(failed).toBe(true)
    expect(lines[0]).toMatch(/^ranking of 2021-01: \d+ lines come out otherwise$/)
  })
})

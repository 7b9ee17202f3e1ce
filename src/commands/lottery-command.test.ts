import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ReplayFile } from '#modules/committees/index.ts'
import { verifyLotteryCommand } from './lottery-command.ts'
import { CommandFault } from './terminal.ts'

const aLottery: ReplayFile = {
  format: 'dure-lottery/1',
  committee: { ko: '시민평가단', en: 'Citizens’ panel' },
  towns: { sau: { ko: '사우동', en: 'Sau-dong' }, gochon: { ko: '고촌읍', en: 'Gochon-eup' } },
  terms: {
    places: 2,
    reserves: 2,
    subGroups: 2,
    quotas: {
      sex: [
        { key: 'female', places: 1 },
        { key: 'male', places: 1 },
      ],
      town: [
        { key: 'sau', places: 1 },
        { key: 'gochon', places: 1 },
      ],
      age: [],
    },
    searchBound: 20_000,
    seedSource: { what: '2021년 2월 26일 코스피 종가', day: '2021-02-26' },
    pool: [
      { ticket: 1, town: 'sau', sex: 'female', age: '30-39' },
      { ticket: 2, town: 'sau', sex: 'male', age: '60+' },
      { ticket: 3, town: 'gochon', sex: 'female', age: '40-49' },
      { ticket: 4, town: 'gochon', sex: 'male', age: '18-29' },
    ],
  },
  commitment: 'b782539e9b06442cacd36e7040ed6239458527c3b232945b12f1fc542542abe5',
  committedOn: '2021-02-22',
  seed: '3012.95',
  drawnOn: '2021-02-26',
  result: { members: [1, 4], reserves: [3, 2], subGroups: [[1], [4]], shortfalls: [], searchEnded: false },
}

describe('dure lottery verify', () => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'dure-lottery-'))
  })
  afterAll(() => rm(folder, { recursive: true }))

  /** What the command tells and with which code it ends. */
  async function verified(content: unknown) {
    const file = join(folder, 'lottery.json')
    await writeFile(file, typeof content === 'string' ? content : JSON.stringify(content))
    const lines: string[] = []
    let facts: Readonly<Record<string, unknown>> = {}
    const tell = {
      line: (text: string) => lines.push(text),
      result: (told: Readonly<Record<string, unknown>>, text: string) => {
        facts = told
        lines.push(text)
      },
      progress: () => () => undefined,
    }
    try {
      await verifyLotteryCommand(file, tell)
      return { code: 0, lines, facts }
    } catch (error) {
      return { code: error instanceof CommandFault ? error.exitCode : -1, lines, facts }
    }
  }

  it('ends well for the draw that was published, with nothing but the file', async () => {
    const { code, lines, facts } = await verified(aLottery)
    expect(lines.at(-1)).toBe('The same draw: every ticket, in the same order.')
    expect(facts).toMatchObject({ ok: true, drawn: true, differences: [], result: aLottery.result })
    expect(code).toBe(0)
  })

  it('ends with 1 and says what differs, for any ticket moved, added or taken away', async () => {
    const result = aLottery.result
    if (result === null) throw new Error('the lottery is drawn')
    const swapped = { ...aLottery, result: { ...result, members: result.members.toReversed() } }
    expect(await verified(swapped)).toMatchObject({ code: 1, facts: { ok: false, differences: ['members'] } })
    const seeded = await verified({ ...aLottery, seed: '3012.96' })
    expect(seeded.code).toBe(1)
    const fewer = { ...aLottery, terms: { ...aLottery.terms, pool: aLottery.terms.pool.slice(1) } }
    const { code, facts, lines } = await verified(fewer)
    expect([code, (facts['differences'] as string[])[0]]).toEqual([1, 'commitment'])
    expect(lines.join('\n')).toContain('do not give the published commitment')
  })

  it('checks the commitment before the seed is out', async () => {
    const before = { ...aLottery, seed: null, drawnOn: null, result: null }
    expect(await verified(before)).toMatchObject({ code: 0, facts: { ok: true, drawn: false } })
    const other = { ...before, terms: { ...before.terms, reserves: 3 } }
    expect(await verified(other)).toMatchObject({ code: 1, facts: { differences: ['commitment'] } })
  })

  it('says that a file is no lottery, and which term does not hold', async () => {
    for (const text of ['', '{', '[]', '{"format":"dure-lottery/2"}'])
      expect(await verified(text)).toMatchObject({ code: 1, facts: { refusal: 'not-a-lottery' } })
    const quotas = { ...aLottery.terms.quotas, sex: [{ key: 'female', places: 3 }] }
    expect(await verified({ ...aLottery, terms: { ...aLottery.terms, quotas } })).toMatchObject({
      ...{ code: 1, facts: { flaw: { code: 'quotas-do-not-add-up', dimension: 'sex', sum: 3, places: 2 } } },
    })
    await expect(
      verifyLotteryCommand(join(folder, 'none.json'), {
        line: () => undefined,
        result: () => undefined,
        progress: () => () => undefined,
      }),
    ).rejects.toMatchObject({ exitCode: 2 })
  })
})

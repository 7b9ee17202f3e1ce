import iconv from 'iconv-lite'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it, type TestContext } from 'vitest'
import { endAsides } from '#platform/documents/aside.ts'
import { planJson } from '../domain/plan-json.ts'
import { refusalText } from '../refusal-texts.ts'
import { readPlanFile } from './read-plan-file.ts'

/** An invented plan of an invented town that has every form the reader knows. */
const aPlan = readFileSync(join(import.meta.dirname, '../domain/__truth__/a-plan.txt'), 'utf8')

const plans = join(import.meta.dirname, '../../../../../shared/data/plans')
function reference(context: TestContext, name: string): Uint8Array {
  const file = join(plans, name)
  if (!existsSync(file)) context.skip(`${file} is not on this machine: it was not read`)
  return readFileSync(file)
}
const read = (bytes: Uint8Array) => readPlanFile({ name: 'plan', bytes })

afterAll(() => endAsides())

describe('a plan’s file', () => {
  it('in UTF-8, UTF-16 or CP949 is the same plan', async () => {
    const text = aPlan.replaceAll('¹⁾', '')
    const inUtf8 = await read(Buffer.from(text))
    if (!inUtf8.ok) throw new Error('no plan')
    expect(inUtf8.value.programmes).toHaveLength(2)
    const others = [
      Buffer.from(`\ufeff${text}`),
      Buffer.from(`\ufeff${text}`, 'utf16le'),
      iconv.encode(text.replaceAll('❖', '◈'), 'cp949'),
    ]
    const [withMark, inUtf16, inCp949] = await Promise.all(others.map(read))
    expect(withMark).toEqual(inUtf8)
    expect(inUtf16).toEqual(inUtf8)
    const plain = (plan: unknown) => JSON.stringify(plan).replaceAll('❖', '◈')
    expect(inCp949?.ok === true ? plain(planJson(inCp949.value)) : null).toBe(plain(planJson(inUtf8.value)))
  })

  it('of HWPX is read block by block', async () => {
    const { markdownToHwpx } = await import('kordoc')
    const made = await markdownToHwpx(aPlan)
    const plan = await read(new Uint8Array(made))
    expect(
      plan.ok ? plan.value.programmes.map(({ title, schedule }) => [title, schedule.length]) : plan,
    ).toEqual([
      ['별빛 산책길 조성', 5],
      ['골목 배움터 운영', 3],
    ])
  })

  it('that is no plan says what it is instead: a press release, a page of pledges', async (context) => {
    const release = await read(reference(context, 'press/bodojaryo-reference.hwpx'))
    const pledges = await read(reference(context, 'boryeong/boryeong_7th_pledges_20211231.html'))
    for (const refused of [release, pledges]) {
      if (refused.ok) throw new Error('taken for a plan')
      expect(refused.refusal.code).toBe('not-a-plan')
      expect(refusalText(refused.refusal, 'ko')).toContain('표')
    }
  })

  it('that cannot be read is refused for what it is', async () => {
    const refusalOf = async (bytes: Uint8Array) => {
      const result = await read(bytes)
      return result.ok ? null : result.refusal.code
    }
    expect(await refusalOf(new Uint8Array())).toBe('empty')
    expect(await refusalOf(Buffer.alloc(4_000_001, 'a'))).toBe('too-big')
    expect(await refusalOf(Buffer.from('<DOCUMENT SAFER 1>..........'))).toBe('drm-wrapped')
    expect(await refusalOf(Buffer.from([0, 1, 2, 3, 0, 0, 9]))).toBe('not-a-document')
    expect(await refusalOf(Buffer.from('PK\u0003\u0004broken'))).not.toBeNull()
  })
})

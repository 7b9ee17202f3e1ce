import { z } from 'zod'
import { describe, expect, it } from 'vitest'
import { settingFields, settingFromTyped, typedSetting } from './setting-form.ts'

const schema = z.object({
  limit: z.bigint().meta({ ko: '한도', en: 'Limit' }),
  days: z.int().min(1),
  grade: z.enum(['A', 'B']),
  roles: z.array(z.enum(['planner', 'auditor'])),
  open: z.boolean(),
  rate: z.object({ numerator: z.bigint() }),
})
const value = {
  limit: 30_000_000n,
  days: 14,
  grade: 'B',
  roles: ['auditor'],
  open: true,
  rate: { numerator: 3n },
}

describe("a setting's form", () => {
  it('has a field for each member, by its form', () => {
    expect(settingFields(schema).map(({ key, kind }) => `${key}:${kind}`)).toEqual([
      'limit:amount',
      'days:number',
      'grade:choice',
      'roles:choices',
      'open:yes-no',
      'rate:json',
    ])
    expect(settingFields(z.bigint())).toEqual([
      { key: '', kind: 'amount', options: [], label: null, optionLabels: {} },
    ])
  })

  it('has words for its options when the schema says them', () => {
    const options = { A: { ko: '가', en: 'A' } }
    expect(settingFields(z.enum(['A', 'B']).meta({ options }))[0]?.optionLabels).toEqual(options)
  })

  it('gives the value back as it was shown', () => {
    const fields = settingFields(schema)
    const shown = new Map(fields.map((field) => [field.key, [typedSetting(field, value)].flat()]))
    expect(settingFromTyped(fields, (key) => shown.get(key) ?? [])).toEqual(value)
    expect(schema.safeParse(settingFromTyped(fields, (key) => shown.get(key) ?? [])).success).toBe(true)
  })

  it('leaves what cannot be read to be refused', () => {
    for (const typed of ['', 'many', '1e9', '{']) {
      const read = settingFromTyped(settingFields(z.int().min(1)), () => [typed])
      expect(z.int().min(1).safeParse(read).success).toBe(false)
    }
    expect(settingFromTyped(settingFields(z.bigint()), () => ['1,234'])).toBe(1_234n)
  })
})

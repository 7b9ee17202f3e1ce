import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assignPledges } from './assign-pledges.ts'

const groups = fc
  .array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 8 })
  .map((sizes) => sizes.map((members, index) => ({ groupId: `g${index}`, members })))
const pledges = (count: number) => Array.from({ length: count }, (_, index) => `p${index}`)

describe('pledges shared among sub-groups', () => {
  it('are each judged by enough members, and no group gets a pledge twice', () => {
    fc.assert(
      fc.property(groups, fc.nat(90), fc.integer({ min: 1, max: 12 }), (all, count, needed) => {
        const members = all.reduce((sum, group) => sum + group.members, 0)
        const given = assignPledges(pledges(count), all, needed)
        if (members < needed) {
          expect(given).toEqual({ ok: false, refusal: { code: 'too-few-judges', needed, members } })
          return
        }
        if (!given.ok) throw new Error('refused')
        for (const pledge of pledges(count)) {
          const judging = given.value.filter(({ pledgeId }) => pledgeId === pledge)
          const judges = judging.reduce(
            (sum, { groupId }) => sum + (all.find((group) => group.groupId === groupId)?.members ?? 0),
            0,
          )
          expect(judges).toBeGreaterThanOrEqual(needed)
          expect(new Set(judging.map(({ groupId }) => groupId)).size).toBe(judging.length)
        }
      }),
    )
  })

  it('are spread evenly: with one group to each pledge no group has two more than another', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 8 }), fc.nat(90), (count, many) => {
        const all = Array.from({ length: count }, (_, index) => ({ groupId: `g${index}`, members: 6 }))
        const given = assignPledges(pledges(many), all, 5)
        if (!given.ok) throw new Error('refused')
        const load = all.map((group) => given.value.filter(({ groupId }) => groupId === group.groupId).length)
        expect(Math.max(...load) - Math.min(...load)).toBeLessThanOrEqual(1)
      }),
    )
  })

  it('fall the same way each time, and 83 among five groups of six make at most 17 for each member', () => {
    const five = Array.from({ length: 5 }, (_, index) => ({ groupId: `g${index}`, members: 6 }))
    const given = assignPledges(pledges(83), five, 5)
    expect(given).toEqual(assignPledges(pledges(83), five, 5))
    if (!given.ok) throw new Error('refused')
    const load = five.map((group) => given.value.filter(({ groupId }) => groupId === group.groupId).length)
    expect(load).toEqual([17, 17, 17, 16, 16])
  })

  it('need a group with members in it', () => {
    expect(assignPledges(['p'], [], 1)).toEqual({ ok: false, refusal: 'no-groups' })
    expect(assignPledges(['p'], [{ groupId: 'g', members: 0 }], 1)).toEqual({
      ok: false,
      refusal: 'no-groups',
    })
  })
})

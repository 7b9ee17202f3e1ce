import { describe, expect, it } from 'vitest'
import { loadSolver } from './solve-with-highs.ts'

describe('the solver', () => {
  it('chooses what costs least in sum within the limits', async () => {
    const solve = await loadSolver()
    const reach = { columns: [0, 1, 2, 3], factors: [6, 5, 4, 3], least: 9, most: null }
    expect(solve({ costs: [6, 4, 4, 4], rows: [reach] })).toEqual({ status: 'chosen', columns: [1, 2] })
    const notBoth = { columns: [1, 2], factors: [1, 1], least: null, most: 1 }
    expect(solve({ costs: [6, 4, 4, 4], rows: [reach, notBoth] })).toMatchObject({ status: 'chosen' })
    expect(solve({ costs: [6, 4, 4, 9], rows: [reach, notBoth] })).toEqual({ status: 'chosen', columns: [0, 1] }) // prettier-ignore
  })
  it('says where nothing does, and chooses nothing where nothing is asked', async () => {
    const solve = await loadSolver()
    const row = { columns: [0, 1], factors: [1, 1], least: 3, most: null }
    expect(solve({ costs: [1, 1], rows: [row] })).toEqual({ status: 'infeasible' })
    expect(solve({ costs: [1, 1], rows: [{ ...row, least: null, most: 2 }] })).toEqual({ status: 'chosen', columns: [] }) // prettier-ignore
  })
})

import { describe, expect, it } from 'vitest'
import { keptLatest } from './kept-latest.ts'

describe('what is kept of answers that never change', () => {
  it('is asked once, until so many others were asked since', async () => {
    const asked: string[] = []
    const kept = keptLatest<{ readonly of: string }>(2)
    const ask = (key: string) =>
      kept(key, () => {
        asked.push(key)
        return Promise.resolve({ of: key })
      })
    for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) expect(await ask(key)).toEqual({ of: key })
    expect(asked).toEqual(['a', 'b', 'c', 'b'])
  })

  it('is nothing when the asking fails: the next one asks again', async () => {
    const kept = keptLatest<object>(2)
    await expect(kept('a', () => Promise.reject(new Error('away')))).rejects.toThrow('away')
    expect(await kept('a', () => Promise.resolve({}))).toEqual({})
  })
})

import { gunzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { keptPage, pageCache } from './page-cache.ts'

const page = (text: string) => keptPage(text, { 'Content-Type': 'text/html' })

describe('a kept page', () => {
  test('is the same plain and compressed, and says which it is', () => {
    const kept = page('<p>두레</p>'.repeat(100))
    expect(gunzipSync(kept.gzip.bytes).equals(kept.plain.bytes)).toBe(true)
    expect(kept.gzip.headers['Content-Encoding']).toBe('gzip')
    expect(kept.plain.headers['Content-Encoding']).toBeUndefined()
    expect(kept.gzip.headers['ETag']).toBe(kept.etag)
  })

  test('past its time is made anew by the first who asks; the others get the old one meanwhile', () => {
    const cache = pageCache(10, 1_000, 500)
    const old = page('old')
    cache.keep('a', old, 0)
    expect(cache.get('a', 999)).toBe(old)
    expect(cache.get('a', 1_000)).toBeUndefined()
    expect(cache.get('a', 1_001)).toBe(old)
    expect(cache.get('a', 1_500)).toBeUndefined()
  })

  test('is forgotten at a change', () => {
    const cache = pageCache()
    cache.keep('a', page('a'), 0)
    cache.forget()
    expect(cache.get('a', 1)).toBeUndefined()
  })

  test('makes room for another when there are too many', () => {
    const cache = pageCache(2)
    for (const key of ['a', 'b', 'c']) cache.keep(key, page(key), 0)
    expect(['a', 'b', 'c'].map((key) => cache.get(key, 1) !== undefined)).toEqual([false, true, true])
  })
})

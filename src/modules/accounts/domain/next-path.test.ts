import { describe, expect, it } from 'vitest'
import { nextPath } from './next-path.ts'

describe('the address after signing in', () => {
  it('is one of ours', () => {
    expect(nextPath('/office/programmes?page=2')).toBe('/office/programmes?page=2')
  })

  it('is never another site, however it is written', () => {
    for (const text of [
      'https://evil.example',
      '//evil.example',
      '/\\evil.example',
      'javascript:alert(1)',
      '/a\n/b',
      '',
    ])
      expect(nextPath(text)).toBeNull()
  })

  it('is not the sign-in itself', () => {
    expect(nextPath('/sign-in?next=/sign-in')).toBeNull()
    expect(nextPath('/second-factor')).toBeNull()
  })
})

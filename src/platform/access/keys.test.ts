import { mkdtempSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { keysFrom, secretFrom } from './keys.ts'
import { hashPassword, matchesPassword } from './password-hash.ts'

const keys = keysFrom(Buffer.alloc(32, 7))

describe('keys', () => {
  it('open what they sealed, for the same purpose only, and notice a changed byte', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(), (text, at) => {
        const sealed = keys.seal(text, 'totp:1')
        expect(keys.open(sealed, 'totp:1')).toBe(text)
        expect(() => keys.open(sealed, 'totp:2')).toThrow()
        const bytes = Buffer.from(sealed.slice(3), 'base64url')
        bytes[at % bytes.length] = (bytes[at % bytes.length] ?? 0) ^ 1
        expect(() => keys.open(`v1.${bytes.toString('base64url')}`, 'totp:1')).toThrow()
      }),
    )
  })

  it('of another secret open nothing and give other keyed hashes', () => {
    const others = keysFrom(Buffer.alloc(32, 8))
    expect(() => others.open(keys.seal('x', 'p'), 'p')).toThrow()
    expect(others.mac('x', 'p')).not.toBe(keys.mac('x', 'p'))
    expect(keys.mac('x', 'p')).toBe(keysFrom(Buffer.alloc(32, 7)).mac('x', 'p'))
  })

  it('come from a file that only its owner reads, made once, or from the environment', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'dure-keys-')), 'secret.key')
    const first = secretFrom({ value: undefined, file })
    expect(Buffer.from(secretFrom({ value: undefined, file })).equals(Buffer.from(first))).toBe(true)
    expect(statSync(file).mode & 0o777).toBe(0o600)
    const given = Buffer.alloc(32, 9)
    expect(Buffer.from(secretFrom({ value: given.toString('base64'), file })).equals(given)).toBe(true)
    expect(() => secretFrom({ value: 'short', file })).toThrow(/DURE_SECRET_KEY/)
  })
})

describe('a password hash', () => {
  it('fits its password only, whichever way the Hangul was composed, and differs each time', async () => {
    const hash = await hashPassword('보름달-7번-Ab')
    expect(await matchesPassword('보름달-7번-Ab'.normalize('NFD'), hash)).toBe(true)
    expect(await matchesPassword('보름달-7번-ab', hash)).toBe(false)
    expect(await hashPassword('보름달-7번-Ab')).not.toBe(hash)
  })

  it('is compared as long for nobody as for somebody', async () => {
    const hash = await hashPassword('보름달-7번-Ab')
    const time = async (against: string | null) => {
      const started = process.cpuUsage()
      await matchesPassword('wrong', against)
      const used = process.cpuUsage(started)
      return used.user + used.system
    }
    const [known, unknown] = [await time(hash), await time(null)]
    expect(unknown).toBeGreaterThan(known / 3)
    expect(await matchesPassword('', null)).toBe(false)
  })
})

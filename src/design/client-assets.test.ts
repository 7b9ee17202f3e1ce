import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build } from 'vite'
import { beforeAll, describe, expect, it } from 'vitest'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import type { ClientAssets } from '#platform/http/frame.ts'
import { clientAssetsOf, readClientAssets } from './client-assets.ts'

describe('the client build', () => {
  let folder: string
  let assets: ClientAssets
  const zipped = async (address: string) =>
    gzipSync(await readFile(join(folder, address)), { level: 9 }).byteLength

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'dure-client-'))
    await build({ logLevel: 'error', build: { outDir: folder, emptyOutDir: true } })
    assets = await readClientAssets(folder)
  })

  it('gives one stylesheet of at most 40 KB, zipped', async () => {
    expect(assets.styles).toHaveLength(1)
    expect(await zipped(assets.styles[0] ?? '')).toBeLessThanOrEqual(40 * 1024)
  })

  it('gives scripts by name, together at most 30 KB, zipped', async () => {
    expect(assets.scripts['session-timer']).toMatch(/^\/assets\/session-timer-.+\.js$/)
    const sizes = await Promise.all(Object.values(assets.scripts).map(zipped))
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(30 * 1024)
  })

  it('fetches nothing from elsewhere and has every file its styles name', async () => {
    const css = await readFile(join(folder, assets.styles[0] ?? ''), 'utf8')
    const addresses = [...css.matchAll(/url\(["']?([^"')]+)["']?\)/g)].map((found) => found[1] ?? '')
    expect(addresses.length).toBeGreaterThan(3)
    for (const address of addresses) {
      expect(address).toMatch(/^\/assets\//)
      expect(existsSync(join(folder, address))).toBe(true)
    }
  })

  it('is asked for when it is not there', async () => {
    await expect(readClientAssets(join(folder, 'nowhere'))).rejects.toThrow('npm run build')
  })
})

describe('a manifest', () => {
  it('is read for entries only', () => {
    expect(
      clientAssetsOf({
        'src/design/styles/dure.css': { file: 'assets/dure-1.css', isEntry: true },
        'src/modules/accounts/web/passkey.client.ts': { file: 'assets/passkey-2.js', isEntry: true },
        '_shared.js': { file: 'assets/shared-3.js' },
      }),
    ).toEqual({ styles: ['/assets/dure-1.css'], scripts: { passkey: '/assets/passkey-2.js' } })
  })
})

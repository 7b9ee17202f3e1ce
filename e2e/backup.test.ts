import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { aFreshDatabase } from '#testing/fresh-database.ts'
import { templateFolder } from './running-city.ts'

const postgres = process.env['TEST_DATABASE_URL']

/** Runs a command of the command line as its user would; its JSON. */
function dure(folder: string, args: readonly string[], database?: string): Record<string, unknown> {
  const env = { ...process.env, DURE_DATA: folder, DATABASE_URL: database ?? '' }
  const output = execFileSync('node', ['dist/server/cli.js', '--json', ...args], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  return JSON.parse(output.toString()) as Record<string, unknown>
}

function refused(work: () => unknown): { readonly status: number; readonly message: string } {
  try {
    work()
  } catch (error) {
    const failed = error as { status: number; stderr: Buffer }
    return { status: failed.status, message: failed.stderr.toString() }
  }
  throw new Error('it was not refused')
}

describe('a backup', () => {
  it('of the embedded database is not written over, not restored over a city, and not taken when damaged', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'dure-backup-'))
    const source = join(folder, 'city')
    cpSync(await templateFolder(), source, { recursive: true })
    const file = join(folder, 'city.dure')
    const made = dure(source, ['backup', file])
    expect(made['rows']).toBeGreaterThan(1_000)
    expect(refused(() => dure(source, ['backup', file]))).toMatchObject({ status: 2 })
    expect(refused(() => dure(source, ['restore', file])).message).toContain('--force')
    const bytes = readFileSync(file)
    bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 0xff
    writeFileSync(join(folder, 'damaged.dure'), bytes)
    const other = join(folder, 'other')
    expect(refused(() => dure(other, ['restore', join(folder, 'damaged.dure')])).status).toBeGreaterThan(0)
    dure(other, ['restore', file])
    expect(dure(other, ['backup', join(folder, 'again.dure')])['sha256']).toBe(made['sha256'])
    rmSync(folder, { recursive: true, force: true })
  })

  it.skipIf(postgres === undefined)(
    'goes from PGlite to PostgreSQL and back with the same content',
    async () => {
      const folder = mkdtempSync(join(tmpdir(), 'dure-backup-'))
      const source = join(folder, 'city')
      cpSync(await templateFolder(), source, { recursive: true })
      const made = dure(source, ['backup', join(folder, '1.dure')])
      const url = await aFreshDatabase(postgres ?? '', 'backups')
      dure(join(folder, 'second'), ['restore', join(folder, '1.dure')], url)
      const between = dure(join(folder, 'second'), ['backup', join(folder, '2.dure')], url)
      expect(between['sha256']).toBe(made['sha256'])
      dure(join(folder, 'third'), ['restore', join(folder, '2.dure')])
      expect(dure(join(folder, 'third'), ['backup', join(folder, '3.dure')])['sha256']).toBe(made['sha256'])
      process.stdout.write(
        `${String(made['rows'])} rows from PGlite to PostgreSQL and back: content ${String(made['sha256']).slice(0, 16)}… three times\n`,
      )
      rmSync(folder, { recursive: true, force: true })
    },
  )
})

import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { clusterIn } from './in-memory-database.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dure-cluster-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

it('keeps the cluster it took when another test file puts its own in the same place', async () => {
  const file = join(folder, 'empty.tar')
  writeFileSync(file, 'the first')
  const taken = await clusterIn(file)
  writeFileSync(`${file}.making`, 'the second one')
  renameSync(`${file}.making`, file)
  expect(await taken.text()).toBe('the first')
})

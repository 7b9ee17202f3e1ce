import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { FolderInUse, lockFolder } from './folder-lock.ts'

describe('a data folder', () => {
  it('is not opened by a second process, is free after it, and after a process that died', () => {
    const folder = mkdtempSync(join(tmpdir(), 'dure-lock-'))
    // The first process of every machine is alive.
    writeFileSync(join(folder, 'in-use-by'), '1')
    expect(() => lockFolder(folder)).toThrow(FolderInUse)
    writeFileSync(join(folder, 'in-use-by'), '999999999')
    const letGo = lockFolder(folder)
    letGo()
    lockFolder(folder)()
    rmSync(folder, { recursive: true })
  })
})

import { createHash } from 'node:crypto'
import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { aPerson } from '#testing/a-person.ts'
import { aTestCity, type TestCity } from '#testing/test-city.ts'
import { change } from '../access/change.ts'
import { ok, valueOf } from '../kernel/result.ts'
import { checkFiles } from './check-files.ts'
import { fileFolder, useFileFolder } from './current-folder.ts'
import { deleteFile } from './delete-file.ts'
import { readKeptFiles } from './file-queries.ts'
import { keepFile } from './keep-file.ts'
import type { FileId, FileRules, KeptFile } from './kept-file.ts'
import { filesMigrations } from './migrations.ts'
import { keptFileReply, openFile } from './open-file.ts'
import { sweepFiles } from './sweep-files.ts'

let city: TestCity
let path: string
const paths: string[] = []
beforeAll(async () => {
  city = await aTestCity({ migrations: [filesMigrations] })
})
beforeEach(async () => {
  path = await mkdtemp(join(tmpdir(), 'dure-files-'))
  paths.push(path)
  await useFileFolder(path)
})
afterAll(async () => {
  await city.close()
  await Promise.all(paths.map((one) => rm(one, { recursive: true })))
})

const rules: FileRules = { kinds: ['pdf', 'png', 'text', 'csv'], maxBytes: 1_000 }
const bytesOf = (text: string) => new TextEncoder().encode(text)
const pdf = (text = '') => bytesOf(`%PDF-1.7\n${text}`)
const keep = (name: string, bytes: Uint8Array, taken: FileRules = rules) =>
  change({ database: city.session }, (session) => keepFile(session, city.context(), { name, bytes }, taken))
const kept = async (name: string, bytes: Uint8Array): Promise<KeptFile> => valueOf(await keep(name, bytes))

async function blobs(): Promise<readonly string[]> {
  const found: string[] = []
  for await (const hashes of fileFolder().hashes()) found.push(...hashes)
  return found
}

const inTwoDays = () => new Date(Date.now() + 2 * 86_400_000)

describe('a kept file', () => {
  it('is opened with the same bytes, under a random id, by its name and who kept it', async () => {
    const file = await kept('계획서.pdf', pdf('a'))
    const opened = await openFile(city.session, file.id)
    expect(await opened?.bytes()).toEqual(Buffer.from(pdf('a')))
    expect(opened?.file).toMatchObject({
      name: '계획서.pdf',
      size: 10n,
      kind: 'pdf',
      keptBy: aPerson().accountId,
    })
    expect((await kept('계획서.pdf', pdf('a'))).id).not.toBe(file.id)
  })

  it('lies once on the disk however often and however concurrently it is kept', async () => {
    const files = await Promise.all(
      Array.from({ length: 8 }, (_, number) => kept(`${number}.pdf`, pdf('same'))),
    )
    expect(new Set(files.map(({ id }) => id)).size).toBe(8)
    expect(await blobs()).toEqual([createHash('sha256').update(pdf('same')).digest('hex')])
    expect(await readdir(join(path, 'incoming'))).toEqual([])
  })

  it('is shown in the browser when it cannot act, else only given to be saved', async () => {
    const reply = async (file: KeptFile) => {
      const opened = await openFile(city.session, file.id)
      return opened === null ? null : await keptFileReply(opened)
    }
    expect(await reply(await kept('a.pdf', pdf('b')))).toMatchObject({
      inline: true,
      type: 'application/pdf',
    })
    const page = await kept('a.html', bytesOf('<script>alert(1)</script>'))
    expect(await reply(page)).toMatchObject({ inline: false, type: 'text/plain', name: 'a.html.txt' })
    const table = await kept('a.csv', bytesOf('a,b\n'))
    expect(await reply(table)).toMatchObject({ inline: false, type: 'text/csv', name: 'a.csv' })
  })

  it('is not to be had by an id that is none, and no more once deleted', async () => {
    const file = await kept('a.pdf', pdf('c'))
    expect(await openFile(city.session, '../../etc/passwd' as FileId)).toBeNull()
    await change({ database: city.session }, async (session) =>
      ok(await deleteFile(session, city.context(), file.id)),
    )
    expect(await openFile(city.session, file.id)).toBeNull()
    expect(await deleteFile(city.session, city.context(), file.id)).toBe(false)
  })

  it('whose bytes were changed on the disk is a fault and found by the check', async () => {
    const [whole, damaged, missing] = [
      await kept('a.pdf', pdf('d')),
      await kept('b.pdf', pdf('e')),
      await kept('c.pdf', pdf('f')),
    ]
    const place = (file: KeptFile) => join(path, file.hash.slice(0, 2), file.hash.slice(2, 4), file.hash)
    await writeFile(place(damaged), pdf('x'))
    await rm(place(missing))
    await expect((await openFile(city.session, damaged.id))?.bytes()).rejects.toThrow(/damaged/)
    await expect((await openFile(city.session, missing.id))?.bytes()).rejects.toThrow(/missing/)
    const check = await checkFiles(city.session)
    expect(check.damaged).toEqual([damaged.id])
    expect(check.missing).toContain(missing.id)
    expect(check.missing).not.toContain(whole.id)
  })
})

describe('a file is refused', () => {
  it.each<[string, string, Uint8Array, string]>([
    ['when it is empty', 'a.pdf', new Uint8Array(), 'file-empty'],
    ['when it is larger than the form takes', 'a.pdf', pdf('x'.repeat(1_000)), 'file-too-large'],
    [
      'when it is a program, by any name',
      'a.pdf',
      Buffer.from('4d5a90000300000004000000ffff0000', 'hex'),
      'file-type-not-allowed',
    ],
  ])('%s', async (_why, name, bytes, refusal) => {
    expect(await keep(name, bytes)).toEqual({ ok: false, refusal })
    expect(await blobs()).toEqual([])
  })

  it('when it is HTML that calls itself a picture', async () => {
    const pictures: FileRules = { kinds: ['png', 'jpeg'], maxBytes: 1_000 }
    const page = bytesOf('<!doctype html><script>alert(1)</script>')
    expect(await keep('a.png', page, pictures)).toEqual({ ok: false, refusal: 'file-type-not-allowed' })
    expect(await keep('a.png', pdf(), pictures)).toEqual({ ok: false, refusal: 'file-type-not-allowed' })
  })

  it('by its content and kept by it: a PDF called a picture is a PDF', async () => {
    expect(await kept('a.png', pdf('z'))).toMatchObject({ kind: 'pdf', name: 'a.png.pdf' })
  })
})

describe('the sweep', () => {
  it('takes away what a change left that failed after the bytes were written, but not at once', async () => {
    const failing = change({ database: city.session }, async (session) => {
      await keepFile(session, city.context(), { name: 'a.pdf', bytes: pdf('lost') }, rules)
      throw new Error('power cut')
    })
    await expect(failing).rejects.toThrow('power cut')
    expect(await blobs()).toHaveLength(1)
    await sweepFiles(city.session, new Date())
    expect(await blobs()).toHaveLength(1)
    await sweepFiles(city.session, inTwoDays())
    expect(await blobs()).toEqual([])
  })

  it('leaves bytes that any file still needs, and takes them with the last', async () => {
    const [one, two] = [await kept('a.pdf', pdf('shared')), await kept('b.pdf', pdf('shared'))]
    await deleteFile(city.session, city.context(), one.id)
    await sweepFiles(city.session, inTwoDays())
    expect(await (await openFile(city.session, two.id))?.bytes()).toEqual(Buffer.from(pdf('shared')))
    await deleteFile(city.session, city.context(), two.id)
    await sweepFiles(city.session, inTwoDays())
    expect(await blobs()).toEqual([])
    expect((await readKeptFiles(city.session, [one.id, two.id])).size).toBe(0)
  })

  it('takes half-written bytes of a crash away', async () => {
    const left = join(path, 'incoming', 'half')
    await writeFile(left, 'half')
    await utimes(left, new Date(0), new Date(0))
    expect(await sweepFiles(city.session, new Date())).toBe(1)
    expect(await readdir(join(path, 'incoming'))).toEqual([])
  })

  it('leaves bytes that were kept again since they were left', async () => {
    const file = await kept('a.pdf', pdf('again'))
    const place = join(path, file.hash.slice(0, 2), file.hash.slice(2, 4), file.hash)
    await utimes(place, new Date(0), new Date(0))
    await deleteFile(city.session, city.context(), file.id)
    const again = change({ database: city.session }, async (session) => {
      const result = await keepFile(session, city.context(), { name: 'a.pdf', bytes: pdf('again') }, rules)
      expect(await sweepFiles(session, new Date())).toBe(0)
      return result
    })
    expect(await (await openFile(city.session, valueOf(await again).id))?.bytes()).toEqual(
      Buffer.from(pdf('again')),
    )
  })

  it('puts bytes back when a file came to need them while it looked', async () => {
    const file = await kept('a.pdf', pdf('late'))
    expect(await fileFolder().removeOld(file.hash, inTwoDays(), () => Promise.resolve(true))).toBe(false)
    expect(await blobs()).toEqual([file.hash])
  })
})

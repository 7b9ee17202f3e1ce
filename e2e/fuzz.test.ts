import { execFileSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type DepartmentId, type Person, staffRoles } from '#platform/access/person.ts'
import { tablesOf } from '#platform/database/catalogue.ts'
import { aPerson } from '#testing/a-person.ts'
import { aTestApp, type TestApp } from '#testing/test-app.ts'
import { loadSampleCity } from '../src/sample/load-sample-city.ts'
import { aReader, hasBrowser } from './browser.ts'
import { reachable } from './mounted-routes.ts'

/** Markup for pages, a formula for sheets, specials of Typst and Markdown, and a syllable that the web font lacks. */
const poison = '=1+1|<img src=x onerror=alert(1)>"\'&#*_$@{{7*7}}펲'
const escaped = poison
  .replaceAll('&', '&amp;')
  .replaceAll('<', '&lt;')
  .replaceAll('>', '&gt;')
  .replaceAll('"', '&quot;')

/** Columns that hold people's words; the others hold codes that the software itself chooses. */
const words =
  /^(name|name_ko|name_en|title_ko|title_en|text_ko|text_en|note|reason|duties_ko|duties_en|contact_ko|contact_en|population_ko|population_en|label_ko|label_en|words_ko|words_en|what_ko|what_en|team|team_ko|team_en|purpose_ko|purpose_en|vision_ko|vision_en|caption_ko|caption_en|unit_ko|unit_en|phone|extension|rank|work|subject|basis|login|closed_reason|left_reason|override_reason|reporter_name|text|to_address|source_ko|source_en|source_text|recorded_by_name|content|goal|entered_by_name|credit_text|impact|opinion_words|answer_words|document_number|drafted_by_name|said_by_name|by_name|file_name|imported_by_name|word|answer|comment|comment_reason|done_note|recusal_reason|return_reason|problem|minutes|motive|conditions|decision_note|end_reason|message|agency|banner_ko|banner_en|place|title|body|review_reason|planned_by_name|contact|undone_reason|teacher|call_off_reason|decided_by_name|raised_by_name|locked_by_name|data_source|evidence|total_source|award|chair|summary|cause|measure|said|take_over|held_by_name|given_by_name|withdraw_reason|added_by_name)$/
const notWords = new Set([
  'setting_value.name',
  'account_passkey.name',
  'schema_migration.name',
  'check_snapshot.content',
  'pledge_check_snapshot.content',
])

const wholes = [escaped, escaped.replaceAll('&gt;', '>')]

/** The place where the text first stands cut or changed. */
function firstTorn(html: string): string {
  const at = [...html.matchAll(/=1\+1\|/g)].map(({ index }) => index)
  const where = at.find((index) => !wholes.some((whole) => html.startsWith(whole, index))) ?? 0
  return html.slice(Math.max(0, where - 80), where + 120)
}

describe('every stored text, filled with markup', () => {
  let app: TestApp
  let everyone: Person
  let filled: readonly string[]
  let found: ReadonlyMap<{ readonly path: string }, readonly string[]>
  const bodies = new Map<string, string>()

  beforeAll(async () => {
    app = await aTestApp()
    await loadSampleCity(app.city.context())
    filled = await fill()
    const rows = await sql<{ id: string }>`select id from ${sql.id(app.city.schema, 'department')}`.execute(
      app.city.database.root,
    )
    everyone = aPerson({
      roles: [...staffRoles],
      departmentIds: rows.rows.map(({ id }) => id as DepartmentId),
      name: poison,
    })
    const read = async (path: string) => {
      const answer = await app.request(path, { as: everyone })
      if (answer.status >= 500) throw new Error(`${path} was answered ${answer.status}`)
      if (answer.status !== 200 || !(answer.headers.get('content-type') ?? '').startsWith('text/html'))
        return null
      const body = await answer.text()
      bodies.set(path, body)
      return body
    }
    found = await reachable(
      app.routes,
      ['/', '/en', '/office', '/data', '/city/departments', '/sign-in'],
      read,
    )
  }, 900_000)
  afterAll(() => app.city.close())

  async function fill(): Promise<readonly string[]> {
    const done: string[] = []
    for (const table of await tablesOf(app.city.database.root, app.city.schema)) {
      for (const { name, type } of table.columns) {
        const column = `${table.name}.${name}`
        if (!words.test(name) || notWords.has(column) || !/text|char/.test(type)) continue
        const [place, value] = [sql.id(app.city.schema, table.name), sql.id(name)]
        await sql`update ${place} set ${value} = ${poison} || ${value} where ${value} is not null`.execute(
          app.city.database.root,
        )
        done.push(column)
      }
    }
    return [...done, ...(await fillDocuments())]
  }

  /** The plan's longer texts lie in JSON as { ko, en }: every such text is filled too. */
  async function fillDocuments(): Promise<readonly string[]> {
    const done: string[] = []
    for (const column of [
      'plan.aims',
      'plan.core_tasks',
      'plan.results',
      'programme.aims',
      'programme.sections',
      'programme_table.head',
    ]) {
      const [table = '', name = ''] = column.split('.')
      const [place, value] = [sql.id(app.city.schema, table), sql.id(name)]
      const rows = await sql<{ id: string; json: string }>`
        select id, ${value}::text as json from ${place} where ${value} is not null`.execute(
        app.city.database.root,
      )
      for (const { id, json } of rows.rows) {
        const filledJson = JSON.stringify(JSON.parse(json), (key, part: unknown) =>
          (key === 'ko' || key === 'en') && typeof part === 'string' ? `${poison}${part}` : part,
        )
        await sql`update ${place} set ${value} = ${filledJson}::jsonb where id = ${id}`.execute(
          app.city.database.root,
        )
      }
      done.push(column)
    }
    return done
  }

  it('stands on pages as the words it is: nothing acts, nothing is lost', () => {
    const acting: string[] = []
    const torn: string[] = []
    let seen = 0
    for (const [path, body] of bodies) {
      // A text acts only where its < opens a tag or its quote ends an attribute.
      if (body.includes('<img src=x') || body.includes('alert(1)>"')) acting.push(path)
      // Attributes may leave the quotes as they are, texts the apostrophe: what counts is that all of it is there.
      // A drawing breaks its labels into lines; the table under it has them whole.
      const plain = body
        .replace(/<svg.*?<\/svg>/gs, '')
        // A comparison marks words within a text: without the marks all of it is there.
        .replace(/<(?:del|ins)><span class="visually-hidden">[^<]*<\/span>/g, '')
        .replace(/<span class="visually-hidden">[^<]*<\/span><\/(?:del|ins)>/g, '')
        .replaceAll('&#39;', "'")
        .replaceAll('&#x27;', "'")
        .replaceAll('&apos;', "'")
      const begun = plain.split('=1+1|').length - 1
      const whole =
        plain.split(escaped).length - 1 + (plain.split(escaped.replaceAll('&gt;', '>')).length - 1)
      if (whole < begun) torn.push(`${path}: ${whole} of ${begun} whole, as in ${firstTorn(plain)}`)
      seen += whole
    }
    process.stdout.write(
      `${filled.length} columns filled, ${found.size} kinds of pages read, the text seen ${seen} times\n`,
    )
    expect(acting).toEqual([])
    expect(torn).toEqual([])
    expect(seen).toBeGreaterThan(500)
  })

  it.skipIf(!hasBrowser)(
    'makes no element and runs nothing in a browser, even without the content security policy',
    async () => {
      const reader = await aReader()
      const ran: string[] = []
      reader.page.on('dialog', (dialog) => {
        ran.push(dialog.message())
        void dialog.dismiss()
      })
      for (const [path, body] of bodies) {
        await reader.page.setContent(body, { waitUntil: 'domcontentloaded' })
        const made = await reader.page.locator('img[src="x"], [onerror]').count()
        if (made > 0) ran.push(path)
      }
      await reader.close()
      expect(ran).toEqual([])
    },
  )

  it('comes whole and harmless through the API', async () => {
    for (const path of [
      '/api/v1/programmes',
      '/api/v1/programmes/2',
      '/api/v1/tasks',
      '/api/v1/departments',
      '/api/v1/pledges',
      '/api/v1/pledges/46',
    ]) {
      const answer = await app.request(path)
      expect(answer.headers.get('content-type')).toContain('application/json')
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
      expect(JSON.stringify(JSON.parse(await answer.text()))).toContain(JSON.stringify(poison).slice(1, -1))
    }
  })

  it('is no formula in CSV and XLSX, and is whole in JSON', async () => {
    for (const name of ['tasks', 'programmes', 'departments', 'pledges']) {
      const csv = await (await app.request(`/data/${name}/file.csv`)).text()
      expect(csv.split(/[\n,]/).filter((cell) => /^"?[=+@]/.test(cell))).toEqual([])
      expect(csv.replaceAll('""', '"')).toContain(poison)
      const workbook = unzipSync(
        new Uint8Array(await (await app.request(`/data/${name}/file.xlsx`)).arrayBuffer()),
      )
      const xml = Object.entries(workbook)
        .map(([file, bytes]) => (file.endsWith('.xml') ? new TextDecoder().decode(bytes) : ''))
        .join('\n')
      expect(xml).not.toMatch(/<f[ >]/)
      expect(xml).toContain('onerror=alert(1)&gt;')
      expect(await (await app.request(`/data/${name}/file.json`)).text()).toContain(
        JSON.stringify(poison).slice(1, -1),
      )
    }
  })

  it('is whole in Markdown, HWPX and PDF', async () => {
    const links = [
      ...(
        bodies.get('/programmes/1') ??
        [...bodies].find(([path]) => /^\/programmes\/\d+/.test(path))?.[1] ??
        ''
      ).matchAll(/href="(\/programmes\/[^"]*(?:hwpx|pdf|md)[^"]*)"/g),
    ].map(([, href]) => (href ?? '').replaceAll('&amp;', '&'))
    expect(links.length).toBeGreaterThanOrEqual(3)
    for (const link of links) {
      const answer = await app.request(link)
      expect(answer.status, link).toBe(200)
      expect(answer.headers.get('content-disposition')).toMatch(/^attachment/)
      const bytes = new Uint8Array(await answer.arrayBuffer())
      if (link.includes('hwpx')) {
        const xml = new TextDecoder().decode(unzipSync(bytes)['Contents/section0.xml'])
        expect(xml).toContain('onerror=alert(1)&gt;')
        expect(xml).not.toContain('<img src')
      } else if (link.includes('pdf')) {
        const file = join(mkdtempSync(join(tmpdir(), 'dure-pdf-')), 'programme.pdf')
        writeFileSync(file, bytes)
        const text = execFileSync('pdftotext', [file, '-']).toString().replace(/\s/g, '')
        expect(text).toContain(poison.replace(/\s/g, ''))
      } else {
        expect(new TextDecoder().decode(bytes).replaceAll('\\', '')).toContain('onerror=alert(1)')
      }
    }
  })
})

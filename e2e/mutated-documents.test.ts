import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { strToU8, unzipSync, type Unzipped, zipSync } from 'fflate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readPlanFile } from '#modules/plan-document/index.ts'
import { endAsides, inAside } from '#platform/documents/aside.ts'
import type { Block, Document } from '#platform/documents/document.ts'
import { calendarDate } from '#platform/kernel/calendar-date.ts'
import { largestChildMemory } from './process-facts.ts'

// The reader's own test mutates 2,000 texts; here are the packed ones, which a process aside unpacks and parses.
const DOCUMENTS = Number(process.env['MUTATED_DOCUMENTS'] ?? 300)

/** What the process that reads may take before it is ended. */
const MOST_MB = 1_200

type Random = (below: number) => number

/** A generator of its own, so that a failing document can be made again from its number. */
function randomOf(seed: number): Random {
  let state = (seed * 2_654_435_761 + 1) >>> 0
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

const line = (text: string): Block => ({ kind: 'paragraph', text })

/** An invented plan in the form that offices write. */
const plan: Document = {
  title: '2023년 주요업무계획',
  locale: 'ko',
  issuer: '하늘시 기획담당관',
  day: calendarDate('2022-12-20'),
  blocks: [
    ...Array.from({ length: 8 }, (_, index): Block[] => [
      { kind: 'heading', level: 1, text: `${index + 1}. 하늘길 가꾸기 ${index + 1}` },
      {
        kind: 'items',
        items: [
          {
            marker: '□',
            text: '추진계획',
            items: [
              { marker: '○', text: `나무 심기 : 2023. ${index + 1}월~${index + 3}월`, items: [] },
              { marker: '○', text: '길 고치기 : 2023. 9월, 230백만원', items: [] },
            ],
          },
        ],
      },
      {
        kind: 'table',
        caption: '예산',
        unit: '단위: 백만원',
        head: ['구분', '계', '국비', '시비'],
        align: ['left', 'right', 'right', 'right'],
        rows: [
          ['합계', '230', '100', '130'],
          ['나무', '130', '60', '70'],
          ['길', '100', '40', '60'],
        ],
      },
      line('추진부서 : 기획담당관 기획팀 (☎ 1234)'),
    ]).flat(),
  ],
}

/** The least that a word processor opens. */
function docx(): Uint8Array {
  const paragraphs = plan.blocks.map((block) => {
    const text =
      block.kind === 'heading' || block.kind === 'paragraph' ? block.text : '○ 나무 심기 : 2023. 3월'
    return `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`
  })
  const main = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'
  return zipSync({
    '[Content_Types].xml': strToU8(
      `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${main}"/></Types>`,
    ),
    '_rels/.rels': strToU8(
      '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    ),
    'word/document.xml': strToU8(
      `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${paragraphs.join('')}</w:body></w:document>`,
    ),
  })
}

type Mutation = (bytes: Uint8Array, random: Random) => Uint8Array

const withPart =
  (change: (xml: string, random: Random) => string): Mutation =>
  (bytes, random) => {
    let parts: Unzipped
    try {
      parts = unzipSync(bytes)
    } catch {
      return bytes
    }
    const names = Object.keys(parts).filter((name) => name.endsWith('.xml'))
    const name = names[random(names.length)]
    if (name === undefined) return bytes
    const xml = new TextDecoder().decode(parts[name])
    return zipSync({ ...parts, [name]: strToU8(change(xml, random)) })
  }

const mutations: Readonly<Record<string, Mutation>> = {
  cut: (bytes, random) => bytes.slice(0, random(bytes.length)),
  'head cut': (bytes, random) => bytes.slice(random(bytes.length)),
  flipped: (bytes, random) => {
    const changed = bytes.slice()
    for (let flips = 0; flips < 1 + random(40); flips += 1) changed[random(changed.length)] = random(256)
    return changed
  },
  shuffled: (bytes, random) => {
    const size = 64 + random(2_000)
    const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) =>
      bytes.subarray(index * size, (index + 1) * size),
    )
    for (let at = pieces.length - 1; at > 0; at -= 1) {
      const other = random(at + 1)
      ;[pieces[at], pieces[other]] = [
        pieces[other] as Uint8Array<ArrayBuffer>,
        pieces[at] as Uint8Array<ArrayBuffer>,
      ]
    }
    return new Uint8Array(Buffer.concat(pieces))
  },
  doubled: (bytes) => new Uint8Array(Buffer.concat([bytes, bytes])),
  'part cut': withPart((xml, random) => xml.slice(0, random(xml.length))),
  'tags lost': withPart((xml, random) => xml.replaceAll(/<[^>]*>/g, (tag) => (random(6) === 0 ? '' : tag))),
  'deep nesting': withPart((xml) => xml.replace('>', `>${'<a>'.repeat(50_000)}`)),
  'huge table': withPart((xml, random) =>
    xml.replaceAll(
      /(row|col)(Cnt|Span|Addr)="\d+"/g,
      (_, of: string, what: string) => `${of}${what}="${10 ** random(10)}"`,
    ),
  ),
  entities: withPart((xml) =>
    xml.replace(
      /^<\?xml[^>]*\?>/,
      `$&<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;">]>`,
    ),
  ),
  'zip bomb': (bytes) => {
    try {
      return zipSync({ ...unzipSync(bytes), 'Contents/bomb.xml': [new Uint8Array(60_000_000), { level: 9 }] })
    } catch {
      return bytes
    }
  },
  wrapped: (bytes) => new Uint8Array(Buffer.concat([Buffer.from('<DOCUMENT SAFER 3.0>'), bytes])),
  'no document': (_, random) => Uint8Array.from({ length: 1 + random(20_000) }, () => random(256)),
}

const bases: Uint8Array[] = []
beforeAll(async () => {
  bases.push(await inAside('renderHwpx', plan), await inAside('renderPdf', plan), docx())
  const press = join(import.meta.dirname, '../../shared/data/plans/press')
  if (!existsSync(press))
    process.stderr.write('the reference documents are missing: only documents of our own are mutated\n')
  else
    for (const name of readdirSync(press))
      if (/\.hwpx?$/.test(name)) bases.push(readFileSync(join(press, name)))
})
afterAll(() => endAsides())

test('a packed document, whatever was done to it, gives a plan with doubts or says what is wrong, in bounded time', async () => {
  const answers = new Map<string, number>()
  let [slowest, most] = [0, 0]
  for (let number = 0; number < DOCUMENTS; number += 1) {
    const random = randomOf(number)
    const base = bases[number % bases.length] as Uint8Array
    const names = Object.keys(mutations)
    const name = names[random(names.length)] as string
    const bytes = (mutations[name] as Mutation)(base, random)
    const began = performance.now()
    const read = await readPlanFile({ name: `${number} ${name}`, bytes })
    slowest = Math.max(slowest, performance.now() - began)
    most = Math.max(most, largestChildMemory())
    const answer = read.ok ? 'a plan' : read.refusal.code
    answers.set(answer, (answers.get(answer) ?? 0) + 1)
  }
  expect(most).toBeLessThan(MOST_MB)
  const counted = [...answers].map(([answer, count]) => `${answer} ${count}`).join(', ')
  process.stdout.write(
    `mutated: ${DOCUMENTS} packed documents: ${counted}; slowest ${Math.round(slowest)} ms, the reader at most ${Math.round(most)} MB\n`,
  )
})

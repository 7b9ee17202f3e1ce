import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { inventedTexts } from './__truth__/invented-texts.ts'
import { blocksFromHtml } from './blocks-from-html.ts'
import { blocksFromText, printable } from './blocks-from-text.ts'
import { planJson, readPlanSchema } from './plan-json.ts'
import { readPlan } from './read-plan.ts'

/** An invented plan of an invented town that has every form the reader knows. */
const aPlan = readFileSync(join(import.meta.dirname, '__truth__/a-plan.txt'), 'utf8')

/** Letters that all patterns of the reader have looked at: steps that no slow machine lengthens. */
let looked = 0
const exec = Object.getOwnPropertyDescriptor(RegExp.prototype, 'exec')?.value as (
  this: RegExp,
  text: string,
) => RegExpExecArray | null

beforeEach(() => {
  looked = 0
  RegExp.prototype.exec = function (this: RegExp, text: string) {
    // A global or a sticky pattern goes on from where it stood; the others begin at the start.
    const start = this.global || this.sticky ? this.lastIndex : 0
    const found = exec.call(this, text)
    const end = found === null ? (this.sticky ? start + 24 : text.length) : found.index + found[0].length
    looked += Math.max(0, end - start)
    return found
  }
})
afterEach(() => {
  RegExp.prototype.exec = exec
})

/** A generator of its own, so that a failing document can be made again from its number. */
function randomOf(seed: number): (below: number) => number {
  let state = (seed * 2_654_435_761 + 1) >>> 0
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

type Random = (below: number) => number
type Mutation = (text: string, random: Random) => string

const lineAt = (lines: readonly string[], random: Random) => random(Math.max(lines.length, 1))
const onLines =
  (change: (lines: string[], random: Random) => void): Mutation =>
  (text, random) => {
    const lines = text.split('\n')
    change(lines, random)
    return lines.join('\n')
  }

const strange = [
  '\u0000',
  '\ufffd',
  '\ud800',
  '\u202e',
  '(',
  ')',
  '「',
  '¹',
  '**',
  '|',
  '\t',
  '\f',
  '\r',
  '<',
  '□',
  '○',
  '-',
  '1.',
  '１',
  '~',
  '2021. 2. 30.',
  '매월 31일 :',
  '999999999999999999억',
  '△',
  '1/0 (0%)',
  '추진부서',
  '(단위 : 백만원)',
  '①',
  '❖',
]

const mutations: readonly Mutation[] = [
  (text, random) => text.slice(random(text.length)),
  (text, random) => text.slice(0, random(text.length)),
  onLines((lines, random) => lines.sort(() => random(3) - 1)),
  onLines((lines, random) => lines.splice(lineAt(lines, random), random(20))),
  onLines((lines, random) => lines.splice(lineAt(lines, random), 0, ...lines.slice(0, random(40)))),
  onLines((lines, random) =>
    lines.splice(lineAt(lines, random), 0, (strange[random(strange.length)] ?? '').repeat(1 + random(300))),
  ),
  onLines((lines, random) =>
    lines.splice(
      lineAt(lines, random),
      0,
      Array.from({ length: 1 + random(90) }, () => String(random(1_000))).join('\t'),
    ),
  ),
  onLines((lines, random) => {
    const at = lineAt(lines, random)
    lines[at] = `${' '.repeat(random(60))}${lines[at] ?? ''}`
  }),
  onLines((lines, random) =>
    lines.splice(
      lineAt(lines, random),
      0,
      ...Array.from({ length: 40 }, (_, depth) => `${' '.repeat(depth)}- 항목 ${depth}`),
    ),
  ),
  (text, random) => {
    const at = random(text.length)
    return `${text.slice(0, at)}${strange[random(strange.length)] ?? ''}${text.slice(at)}`
  },
  (text, random) => {
    const at = random(text.length)
    return `${text.slice(0, at)}${String.fromCharCode(random(0xffff))}${text.slice(at + 1)}`
  },
  (text) => text.replaceAll('\n', ' '),
  (text) => text.replaceAll('\n', '\n\n'),
  (text) => Buffer.from(text).toString('latin1'),
  (text) => Buffer.from(text, 'utf16le').toString('utf8'),
]

function mutated(text: string, random: Random): string {
  let changed = text
  for (let times = 1 + random(5); times > 0; times -= 1)
    changed = mutations[random(mutations.length)]?.(changed, random) ?? changed
  return changed
}

const seedText = aPlan
/** Every letter is looked at by many patterns, each a fixed number of times. */
const LOOKS_PER_LETTER = 700

describe('a hostile document', () => {
  it('is read or refused, 2,000 of them: never a crash, never a word that it does not hold, in steps that its length bounds', () => {
    let plans = 0
    for (let number = 0; number < 2_000; number += 1) {
      const text = mutated(seedText, randomOf(number))
      looked = 0
      const read = readPlan(blocksFromText(text), { withNames: true })
      expect(looked, `document ${number}`).toBeLessThan(LOOKS_PER_LETTER * (text.length + 500))
      if (!read.ok) continue
      plans += 1
      expect(inventedTexts(read.value, text), `document ${number}`).toEqual([])
      if (number % 20 === 0)
        expect(readPlanSchema.safeParse(planJson(read.value)).success, `document ${number}`).toBe(true)
    }
    expect(plans).toBeGreaterThan(500)
  })

  it('may be any text at all', () => {
    const anyText = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 2_000 }),
      fc
        .array(fc.constantFrom(...strange, ...seedText.split('\n')), { maxLength: 120 })
        .map((lines) => lines.join('\n')),
    )
    fc.assert(
      fc.property(anyText, (text) => {
        const read = readPlan(blocksFromText(text))
        if (read.ok) expect(inventedTexts(read.value, printable(text))).toEqual([])
        readPlan(blocksFromHtml(text))
      }),
      { numRuns: 300, seed: 20_210 },
    )
  })

  it.each([
    ['one line without end', 'ㅇ '.repeat(60_000)],
    ['numbers without end', '1,'.repeat(60_000)],
    ['brackets without end', '1) ('.repeat(40_000)],
    ['a date without end', '2021. 1월~'.repeat(20_000)],
    ['spaces without end', `a${' '.repeat(30_000)}b`.repeat(4)],
    ['a table of 30,000 rows', 'ㄱ\t1\t2\n'.repeat(30_000)],
    ['a row of 50,000 cells', '1\t'.repeat(50_000)],
    ['lines without marks', '그리고\n'.repeat(20_000)],
    [
      'a level below each level',
      Array.from({ length: 600 }, (_, depth) => `${' '.repeat(depth)}- 가`).join('\n'),
    ],
    ['tags without end', '<td>'.repeat(30_000)],
    ['footnotes without end', '가¹ 1) 나\n1) 다\n'.repeat(8_000)],
    ['captions without end', '< 가 <'.repeat(20_000)],
    [
      'titles without bodies',
      Array.from({ length: 20_000 }, (_, index) => `${(index % 99) + 1}. 제목`).join('\n'),
    ],
  ])('with %s takes twice the steps for twice the length', (_, filling) => {
    const steps = (text: string) => {
      looked = 0
      readPlan(blocksFromText(text))
      readPlan(blocksFromHtml(text))
      return looked
    }
    const plan = (inside: string) =>
      `2021년도 주요업무계획\n\n1. 첫째 업무\n\n□ 개요\n\n- 항목 ${inside}\n\n2. 둘째 업무\n\n- 항목\n`
    const [once, twice] = [steps(plan(filling.slice(0, filling.length / 2))), steps(plan(filling))]
    expect(twice).toBeLessThan(2.5 * once + 100_000)
    expect(twice).toBeLessThan(LOOKS_PER_LETTER * (filling.length + 500))
  })
})

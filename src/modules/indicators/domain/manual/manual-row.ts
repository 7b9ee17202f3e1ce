import { cellText, compact, isBlank } from '#platform/kernel/sheet-cells.ts'
import { readNumber } from '../check-value.ts'
import type { IndicatorKind, IndicatorSeries } from '../indicator.ts'
import {
  compare,
  divide,
  type Rational,
  rational,
  readDecimal,
  withoutSeparators,
  zero,
} from '../rational.ts'
import type { Aim } from '../scoring/aim.ts'
import type { Band, Method } from '../scoring/points.ts'
import type { ManualColumn } from './manual-columns.ts'

export const cellFlaws = [
  'cell-empty',
  'cell-too-long',
  'not-a-number',
  'unknown-word',
  'percent-in-weight',
  'bands-unreadable',
  'targets-differ',
  'weight-not-above-zero',
] as const
export type CellFlaw = (typeof cellFlaws)[number]

/** The programme's words for whose indicator it is, each with its key; the first stands where a manual has no such column. */
export type SourceWords = readonly (readonly [key: string, ...words: string[]])[]

const one = rational(1n)
const hundred = rational(100n)

function weightFlaw(said: string): CellFlaw {
  if (said.endsWith('%')) return 'percent-in-weight'
  const read = readNumber(said, '')
  return read.ok && compare(read.value.value, zero) <= 0 ? 'weight-not-above-zero' : 'not-a-number'
}

/** One row of a manual: each cell read as what its column says, what is wrong noted at the cell. */
export class ManualRow {
  readonly flaws: { readonly column: ManualColumn; readonly code: CellFlaw; readonly found: string }[] = []
  readonly #cells: readonly string[]
  readonly #heads: ReadonlyMap<ManualColumn, number>
  readonly #sources: SourceWords

  constructor(cells: readonly string[], heads: ReadonlyMap<ManualColumn, number>, sources: SourceWords) {
    this.#cells = cells
    this.#heads = heads
    this.#sources = sources
  }

  #said(column: ManualColumn): string {
    const cell = this.#cells[this.#heads.get(column) ?? -1]
    return isBlank(cell) ? '' : cellText(cell)
  }

  /** Notes what is wrong at a cell. */
  note(column: ManualColumn, code: CellFlaw): void {
    this.flaws.push({ column, code, found: this.#said(column).slice(0, 60) })
  }

  text(column: ManualColumn, most: number): string {
    const said = this.#said(column)
    if (said.length > most) this.note(column, 'cell-too-long')
    return said
  }

  needed(column: ManualColumn, most: number): string {
    const said = this.text(column, most)
    if (said === '') this.note(column, 'cell-empty')
    return said
  }

  list(column: ManualColumn): readonly string[] {
    return this.text(column, 300)
      .split(/[,;·/\n]/u)
      .map((each) => each.trim())
      .filter((each) => each !== '')
  }

  /** A number in the indicator's unit; null where the cell is empty. */
  number(column: ManualColumn): Rational | null {
    const said = this.#said(column)
    if (said === '') return null
    const read = readNumber(said, this.#said('unit'))
    if (read.ok) return read.value.value
    this.note(column, 'not-a-number')
    return null
  }

  weight(): Rational {
    const said = this.#said('weight')
    const read = readDecimal(withoutSeparators(said) ?? '')
    if (read !== null && compare(read, zero) > 0) return read
    this.note('weight', said === '' ? 'cell-empty' : weightFlaw(said))
    return zero
  }

  decimals(): number {
    const said = this.#said('decimals')
    if (said === '') return this.#said('unit') === '%' ? 1 : 0
    if (/^[0-4]$/.test(said)) return Number(said)
    this.note('decimals', 'not-a-number')
    return 0
  }

  #word<T>(column: ManualColumn, words: readonly (readonly [string, T])[], usual: T): T {
    const said = compact(this.#said(column)).replace(/[()]/g, '')
    if (said === '') return usual
    const found = words.find(([word]) => said.startsWith(word))
    if (found !== undefined) return found[1]
    this.note(column, 'unknown-word')
    return usual
  }

  kind(): IndicatorKind {
    const words = [['정량', 'quantitative'], ['정성', 'qualitative']] as const // prettier-ignore
    return this.#word<IndicatorKind>('kind', words, 'quantitative')
  }

  source(): string {
    const words = this.#sources.flatMap(([key, ...names]) => names.map((name) => [name, key] as const))
    return this.#word('source', words, this.#sources[0]?.[0] ?? '')
  }

  series(): IndicatorSeries {
    const words = [['월별', 'monthly'], ['누계', 'cumulative'], ['누적', 'cumulative'], ['시점', 'level'], ['현재', 'level']] as const // prettier-ignore
    return this.#word<IndicatorSeries>('series', words, this.#said('formula') === '' ? 'cumulative' : 'level')
  }

  aim(target: Rational): Aim {
    if (this.#said('target') === '') this.note('target', 'cell-empty')
    const words = [
      ['상향', 'up'], ['높을수록', 'up'], ['망대', 'up'], ['하향비율', 'down'], ['하향', 'down-distance'],
      ['낮을수록', 'down-distance'], ['망소', 'down-distance'], ['범위', 'range'], ['망목', 'range'],
    ] as const // prettier-ignore
    const direction = this.#word<(typeof words)[number][1]>('direction', words, 'up')
    if (this.#said('direction') === '') this.note('direction', 'cell-empty')
    if (direction === 'up') return { direction, target }
    if (direction === 'down') return { direction, target, by: 'ratio' }
    if (direction === 'down-distance') return { direction: 'down', target, by: 'distance' }
    const to = this.number('upper')
    if (to === null) this.note('upper', 'cell-empty')
    return { direction, from: target, to: to ?? target, slack: this.number('slack') ?? zero }
  }

  method(): Method {
    const words = [['달성여부', 'met'], ['달성률', 'linear'], ['등급', 'bands']] as const // prettier-ignore
    const kind = this.#word<'met' | 'linear' | 'bands'>('method', words, 'linear')
    if (kind === 'met') return { kind }
    if (kind === 'linear') return { kind, cap: one }
    return { kind, bands: this.#bands() }
  }

  /** `S 100:100, A 90:90, B 80:80, C 0:70`: the name, from how much attainment on, how much of the weight, in percent. */
  #bands(): readonly Band[] {
    const bands = this.text('bands', 300)
      .split(',')
      .flatMap((part): Band[] => {
        const [, name, from, share] =
          /^\s*([^\s\d][^\s]*)\s+(\d+(?:\.\d+)?)\s*:\s*(\d+(?:\.\d+)?)\s*$/u.exec(part) ?? []
        const [low, high] = [readDecimal(from ?? ''), readDecimal(share ?? '')]
        if (name === undefined || low === null || high === null) return []
        return [{ name, from: divide(low, hundred), share: divide(high, hundred) }]
      })
    if (bands.length === 0 || bands.length !== this.#said('bands').split(',').length)
      this.note('bands', 'bands-unreadable')
    return bands
  }

  /** `참여 인원 명, 인구 명`: each input with its unit, the unit last. */
  inputUnits(): ReadonlyMap<string, string> {
    return new Map(
      this.list('inputUnits').flatMap((part) => {
        const at = part.lastIndexOf(' ')
        return at < 1 ? [] : [[part.slice(0, at).trim(), part.slice(at + 1)] as const]
      }),
    )
  }
}

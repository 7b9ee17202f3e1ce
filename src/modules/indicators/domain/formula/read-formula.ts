import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import { readDecimal } from '../rational.ts'
import { type Formula, type FunctionName, functionNames, type Operation } from './formula.ts'

export const formulaFlaws = [
  'empty',
  'too-long',
  'too-deep',
  'unknown-sign',
  'number-unfit',
  'bracket-open',
  'value-missing',
  'operator-missing',
  'unknown-function',
  'wrong-number-of-values',
] as const

/** What is wrong with a formula, and from which letter on, counted from 1. */
export interface FormulaFlaw {
  readonly flaw: (typeof formulaFlaws)[number]
  readonly at: number
  /** What stands there. */
  readonly found: string
}

export const LONGEST = 1_000
const DEEPEST = 40

interface Token {
  readonly kind: 'number' | 'name' | 'sign'
  readonly text: string
  readonly at: number
}

type Read<T> = Result<T, FormulaFlaw>

/**
 * Reads a formula: numbers, names of inputs (`[참여 인원]` where a name has blanks), + − × ÷ and brackets, min, max, abs,
 * round(value, decimals). There is nothing else in the language: no text, no loops, no way out of it.
 */
export function readFormula(text: string): Read<Formula> {
  if (text.trim() === '') return refuse({ flaw: 'empty', at: 1, found: '' })
  if (text.length > LONGEST) return refuse({ flaw: 'too-long', at: LONGEST + 1, found: '' })
  const tokens = tokensOf(text)
  return tokens.ok ? new Reader(tokens.value, text.length).whole() : tokens
}

/** With commas between groups of three only; any other comma parts the values of a function. */
const NUMBER = /^(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?/u
const NAME = /^[\p{L}_][\p{L}\p{N}_]*/u
const QUOTED = /^\[([^[\]]{1,80})\]/u
const signs: Readonly<Record<string, string>> = { '×': '*', '÷': '/', '−': '-', '·': '*' }

function tokensOf(text: string): Read<readonly Token[]> {
  const tokens: Token[] = []
  for (let at = 0; at < text.length;) {
    const rest = text.slice(at)
    const blank = /^\s+/u.exec(rest)?.[0]
    const number = NUMBER.exec(rest)?.[0]
    const quoted = QUOTED.exec(rest)
    const name = NAME.exec(rest)?.[0]
    const sign = signs[rest[0] ?? ''] ?? rest[0] ?? ''
    const length = blank ?? number ?? quoted?.[0] ?? name ?? sign
    if (number !== undefined) tokens.push({ kind: 'number', text: number.replaceAll(',', ''), at: at + 1 })
    else if (quoted !== null) tokens.push({ kind: 'name', text: (quoted[1] ?? '').trim(), at: at + 1 })
    else if (name !== undefined) tokens.push({ kind: 'name', text: name, at: at + 1 })
    else if (blank === undefined) {
      if (!'+-*/(),'.includes(sign)) return refuse({ flaw: 'unknown-sign', at: at + 1, found: sign })
      tokens.push({ kind: 'sign', text: sign, at: at + 1 })
    }
    at += length.length
  }
  return ok(tokens)
}

/** Reads by descent: sums of products of values. */
class Reader {
  private readonly tokens: readonly Token[]
  private readonly length: number
  private next = 0
  private depth = 0

  constructor(tokens: readonly Token[], length: number) {
    this.tokens = tokens
    this.length = length
  }

  whole(): Read<Formula> {
    const read = this.sum()
    if (!read.ok) return read
    const left = this.tokens[this.next]
    return left === undefined ? read : this.flaw(left.text === ')' ? 'bracket-open' : 'operator-missing')
  }

  private sum(): Read<Formula> {
    return this.chain(['+', '-'], () => this.chain(['*', '/'], () => this.signed()))
  }

  private chain(all: readonly Operation[], part: () => Read<Formula>): Read<Formula> {
    let read = part()
    for (;;) {
      if (!read.ok) return read
      const sign = all.find((each) => this.isNext(each))
      if (sign === undefined) return read
      this.next += 1
      const right = part()
      if (!right.ok) return right
      read = ok({ kind: sign, left: read.value, right: right.value })
    }
  }

  private signed(): Read<Formula> {
    if (!this.isNext('-')) return this.value()
    this.next += 1
    const read = this.within(() => this.signed())
    return read.ok ? ok({ kind: 'minus', of: read.value }) : read
  }

  private value(): Read<Formula> {
    const token = this.tokens[this.next]
    if (token?.kind === 'number') {
      const value = readDecimal(token.text)
      if (value === null) return this.flaw('number-unfit')
      this.next += 1
      return ok({ kind: 'number', value })
    }
    if (token?.kind === 'name') {
      this.next += 1
      return this.isNext('(') ? this.call(token) : ok({ kind: 'input', name: token.text })
    }
    if (token?.text !== '(') return this.flaw('value-missing')
    return this.bracket((): Read<Formula> => this.sum())
  }

  private call(token: Token): Read<Formula> {
    const name = functionNames.find((each) => each === token.text.toLowerCase())
    if (name === undefined) return refuse({ flaw: 'unknown-function', at: token.at, found: token.text })
    const values = this.bracket((): Read<readonly Formula[]> => {
      const read: Formula[] = []
      for (;;) {
        const value = this.sum()
        if (!value.ok) return value
        read.push(value.value)
        if (!this.isNext(',')) return ok(read)
        this.next += 1
      }
    })
    if (!values.ok) return values
    return takes(name, values.value)
      ? ok({ kind: name, of: values.value })
      : refuse({ flaw: 'wrong-number-of-values', at: token.at, found: token.text })
  }

  private bracket<T>(inside: () => Read<T>): Read<T> {
    this.next += 1
    const read = this.within(inside)
    if (!read.ok) return read
    if (!this.isNext(')')) return this.flaw('bracket-open')
    this.next += 1
    return read
  }

  private within<T>(inside: () => Read<T>): Read<T> {
    if (this.depth === DEEPEST) return this.flaw('too-deep')
    this.depth += 1
    const read = inside()
    this.depth -= 1
    return read
  }

  private isNext(sign: string): boolean {
    const token = this.tokens[this.next]
    return token?.kind === 'sign' && token.text === sign
  }

  private flaw(flaw: FormulaFlaw['flaw']): Read<never> {
    const token = this.tokens[this.next]
    return refuse({ flaw, at: token?.at ?? this.length + 1, found: token?.text ?? '' })
  }
}

function takes(name: FunctionName, values: readonly Formula[]): boolean {
  switch (name) {
    case 'min':
    case 'max':
      return values.length >= 2
    case 'abs':
      return values.length === 1
    case 'round': {
      // To how many decimals is part of the formula, not a value of the month.
      const [, decimals] = values
      return (
        values.length === 2 &&
        decimals?.kind === 'number' &&
        decimals.value.whole === 1n &&
        decimals.value.part <= 6n
      )
    }
  }
}

import { globSync, readFileSync } from 'node:fs'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { aTestCity } from '#testing/test-city.ts'
import { testComposition } from '#testing/test-composition.ts'
import { composeHouse } from '../../../house.ts'
import { codes } from './codes.ts'

/** What the sources give a function as a member of its object: `audit(…, { action: '…' })`, read as syntax. */
function given(functions: readonly string[], member: string): ReadonlySet<string> {
  const found = new Set<string>()
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && functions.includes(node.expression.getText()))
      for (const value of members(node, member)) codesIn(value).forEach((code) => found.add(code))
    node.forEachChild(visit)
  }
  for (const file of globSync('src/**/*.{ts,tsx}').filter((name) => !/\.test\.tsx?$/.test(name)))
    visit(ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true))
  return found
}

function members(call: ts.CallExpression, path: string): readonly ts.Expression[] {
  return path.split('.').reduce<readonly ts.Expression[]>(
    (objects, name) =>
      objects
        .filter((object) => ts.isObjectLiteralExpression(object))
        .flatMap(spelledOut)
        .filter((property) => ts.isPropertyAssignment(property) && property.name.getText() === name)
        .map((property) => (property as ts.PropertyAssignment).initializer),
    [...call.arguments],
  )
}

/** Its members, those of `...{ a, b }` with them. */
const spelledOut = ({ properties }: ts.ObjectLiteralExpression): readonly ts.ObjectLiteralElementLike[] =>
  properties.flatMap((property) =>
    ts.isSpreadAssignment(property) && ts.isObjectLiteralExpression(property.expression)
      ? spelledOut(property.expression)
      : [property],
  )

/** A code may be chosen (`a ? 'x' : 'y'`) or followed by an id (`mail ${id}`); anything else has no words to look up. */
function codesIn(value: ts.Expression): readonly string[] {
  if (ts.isStringLiteralLike(value)) return [value.text]
  if (ts.isConditionalExpression(value)) return [...codesIn(value.whenTrue), ...codesIn(value.whenFalse)]
  if (ts.isTemplateExpression(value) && value.head.text.endsWith(' ')) return [value.head.text.trim()]
  // One of a table that stands in the same file: `ACTION[step]`.
  if (ts.isElementAccessExpression(value))
    return tableOf(value).flatMap(({ initializer }) => codesIn(initializer))
  // Handed on from a caller, whose own call is read too.
  if (ts.isIdentifier(value) || ts.isPropertyAccessExpression(value)) return []
  throw new Error(`a code that cannot be read: ${value.getText()}`)
}

function tableOf({ expression }: ts.ElementAccessExpression): readonly ts.PropertyAssignment[] {
  for (const statement of expression.getSourceFile().statements.filter(ts.isVariableStatement))
    for (const { name, initializer } of statement.declarationList.declarations) {
      if (name.getText() !== expression.getText() || initializer === undefined) continue
      const table = ts.isAsExpression(initializer) ? initializer.expression : initializer
      if (ts.isObjectLiteralExpression(table)) return table.properties.filter(ts.isPropertyAssignment)
    }
  throw new Error(`a table that cannot be read: ${expression.getText()}`)
}

/** Codes that `codes.ko.ts` and `codes.en.ts` still lack. */
const withoutWords = (wanted: ReadonlySet<string>, known: object) =>
  [...wanted].filter((code) => !Object.hasOwn(known, code)).sort()

describe('what machines call things has words for people', () => {
  it.each(['ko', 'en'] as const)('every action that is written into the log (%s)', (locale) => {
    const actions = given(['audit'], 'action')
    expect(actions.size).toBeGreaterThan(40)
    expect(withoutWords(actions, codes[locale].actions)).toEqual([])
  })

  it('every kind of thing that a change was made to', () => {
    expect(withoutWords(given(['audit'], 'subject.kind'), codes.ko.subjects)).toEqual([])
  })

  it('every thing of the access record', () => {
    const things = given(['recordAccess', 'recordLook', 'lookAtPeople', 'downloadOfPeople'], 'what')
    expect(things.size).toBeGreaterThan(10)
    expect(withoutWords(things, codes.ko.looked)).toEqual([])
  })

  it('every kind of mail', () => {
    expect(withoutWords(given(['sendMail'], 'kind'), codes.ko.mails)).toEqual([])
  })

  it('every job and every module of the house', async () => {
    const city = await aTestCity({ migrations: [] })
    const { modules } = composeHouse(await testComposition(city, new Map(), '2021-11-10'))
    await city.close()
    const jobs = new Set(modules.flatMap((module) => module.jobs.map(({ name }) => name)))
    expect(withoutWords(jobs, codes.ko.jobs)).toEqual([])
    expect(withoutWords(new Set(modules.map(({ name }) => name)), codes.ko.modules)).toEqual([])
  })
})

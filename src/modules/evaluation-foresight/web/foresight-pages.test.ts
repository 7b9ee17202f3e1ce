import { mkdirSync, writeFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Person, visitor } from '#platform/access/person.ts'
import { aPerson } from '#testing/a-person.ts'
import { aJointYear, type JointCity, seenUntilJuly } from '#testing/a-joint-year.ts'
import { aTestApp, type TestApp } from '#testing/test-app.ts'

let app: TestApp
let year: JointCity
const on = (day: string) => aTestApp({ city: app.city, day })
beforeAll(async () => {
  app = await aTestApp({ day: '2021-08-10' })
  year = await aJointYear(app.city)
})
afterAll(() => app.city.close())

const base = '/office/joint-evaluation/2021'
const answerOf = async (answer: Response) => ({
  ...{ status: answer.status, html: await answer.clone().text(), words: await app.textOf(answer) },
  to: answer.headers.get('location') ?? '',
})
const see = async (path: string, as: Person = year.planner, within = app) =>
  answerOf(await within.request(path, as === visitor ? {} : { as }))
const post = async (path: string, form: Readonly<Record<string, string>>, as: Person = year.planner) =>
  answerOf(await app.request(path, { form, as }))

describe('pages', () => {
  it('show', async () => {
    await seenUntilJuly(app.city, year)
    mkdirSync('/tmp/outlook/pages', { recursive: true })
    for (const [name, path] of Object.entries({
      board: base,
      outlook: `${base}/outlook`,
      'what-if': `${base}/outlook/what-if?v.1=880&v.3=5.1`,
      plan: `${base}/outlook/plan`,
      why: `${base}/outlook/plan?rank=1&why=1`,
      improvements: `${base}/outlook/improvements`,
    })) {
      const { status, html, words } = await see(path)
      console.log(name, status, words)
      writeFileSync(`/tmp/outlook/pages/${name}.html`, html)
    }
    console.log(await (await app.request('/api/v1/joint-evaluation/2021/outlook', { as: year.planner })).json())
  })
})

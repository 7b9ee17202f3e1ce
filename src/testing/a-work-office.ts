import { type Person, visitor } from '#platform/access/person.ts'
import { readDecimal, zero } from '#modules/indicators/index.ts'
import { aJointYear, type JointCity } from './a-joint-year.ts'
import { anIndicatorPlan } from './an-indicator-set.ts'
import { aTestApp, type TestApp } from './test-app.ts'

export interface SeenAnswer {
  readonly status: number
  readonly html: string
  readonly words: string
  readonly to: string
}

/** An office at work on the evaluation on 8 June, with two indicators of one owner; without a word on whom, the planner asks. */
export interface WorkOffice {
  readonly app: TestApp
  readonly office: JointCity
  see(path: string, as?: Person, within?: TestApp): Promise<SeenAnswer>
  post(
    path: string,
    form: Readonly<Record<string, string | readonly string[]>>,
    as?: Person,
    within?: TestApp,
  ): Promise<SeenAnswer>
}

export async function aWorkOffice(): Promise<WorkOffice> {
  const app = await aTestApp({ day: '2021-06-08' })
  const weight = readDecimal('50') ?? zero
  const second = { number: '2', name: '청년 창업', helpers: ['나부서'], baseline: null, weight }
  const office = await aJointYear(app.city, { plans: [anIndicatorPlan({ weight }), anIndicatorPlan(second)] })
  const seen = async (answer: Response): Promise<SeenAnswer> => ({
    ...{ status: answer.status, html: await answer.clone().text(), words: await app.textOf(answer) },
    to: answer.headers.get('location') ?? '',
  })
  return {
    ...{ app, office },
    see: async (path, as = office.planner, within = app) =>
      seen(await within.request(path, as === visitor ? {} : { as })),
    post: async (path, form, as = office.planner, within = app) => seen(await within.request(path, { form, as })),
  }
} // prettier-ignore

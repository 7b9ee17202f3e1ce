import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { valueOf } from '#platform/kernel/result.ts'
import { visitor } from '#testing/a-person.ts'
import { aTrackedPlan } from '#testing/a-tracked-plan.ts'
import { aTestApp, type TestApp } from '#testing/test-app.ts'
import { askToFollow, confirmFollowing } from '../use-cases/follow.ts'
import { tellFollowers } from '../use-cases/tell-followers.ts'

let app: TestApp
beforeAll(async () => {
  app = await aTestApp({ day: '2021-03-02' })
  await aTrackedPlan(app.city)
})
afterAll(() => app.city.close())

/** Somebody who follows the plan; gives the key of the mails. */
async function aFollower(email: string, day = '2021-03-02'): Promise<string> {
  const [context, tokens] = [app.city.context({ person: visitor, day }), [] as string[]]
  const mail = (token: string) => {
    tokens.push(token)
    return { kind: 'test.confirm', subject: '확인', text: token }
  }
  valueOf(await askToFollow(context, { email, locale: 'ko', subject: { kind: 'plan', id: 'all' }, mail }))
  return valueOf(await confirmFollowing(context, tokens[0] ?? '')).endKey
}

describe('the page that asks for an address', () => {
  it('says what is followed, keeps what was typed, and which subject was meant', async () => {
    expect(await app.textOf(await app.request('/subscribe'))).toContain('우리 시 주요업무')
    const wrong = await app.request('/subscribe', {
      form: { email: '주소 아님', year: '2021', programme: '2' },
    })
    const html = await wrong.text()
    expect(wrong.status).toBe(422)
    expect(html).toContain('주소 아님')
    expect(html).toMatch(/name="programme" value="2"/)
    expect((await app.request('/subscribe?year=2021&programme=99')).status).toBe(404)
  })
})

describe('following', () => {
  it('ends at one press in a mail program, which comes from no page of ours', async () => {
    const key = await aFollower('one@dure.example')
    const press = () =>
      app.request(`/subscribe/end/${key}`, {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded', origin: 'https://mail.example' },
      })
    expect((await app.request(`/subscribe/end/${key}`)).status).toBe(200)
    expect((await press()).status).toBe(200)
    expect((await press()).status).toBe(404)
  })

  it('begins at no press from elsewhere', async () => {
    const from = { 'content-type': 'application/x-www-form-urlencoded', origin: 'https://mail.example' }
    for (const path of ['/subscribe', '/subscribe/confirm/x'])
      expect((await app.request(path, { method: 'POST', headers: from })).status).toBe(403)
  })

  it('tells each follower once a week, in rounds that each read anew, and of other kinds nothing', async () => {
    for (let count = 0; count < 3; count += 1) await aFollower(`reader-${count}@dure.example`)
    const told: string[] = []
    const round = (day: string, kind: string) =>
      tellFollowers(app.city.context({ day }), [kind], () => ({ email, endKey }) => {
        told.push(email)
        const endAddress = `https://city.test/subscribe/end/${endKey}`
        return Promise.resolve(
          email.startsWith('reader-1')
            ? null
            : { kind: 'test.news', subject: '소식', text: '소식', endAddress },
        )
      })
    expect(await round('2021-03-08', 'pledge')).toBe(0)
    expect(await round('2021-03-08', 'plan')).toBe(2)
    expect(await round('2021-03-10', 'plan')).toBe(0)
    expect(told).toEqual([0, 1, 2].map((count) => `reader-${count}@dure.example`))
  })
})

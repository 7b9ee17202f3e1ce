import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Person, type Role, staffRoles, visitor } from '#platform/access/person.ts'
import type { Route } from '#platform/http/route.ts'
import { aCitizen, aPerson } from '#testing/a-person.ts'
import { aTestApp, type TestApp } from '#testing/test-app.ts'

const department = '00000000-0000-7000-8000-00000000d001'
const roles: readonly Role[] = ['visitor', 'citizen', ...staffRoles]

function personWith(role: Role): Person {
  if (role === 'visitor') return visitor
  if (role === 'citizen') return aCitizen()
  return aPerson({ roles: [role], departmentIds: [department] })
}

/** The roles that a route lists, read from its table and not by the rule that the server uses. */
function isListed(route: Route, role: Role): boolean {
  if (route.allow.roles === 'everyone') return true
  const listed = [...route.allow.roles, ...route.allow.ownDepartment]
  return listed.includes(role) || (role !== 'visitor' && role !== 'citizen' && listed.includes('staff'))
}

/** An address of the route with something in each of its places. */
const addressOf = (route: Route) =>
  route.path.replace(/:(\w+)(\{[^}]*\})?/g, (_, name: string) => (name.endsWith('d') ? department : '1'))

describe('every route × every role', () => {
  let app: TestApp
  beforeAll(async () => {
    app = await aTestApp()
  })
  afterAll(() => app.city.close())

  it('is answered only for the roles that the route lists', async () => {
    const open: string[] = []
    const faults: string[] = []
    let pairs = 0
    for (const route of app.routes) {
      for (const role of roles) {
        pairs += 1
        const person = personWith(role)
        const form = route.method === 'GET' ? {} : { form: { anything: 'at all' } }
        const answer = await app.request(addressOf(route), {
          method: route.method,
          ...(person.kind === 'visitor' ? {} : { as: person }),
          ...form,
        })
        const toSignIn =
          answer.status === 303 && (answer.headers.get('location') ?? '').includes('/sign-in?next=')
        const refused = answer.status === 401 || answer.status === 403 || toSignIn
        if (!isListed(route, role) && !refused)
          open.push(`${role} got ${answer.status} at ${route.method} ${route.path}`)
        if (answer.status >= 500)
          faults.push(`${role} made ${answer.status} at ${route.method} ${route.path}`)
      }
    }
    expect(open).toEqual([])
    expect(faults).toEqual([])
    process.stdout.write(`${pairs} pairs of ${app.routes.length} routes and ${roles.length} roles\n`)
  }, 300_000)

  it('has no address besides the listed ones and those of the house', () => {
    const listed = new Set(app.routes.map(({ method, path }) => `${method} ${path}`))
    const house = [
      'GET /assets/:name',
      'GET /health',
      'GET /metrics',
      'POST /*',
      'PUT /*',
      'DELETE /*',
      'PATCH /*',
    ]
    const strangers = app
      .mounted()
      .filter(({ method, path }) => !listed.has(`${method === 'HEAD' ? 'GET' : method} ${path}`))
      .map(({ method, path }) => `${method} ${path}`)
    expect(strangers.filter((stranger) => !house.includes(stranger))).toEqual([])
  })

  it('has no address twice', () => {
    const all = app.routes.map(({ method, path }) => `${method} ${path}`)
    expect(all.filter((one, place) => all.indexOf(one) !== place)).toEqual([])
  })

  it('names its room by its address', () => {
    for (const { room, path } of app.routes) {
      expect(path.startsWith('/office'), path).toBe(room === 'workspace')
      if (room === 'api') expect(path).toMatch(/^\/api\/v1/)
      if (room === 'open-data') expect(path).toMatch(/^\/data/)
    }
  })
})

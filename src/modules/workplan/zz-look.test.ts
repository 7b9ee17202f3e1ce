import fs from 'node:fs'
import { it } from 'vitest'
import { calendarDate } from '#platform/kernel/calendar-date.ts'
import { aPerson } from '#testing/a-person.ts'
import { aTestApp } from '#testing/test-app.ts'
import { loadSampleCity } from '../../sample/load-sample-city.ts'
import { listDepartments } from '#modules/organization/index.ts'
it('look', { timeout: 300000 }, async () => {
  const app = await aTestApp({ day: '2021-11-10' })
  await loadSampleCity(app.city.context(), { day: calendarDate('2021-11-10') })
  const deps = await listDepartments(app.city.session, calendarDate('2021-11-10'))
  const planning = deps.find((d) => d.code === 'planning')!.departmentId
  const planner = aPerson({ roles: ['planner'], departmentIds: [planning] })
  const list = (await (await app.request('/api/v1/tasks?state=late')).json()) as any
  const pages: [string, string, boolean][] = [
    ['home', '/', false],
    ['home-en', '/en', false],
    ['programmes', '/programmes', false],
    ['programme', '/programmes/2', false],
    ['programme5', '/programmes/5', false],
    ['programme14', '/en/programmes/14', false],
    ['programme7', '/programmes/7', false],
    ['calendar', '/calendar', false],
    ['office', '/office', true],
    ['list', '/office/programmes', true],
    ['oprog', '/office/programmes/4', true],
    ['task', '/office/tasks/' + list.tasks[0].id, true],
    ['new', '/office/tasks/new', true],
    ['plan', '/office/plans/2021', true],
    ['ocal', '/office/calendar', true],
  ]
  for (const [name, path, office] of pages) {
    const before = app.city.queries()
    const t = performance.now()
    const r = await app.request(path, office ? { as: planner } : {})
    const ms = performance.now() - t
    console.log(name, r.status, 'queries', app.city.queries() - before, Math.round(ms) + 'ms')
    fs.writeFileSync(`/tmp/wp/${name}.html`, await r.text())
  }
  for (const f of ['hwpx', 'pdf', 'md']) {
    const t = performance.now()
    const r = await app.request(`/programmes/2/programme.${f}`)
    fs.writeFileSync('/tmp/wp/p2.' + f, Buffer.from(await r.arrayBuffer()))
    console.log(f, r.status, Math.round(performance.now() - t) + 'ms')
  }
  for (const f of ['xlsx', 'json']) {
    const r = await app.request(`/office/tasks/download/tasks.${f}`, { as: planner })
    console.log(f, r.status, (await r.arrayBuffer()).byteLength)
  }
  fs.writeFileSync('/tmp/wp/c.ics', await (await app.request('/calendar.ics')).text())
})

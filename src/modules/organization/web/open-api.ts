import { z } from 'zod'
import { json, trouble, type Reply } from '#platform/http/reply.ts'
import { apiRoute } from '#platform/http/route.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import { type CalendarDate, parseCalendarDate } from '#platform/kernel/calendar-date.ts'
import { departmentHistory, listDepartments } from '../data/chart-queries.ts'
import { cityProfile } from '../data/city-queries.ts'
import { successionKinds } from '../domain/chart.ts'
import type { CityProfile } from '../domain/city-profile.ts'
import { departmentKinds, type DepartmentVersion } from '../domain/department.ts'
import { organizationActions } from '../domain/organization-actions.ts'
import { posts } from '../domain/post.ts'
import { successorsIn } from '../domain/successors.ts'
import { telephoneOf } from './departments-page.tsx'

const day = z.string().refine((text): text is CalendarDate => parseCalendarDate(text) !== null, 'YYYY-MM-DD')
const dayQuery = z.object({ day: day.optional() })
const localized = z.object({ ko: z.string(), en: z.string() })

const version = z.object({
  from: z.string(),
  until: z.string().nullable().describe('The first day on which this version no longer holds'),
  name: localized,
  kind: z.enum(departmentKinds),
  parentId: z.uuid().nullable(),
  telephone: z.string(),
  headPost: localized,
  duties: localized,
})
const listed = version.extend({ id: z.uuid(), code: z.string() })
const list = z.object({ day: z.string(), departments: z.array(listed) })
const history = z.object({
  id: z.uuid(),
  code: z.string(),
  versions: z.array(version.extend({ reorganization: localized, basis: z.string() })),
  predecessors: z.array(z.object({ id: z.uuid(), kind: z.enum(successionKinds), day: z.string() })),
  successors: z.array(z.object({ id: z.uuid(), kind: z.enum(successionKinds), day: z.string() })),
  responsible: z
    .array(z.object({ id: z.uuid(), partly: z.boolean() }))
    .describe('Who answers on the day asked for what this department had'),
})

function versionJson(each: DepartmentVersion, city: CityProfile): z.output<typeof version> {
  const { from, until, name, kind, parentId, duties } = each
  const telephone = telephoneOf(each.extension, city)
  return { from, until, name, kind, parentId, telephone, headPost: posts[each.headPost], duties }
}

async function departments(request: WebRequest): Promise<Reply> {
  const { context } = request
  const on = (request.query(dayQuery).day as CalendarDate | undefined) ?? context.today
  const city = await cityProfile(context.database)
  const rows = await listDepartments(context.database, on)
  const value: z.output<typeof list> = {
    day: on,
    departments: rows.map((row) => ({ id: row.departmentId, code: row.code, ...versionJson(row, city) })),
  }
  return json(value)
}

async function department(request: WebRequest): Promise<Reply> {
  const { context } = request
  const on = (request.query(dayQuery).day as CalendarDate | undefined) ?? context.today
  const found = await departmentHistory(context.database, request.param('id'))
  if (found === null) return trouble('not-found')
  const city = await cityProfile(context.database)
  const { successions } = found.chart
  const value: z.output<typeof history> = {
    id: found.id,
    code: found.code,
    versions: found.versions.map((each) => ({
      ...versionJson(each, city),
      reorganization: each.title,
      basis: each.basis,
    })),
    predecessors: successions
      .filter(({ successorId }) => successorId === found.id)
      .map((link) => ({ id: link.predecessorId, kind: link.kind, day: link.day })),
    successors: successions
      .filter(({ predecessorId }) => predecessorId === found.id)
      .map((link) => ({ id: link.successorId, kind: link.kind, day: link.day })),
    responsible: successorsIn(found.chart, found.id, on).map(({ departmentId, partly }) => ({
      id: departmentId,
      partly,
    })),
  }
  return json(value)
}

const { readDepartments } = organizationActions

export const organizationApi = [
  apiRoute(
    'GET',
    '/api/v1/departments',
    readDepartments,
    {
      summary: { ko: '기준일의 부서와 읍면동', en: 'Departments and towns as of a day' },
      query: dayQuery,
      response: list,
    },
    departments,
  ),
  apiRoute(
    'GET',
    '/api/v1/departments/:id',
    readDepartments,
    {
      summary: {
        ko: '부서 하나의 연혁(id나 부서코드로)',
        en: 'One department with its history, by id or code',
      },
      query: dayQuery,
      response: history,
    },
    department,
  ),
]

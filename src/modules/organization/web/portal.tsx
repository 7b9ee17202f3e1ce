import { z } from 'zod'
import { page, trouble, type Reply } from '#platform/http/reply.ts'
import { portalPage } from '#platform/http/route.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import { chartAsOf, departmentHistory } from '../data/chart-queries.ts'
import { cityProfile } from '../data/city-queries.ts'
import { flatTree } from '../domain/chart.ts'
import { organizationActions } from '../domain/organization-actions.ts'
import { dayAsked, oneText } from './day-query.ts'
import { DepartmentPage, versionFor } from './department-page.tsx'
import { departmentHref, DepartmentsPage } from './departments-page.tsx'
import { findDepartments } from './find-departments.ts'
import { inLocale, words } from './words.ts'

const query = z.object({ q: oneText.default(''), day: oneText.default('') })

async function departments(request: WebRequest): Promise<Reply> {
  const { context, locale } = request
  const asked = request.query(query)
  const day = dayAsked(asked.day, context.today)
  const tree = await chartAsOf(context.database, day)
  const list = flatTree(tree).map(({ department }) => department)
  const body = (
    <DepartmentsPage
      locale={locale}
      day={day}
      dayTyped={day === context.today ? '' : day}
      typed={asked.q}
      tree={tree}
      departments={list}
      found={findDepartments(list, asked.q)}
      city={await cityProfile(context.database)}
    />
  )
  const { home, departments: text } = words[locale]
  return page(text.title, body, { breadcrumbs: [{ href: '/', label: home }] })
}

async function department(request: WebRequest): Promise<Reply> {
  const { context, locale } = request
  const day = dayAsked(request.query(query).day, context.today)
  const history = await departmentHistory(context.database, request.param('id'))
  if (history === null) return trouble('not-found')
  const city = await cityProfile(context.database)
  const dayTyped = day === context.today ? '' : day
  const hrefOf = (idOrCode: string) => departmentHref(idOrCode, dayTyped)
  const body = <DepartmentPage locale={locale} day={day} history={history} city={city} hrefOf={hrefOf} />
  const { home, departments: text } = words[locale]
  const breadcrumbs = [
    { href: '/', label: home },
    { href: '/city/departments', label: text.title },
  ]
  return page(inLocale(versionFor(history, day).name, locale), body, { breadcrumbs })
}

const { readDepartments } = organizationActions
const kept = { sameForAllVisitors: true }

export const organizationPortal = [
  portalPage('/city/departments', readDepartments, departments, kept),
  portalPage('/city/departments/:id', readDepartments, department, kept),
]

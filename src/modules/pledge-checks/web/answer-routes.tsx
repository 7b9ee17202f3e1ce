import { z } from 'zod'
import type { SaidErrors } from '#design/index.ts'
import { may } from '#platform/access/permission.ts'
import type { DepartmentId } from '#platform/access/person.ts'
import { page, redirect, type Reply, trouble } from '#platform/http/reply.ts'
import { type Route, workspaceAction, workspacePage } from '#platform/http/route.ts'
import type { FormFields, WebRequest } from '#platform/http/web-request.ts'
import { formatCount } from '#platform/text/format.ts'
import type { PledgeCheck } from '../data/check-queries.ts'
import { isMissing } from '../domain/check-answer.ts'
import { pledgeCheckActions } from '../domain/pledge-check-actions.ts'
import { answerCheck } from '../use-cases/answer-check.ts'
import { type CheckLine, checkLines, linesByDepartment } from '../use-cases/check-lines.ts'
import { readAnswers, rowErrors } from './answer-form.ts'
import { AnswerPage } from './answer-page.tsx'
import { checkAsked, checkCrumbs, checkHref, isTrouble } from './check-asked.ts'
import { isGeneral, sayRefusal } from './refusal-texts.ts'
import { checkTexts, sayPeriod } from './words.ts'

const MEGABYTE = 1024 * 1024
const departmentQuery = z.object({ department: z.string().optional().catch(undefined) })
const mayAnswer = pledgeCheckActions.answer

/** The pledges of a round that the reader may answer for. */
async function ownLines({ context }: WebRequest, check: PledgeCheck): Promise<readonly CheckLine[]> {
  const lines = await checkLines(context.database, check, context.today)
  return lines.filter(({ answer: { departmentId } }) => may(context.person, mayAnswer, { departmentId }))
}

/** The reader's own departments; who may answer for all starts with the own ones and can choose any. */
function shownDepartments(request: WebRequest, lines: readonly CheckLine[]) {
  const { department } = request.query(departmentQuery)
  const { departmentIds } = request.context.person
  const groups = [...linesByDepartment(lines)]
  const own = groups.filter(([id]) => departmentIds.includes(id))
  const usual = (own[0] ?? groups[0])?.[0]
  const asked = groups.find(([id]) => id === department)?.[0] ?? usual
  return { groups, asked, shown: groups.filter(([id]) => id === asked).flatMap(([, each]) => each) }
}

function tabsOf(
  check: PledgeCheck,
  groups: readonly (readonly [DepartmentId, readonly [CheckLine, ...CheckLine[]]])[],
  asked: DepartmentId | undefined,
  locale: WebRequest['locale'],
) {
  return groups.map(([id, lines]) => ({
    href: checkHref(check.id, `/answer?department=${id}`),
    label: lines[0].department[locale],
    count: lines.filter(({ answer }) => isMissing(answer.state)).length,
    current: id === asked,
  }))
}

async function answerPage(
  request: WebRequest,
  refused: { readonly values: FormFields['values']; readonly errors: SaidErrors } | null = null,
): Promise<Reply> {
  const check = await checkAsked(request)
  if (isTrouble(check)) return check
  const { locale } = request
  if (check.state === 'closed') return redirect(checkHref(check.id), sayRefusal('check-is-closed', locale))
  const { groups, asked, shown } = shownDepartments(request, await ownLines(request, check))
  return page(
    checkTexts[locale].answerTitle(sayPeriod(check, locale)),
    <AnswerPage
      check={check}
      department={shown[0]?.department[locale] ?? ''}
      lines={shown}
      tabs={tabsOf(check, groups, asked, locale)}
      action={`${checkHref(check.id, '/answer')}${request.url.search}`}
      values={refused?.values ?? null}
      errors={refused?.errors ?? {}}
    />,
    { status: refused === null ? 200 : 422, breadcrumbs: checkCrumbs(request, check) },
  )
}

async function save(request: WebRequest): Promise<Reply> {
  const check = await checkAsked(request)
  if (isTrouble(check)) return check
  const { locale, context } = request
  const form = await request.form()
  const again = (errors: SaidErrors) => answerPage(request, { values: form.values, errors })
  const { shown } = shownDepartments(request, await ownLines(request, check))
  const saved = await answerCheck(context, { checkId: check.id, ...readAnswers(form, shown) })
  const here = `${checkHref(check.id, '/answer')}${request.url.search}`
  if (saved.ok) return redirect(here, checkTexts[locale].notices.answered(formatCount(saved.value, locale)))
  const { refusal } = saved
  if (typeof refusal !== 'string') return await again(rowErrors(refusal, locale))
  return isGeneral(refusal) ? trouble(refusal) : await again({ form: sayRefusal(refusal, locale) })
}

export const answerRoutes: readonly Route[] = [
  workspacePage('/office/pledges/checks/:id/answer', mayAnswer, (request) => answerPage(request)),
  workspaceAction('/office/pledges/checks/:id/answer', mayAnswer, save, { maxBodyBytes: 64 * MEGABYTE }),
]

import type { SaidErrors } from '#design/index.ts'
import { typed } from '#platform/http/form.ts'
import { page, redirect, type Reply, trouble } from '#platform/http/reply.ts'
import { type Route, workspaceAction, workspacePage } from '#platform/http/route.ts'
import type { FormFields, WebRequest } from '#platform/http/web-request.ts'
import type { DepartmentId } from '#platform/access/person.ts'
import { formatCount } from '#platform/text/format.ts'
import { participationActions } from '../domain/participation-actions.ts'
import type { Poll } from '../domain/poll.ts'
import { readLines, type TypedPaper } from '../domain/read-lines.ts'
import { checkPapers, enterBooth, type EnterBoothRefusal } from '../use-cases/enter-booth.ts'
import { at, boothOf, ofPoll } from './asked-poll.ts'
import { CheckPapersPage, EnterBoothPage } from './booth-pages.tsx'
import { officeCrumbs } from './crumbs.ts'
import { sayRefusal } from './say.ts'
import { boothOptions } from './towns.ts'
import { participationTexts } from './words.ts'

type Values = FormFields['values']

async function boothPage(
  request: WebRequest,
  poll: Poll,
  values: Values = {},
  errors: SaidErrors = {},
  problems: readonly string[] = [],
): Promise<Reply> {
  const { context, locale } = request
  const { database, today, person } = context
  const isWrong = Object.keys(errors).length > 0 || problems.length > 0
  return page(
    participationTexts[locale].enterBooth,
    <EnterBoothPage
      {...{ poll, values, errors, problems }}
      booths={await boothOptions(database, person, today, locale)}
    />,
    { status: isWrong ? 422 : 200, ...officeCrumbs(request, poll) },
  )
}

/** As many wrong lines as somebody mends at a time. */
const SHOWN_PROBLEMS = 50

interface Wrong {
  readonly line: number
  readonly problem: string
}

async function wrongLines(
  request: WebRequest,
  poll: Poll,
  values: Values,
  lines: readonly Wrong[],
): Promise<Reply> {
  const words = participationTexts[request.locale]
  const said = lines.slice(0, SHOWN_PROBLEMS).map(({ line, problem }) => words.lineProblem(line, problem))
  const rest = lines.length - SHOWN_PROBLEMS
  return await boothPage(request, poll, values, {}, rest > 0 ? [...said, words.moreProblems(rest)] : said)
}

/** What was typed of a booth's papers, as far as it can be read; otherwise the form again. */
interface ReadPapers {
  readonly values: Values
  readonly boothId: DepartmentId
  readonly papers: readonly TypedPaper[]
}

async function readPapers(request: WebRequest, poll: Poll): Promise<ReadPapers | Reply> {
  const words = participationTexts[request.locale]
  const { values } = await request.form()
  const boothId = boothOf(values)
  if (boothId === null)
    return await boothPage(request, poll, values, { boothId: words.problems['booth-missing'] })
  const ids = poll.choices.map(({ id }) => id)
  const read = readLines(typed(values, 'lines'), poll.form.kind, ids)
  if (read.ok) return { values, boothId, papers: read.value }
  const wrong = read.refusal.map((line) => ({ line, problem: words.lineUnreadable }))
  return await wrongLines(request, poll, values, wrong)
}

async function refused(
  request: WebRequest,
  poll: Poll,
  { values, papers }: ReadPapers,
  refusal: EnterBoothRefusal,
): Promise<Reply> {
  const { locale } = request
  if (refusal === 'not-found') return trouble('not-found')
  if (typeof refusal === 'string') {
    const field = refusal === 'not-allowed' ? 'boothId' : 'lines'
    return await boothPage(request, poll, values, { [field]: sayRefusal(refusal, locale) })
  }
  const wrong = refusal.map(({ line, refusal: each }) => ({
    line: papers[line - 1]?.line ?? line,
    problem: sayRefusal(each, locale),
  }))
  return await wrongLines(request, poll, values, wrong)
}

/** Papers read back with the titles of what they name; nothing of them is kept. */
const check = ofPoll(async (request, poll) => {
  const { context, locale } = request
  const read = await readPapers(request, poll)
  if (!('papers' in read)) return read
  const { values, boothId, papers } = read
  const asked = { pollId: poll.id, boothId, ballots: papers.map(({ content }) => content) }
  const done = await checkPapers(context, asked)
  if (!done.ok) return await refused(request, poll, read, done.refusal)
  const booths = await boothOptions(context.database, context.person, context.today, locale)
  return page(
    participationTexts[locale].checkPapers,
    <CheckPapersPage
      {...{ poll, boothId, papers, booth: done.value }}
      lines={typed(values, 'lines')}
      boothName={booths.find(({ value }) => value === boothId)?.label ?? '–'}
    />,
    officeCrumbs(request, poll),
  )
})

const enter = ofPoll(async (request, poll) => {
  const { context, locale } = request
  const read = await readPapers(request, poll)
  if (!('papers' in read)) return read
  const { values, boothId, papers } = read
  const before = typed(values, 'enteredBefore')
  const done = await enterBooth(context, {
    ...{ pollId: poll.id, boothId, ballots: papers.map(({ content }) => content) },
    // Whoever did not come by the check has looked at nothing.
    enteredBefore: /^\d{1,7}$/.test(before) ? Number(before) : -1,
  })
  if (!done.ok) return await refused(request, poll, read, done.refusal)
  const count = (number: number) => formatCount(number, locale)
  const { entered, people } = done.value
  return redirect(at(poll), participationTexts[locale].entered(count(entered), count(people)))
})

const again = ofPoll(async (request, poll) => boothPage(request, poll, (await request.form()).values))

const BOOTH = '/office/votes/:id/booth'
const allow = participationActions['enter-booth']
const many = { maxBodyBytes: 2 * 1024 * 1024 }

/** A booth's papers: typed in, looked at once more, put in. */
export const boothRoutes: readonly Route[] = [
  workspacePage(
    BOOTH,
    allow,
    ofPoll((request, poll) => boothPage(request, poll)),
  ),
  workspaceAction(BOOTH, allow, check, many),
  workspaceAction(`${BOOTH}/again`, allow, again, many),
  workspaceAction(`${BOOTH}/enter`, allow, enter, many),
]

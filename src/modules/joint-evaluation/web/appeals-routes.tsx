import { z } from 'zod'
import { type Column, ConfirmPage, DataTable, useReader } from '#design/index.ts'
import { may } from '#platform/access/permission.ts'
import { readForm } from '#platform/http/form.ts'
import { page, redirect, type Reply, trouble } from '#platform/http/reply.ts'
import { type Route, workspaceAction, workspacePage } from '#platform/http/route.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import { isId } from '#platform/kernel/ids.ts'
import { ok, refuse } from '#platform/kernel/result.ts'
import { compact } from '#platform/kernel/sheet-cells.ts'
import { formatCount } from '#platform/text/format.ts'
import { indicatorsOf } from '#modules/indicators/index.ts'
import { appealsOf } from '../data/appeal-queries.ts'
import { citiesOf } from '../data/city-queries.ts'
import type { AppealId } from '../domain/appeal.ts'
import type { EvaluatedCity } from '../domain/city.ts'
import type { JointYear } from '../domain/joint-year.ts'
import { jointEvaluationActions } from '../domain/joint-evaluation-actions.ts'
import { cityNamed, readPlain, type RowProblem, rowsOf } from '../domain/read-rows.ts'
import { announceResult, type GivenTotal, type ToAnnounce } from '../use-cases/announce-result.ts'
import { decideAppeal, type GivenRecognised, noteRecognised } from '../use-cases/appeals.ts'
import { AppealsPage, type AppealsProps } from './appeals-page.tsx'
import { PastedTable } from './city-form.tsx'
import { formUnless, whyNot } from './no-form.tsx'
import type { JointParts } from './parts.ts'
import { fresh, post, type Refused, sayRefusal, statusOf } from './post.ts'
import { roomsOf } from './rooms.tsx'
import { sayFixed } from './say.ts'
import { jointTexts, useWords } from './words.ts'
import { crumbs, factsIn, notFound, yearHref, yearIn } from './year-in.ts'

const appealsPage =
  (parts: JointParts) =>
  async (request: WebRequest, refused: AppealsProps['refused'] = null): Promise<Reply> => {
    const facts = await factsIn(request)
    if (facts === null) return notFound()
    const { database, person } = request.context
    return page(
      jointTexts[request.locale].appealsTitle,
      <AppealsPage
        {...{ facts, refused }}
        appeals={await appealsOf(database, facts.set.id)}
        rooms={roomsOf(request, facts.year, parts, '/appeals')}
        mayDecide={may(person, jointEvaluationActions['decide-appeal'])}
      />,
      { status: refused === null ? 200 : 422, breadcrumbs: crumbs(request, facts.year) },
    )
  }

const decision = z.object({
  id: z.string().default(''),
  act: z.enum(['uphold', 'reject']).catch('reject'),
  answer: z.string().max(1_000).default(''),
})

const decided =
  (parts: JointParts) =>
  async (request: WebRequest): Promise<Reply> => {
    const year = await yearIn(request)
    const form = await request.form()
    const read = readForm(decision, form)
    if (year === null || !read.ok || !isId(read.value.id)) return notFound()
    const { id, act, answer } = read.value
    const outcome = await decideAppeal(request.context, { id: id as AppealId, isUpheld: act === 'uphold', answer })
    if (outcome.ok) return redirect(yearHref(year, '/appeals'), jointTexts[request.locale].appealDecided)
    const { refusal } = outcome
    if (refusal === 'not-allowed' || refusal === 'not-found') return trouble(refusal)
    if (refusal !== 'answer-missing') return redirect(yearHref(year, '/appeals'), sayRefusal(refusal, request))
    return await appealsPage(parts)(request, { id, values: form.values, errors: { answer: sayRefusal(refusal, request) } })
  } // prettier-ignore

type Kind = 'recognised' | 'result'

/** A pasted table of what the province recognised, or of the totals it announced. */
async function pasteForm(request: WebRequest, kind: Kind, refused: Refused = fresh, problems: readonly RowProblem[] = []): Promise<Reply> {
  const year = await yearIn(request)
  if (year === null) return notFound()
  const words = jointTexts[request.locale]
  const said = kind === 'recognised'
    ? { title: words.enterRecognised, lead: words.recognisedLead, hint: words.recognisedHint, button: words.pasteSaveAll }
    : { title: words.enterResult, lead: words.resultEntryLead, hint: words.resultHint, button: words.announce }
  return page(said.title, <PastedTable {...{ year, problems, ...said, ...refused }} path={`/${kind}`} />, {
    status: problems.length > 0 ? 422 : statusOf(refused),
    breadcrumbs: crumbs(request, year, { href: yearHref(year, '/appeals'), label: words.appealsTitle }),
  })
} // prettier-ignore

const tableForm = z.object({ table: z.string().max(100_000, 'too-long').default('') })

async function recognised(request: WebRequest): Promise<Reply> {
  const year = await yearIn(request)
  if (year === null) return notFound()
  const known = new Map((await indicatorsOf(request.context.database, year.setId)).map((each) => [compact(each.number), each.id]))
  let problems: RowProblem[] = []
  return await post(request, {
    schema: tableForm,
    run: async ({ table }) => {
      const given: GivenRecognised[] = []
      problems = []
      for (const { row, cells } of rowsOf(table, ['번호', 'no.', 'number'])) {
        const [number = '', value = '', note = ''] = cells
        const [indicatorId, read] = [known.get(compact(number)), readPlain(value)]
        const wrong = (flaw: RowProblem['flaw']) => problems.push({ row, text: cells.join(' '), flaw })
        if (indicatorId === undefined) wrong('no-such-indicator')
        else if (read === null) wrong('row-not-a-number')
        else if (given.some((each) => each.indicatorId === indicatorId)) wrong('given-twice')
        else given.push({ indicatorId, value: read, note })
      }
      if (problems.length > 0) return refuse('flawed')
      if (given.length === 0) return refuse('nothing-given')
      const done = await noteRecognised(request.context, { setId: year.setId, recognised: given })
      return done.ok ? ok(given.length) : done
    },
    fields: { 'nothing-given': 'table', flawed: 'table' },
    again: (refused) => pasteForm(request, 'recognised', refused, problems),
    done: (count) => [yearHref(year, '/appeals'), jointTexts[request.locale].recognisedSaved(formatCount(count, request.locale))],
  })
} // prettier-ignore

/** Announcing is asked twice: what is public cannot be taken back. */
async function announced(request: WebRequest): Promise<Reply> {
  const year = await yearIn(request)
  if (year === null) return notFound()
  const cities = await citiesOf(request.context.database, year.setId)
  let problems: RowProblem[] = []
  let told: Announced | null = null
  return await post(request, {
    schema: tableForm.extend({ sure: z.string().optional() }),
    run: async ({ table, sure }) => {
      const read = totalsIn(table, cities)
      problems = [...read.problems]
      if (problems.length > 0) return refuse('flawed')
      const { totals } = read
      const done = await announceResult(request.context, { setId: year.setId, totals, isSure: sure === 'yes' })
      if (done.ok) return ok()
      if (done.refusal.code === 'to-confirm') told = { table, results: done.refusal.results, cities }
      if ('at' in done.refusal) problems = [{ row: read.rows[done.refusal.at] ?? 1, text: table.split('\n')[(read.rows[done.refusal.at] ?? 1) - 1] ?? '', flaw: done.refusal.code }]
      if ('names' in done.refusal) {
        const { code: flaw, names } = done.refusal
        problems = names.map((name) => ({ row: 0, text: name, flaw }))
      }
      return refuse(done.refusal.code)
    },
    fields: { flawed: 'table', 'own-total-missing': 'table', 'total-out-of-bounds': 'table', 'city-twice': 'table', 'group-incomplete': 'table', 'awards-tied': 'table' },
    again: (refused) => (told === null ? pasteForm(request, 'result', refused, problems) : askAnnounce(request, year, told)),
    done: () => [yearHref(year), jointTexts[request.locale].resultSaved],
  })
} // prettier-ignore

interface Announced {
  readonly table: string
  readonly results: readonly ToAnnounce[]
  readonly cities: readonly EvaluatedCity[]
}

function totalsIn(table: string, cities: readonly EvaluatedCity[]) {
  const totals: GivenTotal[] = []
  const rows: number[] = []
  const problems: RowProblem[] = []
  for (const { row, cells } of rowsOf(table, ['시군', '시군명', 'city'])) {
    const [city, total] = [cityNamed(cities, cells[0] ?? ''), readPlain(cells[1] ?? '')]
    const wrong = (flaw: RowProblem['flaw']) => problems.push({ row, text: cells.join(' '), flaw })
    if (city === null) wrong('no-such-city')
    else if (total === null) wrong('row-not-a-number')
    else {
      totals.push({ code: city.code, total })
      rows.push(row)
    }
  }
  return { totals, rows, problems }
}

/** What everybody would read, before anybody does. */
function askAnnounce(request: WebRequest, year: JointYear, { table, results, cities }: Announced): Promise<Reply> {
  const words = jointTexts[request.locale]
  const own = cities.find(({ isOwn }) => isOwn)
  const ours = results.find(({ code }) => code === own?.code)
  const said = ours === undefined ? '' : words.announceOurs(sayFixed(ours.total, 2, request.locale), String(ours.rank), ours.award ?? words.noAward)
  return Promise.resolve(
    page(
      words.announce,
      <ConfirmPage
        title={words.announce}
        action={yearHref(year, '/result')}
        confirm={words.announce}
        cancelHref={yearHref(year, '/result')}
        hidden={{ table, sure: 'yes' }}
        consequences={[said, words.announceForGood, words.announcePublic]}
      >
        <Announcing results={results} cities={cities} />
      </ConfirmPage>,
      { breadcrumbs: crumbs(request, year, { href: yearHref(year, '/appeals'), label: words.appealsTitle }) },
    ),
  )
} // prettier-ignore

function Announcing({ results, cities }: Pick<Announced, 'results' | 'cities'>) {
  const words = useWords()
  const { locale } = useReader()
  const nameOf = new Map(cities.map((each) => [each.code, each]))
  const columns: readonly Column<ToAnnounce>[] = [
    { key: 'city', title: words.city, head: true, cell: ({ code }) => nameOf.get(code)?.name ?? code },
    { key: 'group', title: words.groupTitle, cell: ({ code }) => words.groupOf(String(nameOf.get(code)?.group ?? '')) },
    { key: 'rank', title: words.rank, cell: ({ rank }) => words.rankOf(String(rank)) },
    { key: 'total', title: words.total, kind: 'number', cell: ({ total }) => sayFixed(total, 2, locale) },
    { key: 'award', title: words.award, cell: ({ award }) => award ?? '–' },
  ]
  return <DataTable caption={words.announce} unit={words.pointsUnit} columns={columns} rows={results} rowKey={({ code }) => code} />
} // prettier-ignore

/** After the lock: what was recognised, objections, and the result. */
export function appealsRoutes(parts: JointParts): readonly Route[] {
  const base = '/office/joint-evaluation/:year'
  const { read, 'decide-appeal': decide, 'note-recognised': note, 'announce-result': announce } = jointEvaluationActions
  return [
    workspacePage(`${base}/appeals`, read, (request) => appealsPage(parts)(request)),
    workspaceAction(`${base}/appeals`, decide, decided(parts)),
    workspacePage(`${base}/recognised`, note, formUnless('enterRecognised', whyNot.recognised, (request) => pasteForm(request, 'recognised'))),
    workspaceAction(`${base}/recognised`, note, recognised, { maxBodyBytes: 512 * 1024 }),
    workspacePage(`${base}/result`, announce, formUnless('enterResult', whyNot.result, (request) => pasteForm(request, 'result'))),
    workspaceAction(`${base}/result`, announce, announced, { maxBodyBytes: 512 * 1024 }),
  ]
} // prettier-ignore

import { z } from 'zod'
import {
  Button,
  ConfirmPage,
  ErrorSummary,
  Form,
  formFields,
  PageHeading,
  SelectField,
  TextArea,
  TextField,
} from '#design/index.ts'
import { may } from '#platform/access/permission.ts'
import { page, redirect, type Reply, trouble } from '#platform/http/reply.ts'
import { type Route, workspaceAction, workspacePage } from '#platform/http/route.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import type { IndicatorId } from '#modules/indicators/index.ts'
import { citiesOf, type EvaluatedCity, type JointParts, notFound } from '#modules/joint-evaluation/index.ts'
import { listCases } from '../data/case-queries.ts'
import { evaluationWorkActions as actions } from '../domain/evaluation-work-actions.ts'
import { addGoodCase, removeGoodCase } from '../use-cases/good-cases.ts'
import { caseList, downloadCases } from './case-list.tsx'
import { fileFormats } from './files.tsx'
import { idField, textField } from './form-fields.ts'
import { fresh, isFresh, post, type Refused, statusOf } from './post.ts'
import { nameOf, workCrumbs, workHref, workIn, type WorkYear } from './work-in.tsx'
import { useWords, workTexts } from './words.ts'

async function newForm(request: WebRequest, refused: Refused = fresh): Promise<Reply> {
  const work = await workIn(request)
  if (work === null) return notFound()
  const { context, locale } = request
  const { indicator } = request.query(z.object({ indicator: z.string().default('') }))
  const cities = (await citiesOf(context.database, work.set.id)).filter(({ isOwn }) => !isOwn)
  return page(
    workTexts[locale].addCase,
    <CaseForm
      {...{ work, cities }}
      values={isFresh(refused) ? { indicator } : refused.values}
      errors={refused.errors}
      mayAdd={(departmentId) => may(context.person, actions['add-case'], { departmentId })}
    />,
    { status: statusOf(refused), breadcrumbs: workCrumbs(request, work.year, '/cases') },
  )
}

interface CaseFormProps extends Refused {
  readonly work: WorkYear
  readonly cities: readonly EvaluatedCity[]
  readonly mayAdd: (departmentId: WorkYear['indicators'][number]['departmentId']) => boolean
}

function CaseForm({ work, cities, values, errors, mayAdd }: CaseFormProps) {
  const words = useWords()
  const field = formFields(values, errors)
  const labels = { indicator: words.indicator, city: words.city, text: words.caseText, source: words.source, link: words.link }
  const own = work.indicators.filter(({ departmentId }) => mayAdd(departmentId))
  return (
    <>
      <PageHeading title={words.addCase} kicker={words.kicker(String(work.year.evaluationYear))} lead={words.casesLead} />
      <ErrorSummary errors={errors} labels={labels} />
      <Form action={workHref(work.year, '/cases/new')} label={words.addCase}>
        <SelectField {...field('indicator')} label={words.indicator} emptyLabel={words.choose} options={own.map((each) => ({ value: each.id, label: nameOf(each) }))} required />
        <SelectField {...field('city')} label={words.city} emptyLabel={words.choose} options={cities.map(({ code, name }) => ({ value: code, label: name }))} required />
        <TextArea {...field('text')} label={words.caseText} hint={words.caseHint} rows={4} maxLength={2000} required />
        <TextField {...field('source')} label={words.source} example={words.sourceExample} maxLength={200} required />
        <TextField {...field('link')} label={words.link} hint={words.linkHint} type="url" maxLength={500} />
        <TextArea {...field('takeOver')} label={words.takeOver} hint={words.takeOverHint} rows={3} maxLength={2000} />
        <Button>{words.saveCase}</Button>
      </Form>
    </>
  )
} // prettier-ignore

const caseForm = z.object({
  indicator: idField<IndicatorId>(),
  city: z.string('not-a-choice').min(1, 'not-a-choice').max(60, 'not-a-choice'),
  text: textField(2_000),
  source: textField(200),
  link: textField(500),
  takeOver: textField(2_000),
})

async function added(request: WebRequest): Promise<Reply> {
  const work = await workIn(request)
  if (work === null) return notFound()
  return await post(request, {
    schema: caseForm,
    run: ({ indicator, city, ...given }) =>
      addGoodCase(request.context, {
        ...given,
        ...{ setId: work.set.id, indicatorId: indicator, cityCode: city },
      }),
    fields: {
      'text-missing': 'text',
      'source-missing': 'source',
      'link-not-https': 'link',
      'no-such-city': 'city',
      'own-city': 'city',
    },
    again: (refused) => newForm(request, refused),
    done: () => [workHref(work.year, '/cases'), workTexts[request.locale].notices.caseAdded],
  })
}

/** The case that an address names, where the reader may take it away. */
async function removableIn(request: WebRequest) {
  const work = await workIn(request)
  if (work === null) return null
  const { database } = request.context
  const found = (await listCases(database, { setId: work.set.id })).find(
    ({ id }) => id === request.param('id'),
  )
  return found === undefined ? null : { work, found }
}

async function askRemove(request: WebRequest): Promise<Reply> {
  const removable = await removableIn(request)
  if (removable === null) return notFound()
  const { work, found } = removable
  const words = workTexts[request.locale]
  return page(
    words.removeCase,
    <ConfirmPage
      title={words.removeCase}
      action={workHref(work.year, `/cases/${found.id}/remove`)}
      confirm={words.removeCase}
      cancelHref={workHref(work.year, '/cases')}
      consequences={[found.text, words.removeCaseBody]}
    />,
    { breadcrumbs: workCrumbs(request, work.year, '/cases') },
  )
}

async function removed(request: WebRequest): Promise<Reply> {
  const removable = await removableIn(request)
  if (removable === null) return notFound()
  const outcome = await removeGoodCase(request.context, removable.found.id)
  return outcome.ok
    ? redirect(workHref(removable.work.year, '/cases'), workTexts[request.locale].notices.caseRemoved)
    : trouble(outcome.refusal)
}

/** What other cities do well. */
export function caseRoutes(parts: JointParts): readonly Route[] {
  const base = '/office/joint-evaluation/:year/work/cases'
  const add = actions['add-case']
  return [
    workspacePage(base, actions.read, (request) => caseList(request, parts)),
    ...fileFormats.map((format) =>
      workspacePage(`${base}.${format}`, actions.read, (request) => downloadCases(request, format)),
    ),
    workspacePage(`${base}/new`, add, (request) => newForm(request)),
    workspaceAction(`${base}/new`, add, added),
    workspacePage(`${base}/:id/remove`, add, askRemove),
    workspaceAction(`${base}/:id/remove`, add, removed),
  ]
}

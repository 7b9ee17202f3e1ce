import { z } from 'zod'
import { readForm } from '#platform/http/form.ts'
import { page, redirect, type Reply, trouble } from '#platform/http/reply.ts'
import { type Route, workspaceAction, workspacePage } from '#platform/http/route.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import type { FileId } from '#platform/files/kept-file.ts'
import { isId } from '#platform/kernel/ids.ts'
import { keepFileTexts } from '#platform/files/file-texts.ts'
import {
  actingOwner,
  addEvidenceTo,
  enterValues,
  filesOfIndicator,
  isOpen,
  mayEnter,
  removeEvidence,
  indicatorActions,
  type IndicatorId,
  type IndicatorValueId,
} from '#modules/indicators/index.ts'
import { peerValues } from '../data/city-queries.ts'
import { about, type Found, framed } from './about-indicator.ts'
import { valueForm } from './enter-routes.tsx'
import { EnterOne } from './indicator-forms.tsx'
import type { JointParts, ProposedValue } from './parts.ts'
import { fresh, type Refused, sayRefusal } from './post.ts'
import { sayNumber } from './say.ts'
import {
  asksReplace,
  asksSure,
  formulaInputs,
  proposedFields,
  typedInputs,
  valueErrors,
} from './value-fields.tsx'
import { jointTexts } from './words.ts'
import { indicatorHref, monthAsked, notFound } from './year-in.ts'

type Sure = Refused & { readonly asksSure?: boolean; readonly asksReplace?: boolean }

/** The month's value as it is, to be changed, or what was typed. */
async function enterForm(request: WebRequest, found: Found, refused: Sure = fresh): Promise<Reply> {
  const { indicator, months } = found.line
  const asked = request.query(z.object({ month: z.string().optional().catch(undefined) })).month
  const typed = refused.values['month']
  const month = monthAsked(found.facts.set, typeof typed === 'string' ? typed : asked, request.context.today)
  const there = months.find((each) => each.month === month)
  const kept = await filesOfIndicator(request.context.database, indicator.id)
  const files = kept.filter(({ valueId }) => valueId === there?.id).map(({ fileId }) => fileId)
  const inputs = formulaInputs(indicator).map((name, place) => {
    const value = there?.inputs.get(name)
    return [`input-${place}`, value === undefined ? '' : sayNumber(value, 6, request.locale)] as const
  })
  const proposals = there === undefined ? await found.parts.proposalsOf(request, [indicator.id], month) : new Map<IndicatorId, ProposedValue>()
  const isFresh = Object.keys(refused.values).length === 0
  const proposed = isFresh && indicator.formula === null ? proposals.get(indicator.id) : undefined
  const usual = {
    ...{ month, value: there === undefined ? '' : sayNumber(there.value, 6, request.locale), note: there?.note ?? '' },
    ...{ ...Object.fromEntries(inputs), ...proposedFields(indicator, proposed) },
  }
  const shown = isFresh ? usual : refused.values
  return await Promise.resolve(
    page(
      jointTexts[request.locale].enter,
      <EnterOne {...found} values={shown} errors={refused.errors} asksSure={refused.asksSure ?? false} asksReplace={refused.asksReplace ?? false} proposed={proposed} valueId={there?.id ?? null} files={files} />,
      framed(request, found, refused),
    ),
  )
} // prettier-ignore

/** The form, for who may fill it in while it can be. */
async function enterPage(request: WebRequest, found: Found): Promise<Reply> {
  const { context } = request
  const { facts, line } = found
  if (!mayEnter(context, line.indicator, await actingOwner(context.database, context))) return trouble('not-allowed')
  if (isOpen(facts.set, line.indicator, context.today)) return await enterForm(request, found)
  return redirect(indicatorHref(facts.year, line.indicator), sayRefusal('locked', request))
} // prettier-ignore

async function enterOne(request: WebRequest, found: Found): Promise<Reply> {
  const form = await request.form()
  const read = readForm(valueForm, form)
  const { locale } = request
  const { facts, line } = found
  const words = jointTexts[locale]
  if (!read.ok) return await enterForm(request, found, { values: form.values, errors: { month: words.refusals['month-outside-year'] } })
  const { value: text, note, sure, replace, version, month } = read.value
  const given = { month, text, inputs: typedInputs(line.indicator, form.values), note, isSure: sure === 'yes', version }
  const outcome = await enterValues(
    request.context,
    { setId: facts.set.id, given: [{ ...given, mayReplace: replace === 'yes', indicatorId: line.indicator.id }] },
    peerValues,
  )
  if (outcome.ok) return redirect(indicatorHref(facts.year, line.indicator), words.enteredDone('1'))
  if (outcome.refusal.code !== 'flawed') return trouble(outcome.refusal.code)
  const { refusal } = outcome
  const asks = { asksSure: asksSure(refusal), asksReplace: asksReplace(refusal) }
  return await enterForm(request, found, { values: form.values, errors: valueErrors(refusal, line.indicator, locale), ...asks })
} // prettier-ignore

async function evidence(request: WebRequest, found: Found): Promise<Reply> {
  const { values, files } = await request.form()
  const { facts, line } = found
  const id = values['value']
  if (typeof id !== 'string' || !isId(id)) return notFound()
  const input = { setId: facts.set.id, valueId: id as IndicatorValueId, file: files['file'] ?? null }
  const kept = await addEvidenceTo(request.context, input)
  const words = jointTexts[request.locale]
  if (kept.ok) return redirect(indicatorHref(facts.year, line.indicator), words.evidenceSaved)
  const { refusal } = kept
  if (refusal === 'not-allowed' || refusal === 'not-found') return trouble(refusal)
  const said = { ...words.refusals, ...keepFileTexts[request.locale] }[refusal]
  return await enterForm(request, found, { values: {}, errors: { file: said } })
}

async function evidenceRemoved(request: WebRequest, found: Found): Promise<Reply> {
  const { values } = await request.form()
  const said = (name: string) => {
    const value = values[name]
    return typeof value === 'string' ? value : ''
  }
  const { facts, line } = found
  if (!isId(said('value')) || !isId(said('file'))) return notFound()
  const done = await removeEvidence(request.context, {
    ...{ setId: facts.set.id, valueId: said('value') as IndicatorValueId },
    ...{ fileId: said('file') as FileId, reason: said('reason').slice(0, 500) },
  })
  const words = jointTexts[request.locale]
  if (done.ok) return redirect(indicatorHref(facts.year, line.indicator), words.evidenceRemoved)
  const { refusal } = done
  if (refusal === 'not-allowed' || refusal === 'not-found') return trouble(refusal)
  return await enterForm(request, found, { values: {}, errors: { form: words.refusals[refusal] } })
}

/** An indicator's month, with its evidence. */
export function enterOneRoutes(parts: JointParts, base: string): readonly Route[] {
  const { enter } = indicatorActions
  const on = (run: Parameters<typeof about>[1]) => about(parts, run)
  return [
    workspacePage(`${base}/enter`, enter, on(enterPage)),
    workspaceAction(`${base}/enter`, enter, on(enterOne)),
    workspaceAction(`${base}/evidence`, enter, on(evidence), { maxBodyBytes: 21 * 1024 * 1024 }),
    workspaceAction(`${base}/evidence/remove`, enter, on(evidenceRemoved)),
  ]
} // prettier-ignore

import { z } from 'zod'
import { readForm } from '#platform/http/form.ts'
import type { FormFields } from '#platform/http/web-request.ts'
import type { DepartmentId } from '#platform/access/person.ts'
import { isId } from '#platform/kernel/ids.ts'
import type { PledgeLine } from '#modules/pledges/index.ts'
import { type AskedChange, changeKinds, resumedStages } from '../domain/pledge-change.ts'
import type { PledgeText } from '../domain/pledge-text.ts'

const line = z.string().trim().max(200, 'too-long')
const words = z.string().max(4_000, 'too-long')
const id = z.string().refine(isId, 'not-a-choice')

const form = z.object({
  kind: z.enum(changeKinds, 'not-a-choice'),
  titleKo: line.optional(),
  titleEn: line.optional(),
  content: words.optional(),
  goal: words.optional(),
  horizon: z.enum(['in-term', 'after-term'], 'not-a-choice').optional(),
  lead: id.optional(),
  helpers: z.preprocess(
    (given: unknown): unknown =>
      given === undefined || given === '' ? [] : Array.isArray(given) ? given : [given],
    z.array(id).max(100),
  ),
  into: z
    .string()
    .optional()
    .transform((text) => (text === undefined || !/^\d{1,4}$/.test(text) ? null : Number(text))),
  resumedStage: z.enum(resumedStages).nullable().catch(null),
  reason: z.string('required').trim().min(1, 'required').max(4_000, 'too-long'),
  impact: z.string().max(4_000, 'too-long').default(''),
})

/** What was typed of a request, read: fields that its kind does not have say what the pledge says. */
export function readRequest(fields: FormFields, pledge: PledgeLine, pledges: readonly PledgeLine[]) {
  const read = readForm(form, fields)
  if (!read.ok) return read
  const given = read.value
  const after: PledgeText = {
    title: { ko: given.titleKo ?? pledge.title.ko, en: given.titleEn ?? pledge.title.en },
    content: given.content ?? pledge.content,
    goal: given.goal ?? pledge.goal,
    horizon: given.horizon ?? pledge.horizon,
    leadDepartmentId: (given.lead ?? pledge.leadDepartmentId) as DepartmentId,
    helperIds: given.helpers as DepartmentId[],
  }
  const asked: AskedChange = {
    ...{ kind: given.kind, after, reason: given.reason, impact: given.impact },
    resumedStage: given.resumedStage,
    intoPledgeId: pledges.find(({ number }) => number === given.into)?.id ?? null,
  }
  return { ok: true as const, value: asked }
}

/** What a form is filled with: what the request, or else the pledge, says. */
export function valuesOf(
  pledge: PledgeLine,
  text: PledgeText,
  asked: Pick<AskedChange, 'kind' | 'resumedStage' | 'reason' | 'impact'> & { readonly into: number | null },
): FormFields['values'] {
  return {
    kind: asked.kind,
    titleKo: text.title.ko,
    titleEn: text.title.en,
    content: text.content,
    goal: text.goal,
    // The choice that changes something is what is looked for.
    horizon:
      text.horizon === pledge.horizon
        ? pledge.horizon === 'in-term'
          ? 'after-term'
          : 'in-term'
        : text.horizon,
    lead: text.leadDepartmentId,
    helpers: text.helperIds,
    into: asked.into === null ? '' : String(asked.into),
    resumedStage: asked.resumedStage ?? '',
    reason: asked.reason,
    impact: asked.impact,
  }
}

import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import type { AskedChange, ChangeKind, StageBefore } from './pledge-change.ts'
import { differingParts, type PledgeText, type TextPart } from './pledge-text.ts'

export type AskChangeRefusal =
  | 'reason-missing'
  | 'title-missing'
  | 'changes-nothing'
  | 'pledge-is-dropped'
  | 'completed-already'
  | 'on-hold-already'
  | 'nothing-to-take-up'
  | 'stage-missing'
  | 'into-missing'
  | 'into-itself'
  | 'into-a-dropped-one'

/** What a kind of change may alter of the text; the others leave it as it is. */
const alters: Readonly<Record<ChangeKind, readonly TextPart[]>> = {
  wording: ['titleKo', 'titleEn', 'content', 'goal'],
  horizon: ['horizon'],
  departments: ['lead', 'helpers'],
  merge: [],
  hold: [],
  resume: [],
  drop: [],
}

/**
 * What is asked of a pledge, tidied: only what its kind may alter is altered. A department cannot ask for what the
 * pledge's standing rules out, nor without saying why.
 */
export function askChange(
  pledge: { readonly id: string; readonly stage: StageBefore; readonly text: PledgeText },
  given: AskedChange,
  into: { readonly id: string; readonly stage: StageBefore } | null,
): Result<AskedChange, AskChangeRefusal> {
  const asked = tidied(pledge.text, given)
  if (asked.reason === '') return refuse('reason-missing')
  const refusal = refusedFor(pledge, asked, into)
  return refusal === null ? ok(asked) : refuse(refusal)
}

function refusedFor(
  { id, stage, text }: Parameters<typeof askChange>[0],
  { kind, after, resumedStage }: AskedChange,
  into: Parameters<typeof askChange>[2],
): AskChangeRefusal | null {
  if (kind !== 'resume' && stage === 'dropped') return 'pledge-is-dropped'
  switch (kind) {
    case 'wording':
      if (after.title.ko === '' || after.title.en === '') return 'title-missing'
      break
    case 'horizon':
    case 'departments':
      break
    case 'merge':
      return into === null ? 'into-missing' : refusedInto(id, into)
    case 'hold':
    case 'drop':
      if (stage === 'completed' || stage === 'continuing') return 'completed-already'
      return kind === 'hold' && stage === 'on-hold' ? 'on-hold-already' : null
    case 'resume':
      if (stage !== 'on-hold' && stage !== 'dropped') return 'nothing-to-take-up'
      return resumedStage === null ? 'stage-missing' : null
  }
  return differingParts(text, after).length === 0 ? 'changes-nothing' : null
}

function refusedInto(
  id: string,
  into: { readonly id: string; readonly stage: StageBefore },
): AskChangeRefusal | null {
  if (into.id === id) return 'into-itself'
  return into.stage === 'dropped' ? 'into-a-dropped-one' : null
}

function tidied(before: PledgeText, given: AskedChange): AskedChange {
  const may = new Set(alters[given.kind])
  const words = (part: TextPart, was: string, is: string) => (may.has(part) ? is.trim() : was)
  const leadDepartmentId = may.has('lead') ? given.after.leadDepartmentId : before.leadDepartmentId
  const helpers = may.has('helpers') ? given.after.helperIds : before.helperIds
  return {
    kind: given.kind,
    after: {
      title: {
        ko: words('titleKo', before.title.ko, given.after.title.ko),
        en: words('titleEn', before.title.en, given.after.title.en),
      },
      content: words('content', before.content, given.after.content),
      goal: words('goal', before.goal, given.after.goal),
      horizon: may.has('horizon') ? given.after.horizon : before.horizon,
      leadDepartmentId,
      // Whoever leads is no helper.
      helperIds: [...new Set(helpers)].filter((helper) => helper !== leadDepartmentId).toSorted(),
    },
    resumedStage: given.kind === 'resume' ? given.resumedStage : null,
    intoPledgeId: given.kind === 'merge' ? given.intoPledgeId : null,
    reason: given.reason.trim(),
    impact: given.impact.trim(),
  }
}

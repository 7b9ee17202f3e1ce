import { describe, expect, it } from 'vitest'
import type { DepartmentId } from '#platform/access/person.ts'
import { askChange } from './ask-change.ts'
import type { AskedChange, StageBefore } from './pledge-change.ts'
import type { PledgeText } from './pledge-text.ts'

const lead = 'd1' as DepartmentId
const helper = 'd2' as DepartmentId
const text: PledgeText = {
  title: { ko: '도서관', en: 'Library' },
  content: '두 곳을 짓는다.',
  goal: '2022년까지',
  horizon: 'in-term',
  leadDepartmentId: lead,
  helperIds: [helper],
}
const asked = (facts: Partial<AskedChange> = {}): AskedChange => ({
  ...{ kind: 'drop', after: text, resumedStage: null, intoPledgeId: null, reason: ' 사유 ', impact: '' },
  ...facts,
})
const pledge = (stage: StageBefore = 'on-track') => ({ id: 'p1', stage, text })
const into = (id: string, stage: StageBefore = 'on-track') => ({ id, stage })

describe('what may be asked of a pledge', () => {
  it('alters only what its kind may alter, tidied', () => {
    const after = { ...text, title: { ko: ' 큰 도서관 ', en: 'Large library' }, leadDepartmentId: helper }
    expect(askChange(pledge(), asked({ kind: 'wording', after }), null)).toMatchObject({
      ok: true,
      value: {
        reason: '사유',
        after: { title: { ko: '큰 도서관', en: 'Large library' }, leadDepartmentId: lead },
      },
    })
    const others = { ...text, leadDepartmentId: helper, helperIds: [helper, lead, lead] }
    expect(askChange(pledge(), asked({ kind: 'departments', after: others }), null)).toMatchObject({
      value: { after: { leadDepartmentId: helper, helperIds: [lead] } },
    })
  })

  it.each([
    ['without a reason', pledge(), asked({ reason: ' ' }), null, 'reason-missing'],
    ['wording that says the same', pledge(), asked({ kind: 'wording' }), null, 'changes-nothing'],
    ['the due time it has', pledge(), asked({ kind: 'horizon' }), null, 'changes-nothing'],
    ['anything of a dropped one', pledge('dropped'), asked({ kind: 'hold' }), null, 'pledge-is-dropped'],
    ['dropping what is completed', pledge('completed'), asked(), null, 'completed-already'],
    ['holding what is on hold', pledge('on-hold'), asked({ kind: 'hold' }), null, 'on-hold-already'],
    ['taking up what runs', pledge(), asked({ kind: 'resume' }), null, 'nothing-to-take-up'],
    ['taking up without a stage', pledge('on-hold'), asked({ kind: 'resume' }), null, 'stage-missing'],
    ['merging into none', pledge(), asked({ kind: 'merge' }), null, 'into-missing'],
    ['merging into itself', pledge(), asked({ kind: 'merge' }), into('p1'), 'into-itself'],
    [
      'merging into a dropped one',
      pledge(),
      asked({ kind: 'merge' }),
      into('p2', 'dropped'),
      'into-a-dropped-one',
    ],
  ] as const)('is not %s', (_what, of, what, target, refusal) => {
    expect(askChange(of, what, target)).toMatchObject({ ok: false, refusal })
  })

  it('is to drop, hold, merge or take up again where it stands for that', () => {
    expect(askChange(pledge(null), asked(), null).ok).toBe(true)
    expect(askChange(pledge('on-hold'), asked(), null).ok).toBe(true)
    expect(askChange(pledge(), asked({ kind: 'merge' }), into('p2')).ok).toBe(true)
    expect(askChange(pledge('dropped'), asked({ kind: 'resume', resumedStage: 'partial' }), null).ok).toBe(
      true,
    )
  })
})

import type { ProposeStepRefusal, RemoveStepRefusal } from '../use-cases/propose-step.ts'

/** Refusals that are whole pages of their own. */
export type GeneralRefusal = 'not-allowed' | 'not-found'
export type SaidRefusal =
  Exclude<ProposeStepRefusal | RemoveStepRefusal, GeneralRefusal> | 'not-a-number' | 'choose-indicator'

export const refusalsKo: Record<SaidRefusal, string> = {
  locked: '기준일 실적이 잠겨 개선안을 적을 수 없습니다.',
  'effort-not-positive': '소요는 1인·일부터 적을 수 있습니다.',
  'effort-too-large': '소요가 너무 큽니다. 인·일로 적었는지 보십시오.',
  'value-out-of-bounds': '이 지표에 있을 수 없는 값입니다. 단위를 보십시오.',
  'value-undoes-what-is-there': '이미 쌓인 실적보다 작은 값입니다.',
  'value-not-better': '전망보다 나은 값을 적으십시오. 그대로 두어도 이르는 값입니다.',
  'note-missing': '무엇을 하는지 적으십시오.',
  'proposed-already': '같은 값의 개선안이 이미 있습니다. 먼저 그것을 지우십시오.',
  'too-many-steps': '한 지표에 개선안을 여섯 개까지 적을 수 있습니다.',
  'not-a-number': '숫자를 적으십시오.',
  'choose-indicator': '지표를 고르십시오.',
}

import type { SaidRefusal } from './said-refusal.ts'

/** Why a step with a request was refused, and what to do. */
export const refusalsKo: Readonly<Record<SaidRefusal, string>> = {
  'reason-missing': '사유를 적으십시오.',
  'title-missing': '제목을 한글과 영문으로 모두 적으십시오.',
  'changes-nothing': '바뀌는 것이 없습니다. 바꿀 내용을 적으십시오.',
  'pledge-is-dropped': '폐기한 공약입니다. 다시 추진하려면 유형을 재추진으로 고르십시오.',
  'completed-already': '이행을 마친 공약은 보류하거나 폐기할 수 없습니다.',
  'on-hold-already': '이미 보류한 공약입니다.',
  'nothing-to-take-up': '보류하거나 폐기한 공약이 아닙니다.',
  'stage-missing': '다시 추진할 단계를 고르십시오.',
  'into-missing': '같은 임기의 공약에서 합칠 공약을 고르십시오.',
  'into-itself': '자기 자신에는 합칠 수 없습니다. 다른 공약을 고르십시오.',
  'into-a-dropped-one': '폐기한 공약에는 합칠 수 없습니다. 다른 공약을 고르십시오.',
  'unknown-department': '지금 있는 부서를 고르십시오.',
  'another-request-is-open':
    '이 공약에는 진행 중인 변경안이 있습니다. 그 변경안을 마치거나 철회한 뒤에 내십시오.',
  'not-at-this-step': '지금 단계에서는 할 수 없습니다. 화면을 새로 고쳐 상태를 확인하십시오.',
  'departments-asked': '아직 답하지 않은 부서가 있습니다. 의견을 받거나 협의 기한이 지난 뒤에 올리십시오.',
  'before-a-session': '이미 회의 안건으로 올라 있습니다. 그 회의의 의결을 기다리십시오.',
  'session-not-called': '이미 마쳤거나 취소한 회의입니다. 앞으로 열릴 회의를 고르십시오.',
  'no-such-session': '회의를 고르십시오.',
  'panel-has-not-decided': '시민평가단이 아직 의결하지 않았습니다. 회의에서 의결한 뒤에 가져오십시오.',
  'opinion-to-come': '회의 날이 아직 오지 않았습니다.',
  'opinion-before-the-request': '회의가 변경안을 낸 날보다 앞섭니다. 변경안을 낸 뒤의 회의에 올리십시오.',
  'no-panel-opinion': '시민평가단 의견이 없어 결재를 기록할 수 없습니다. 먼저 심의를 거치십시오.',
  'document-number-missing': '결재 문서번호를 적으십시오.',
  'approval-to-come': '결재일은 오늘까지여야 합니다.',
  'approval-before-the-opinion': '결재일이 시민평가단 회의보다 앞섭니다. 회의 뒤의 날짜를 적으십시오.',
  'not-approved':
    '결재하지 않은 변경안은 공개할 수 없습니다. 시민평가단 심의와 시장 결재를 거쳐 문서번호를 기록한 뒤에 공개하십시오.',
  'approved-later': '결재일이 오늘보다 늦습니다.',
  'panel-not-answered': '시민평가단이 반대했습니다. 받아들이지 않는 사유를 먼저 밝힌 뒤에 공개하십시오.',
  'nothing-to-answer': '답할 평가단 의견이 없습니다.',
  'answered-already': '이미 답했습니다.',
  'pledge-changed-meanwhile':
    '변경안을 작성한 뒤에 공약이 바뀌었습니다(조직개편 등). 변경안을 지금의 공약에 맞추어 고치십시오.',
  'completed-under-100': '진행률이 100 %가 아닌 공약입니다.',
  'merged-into-itself': '자기 자신에는 합칠 수 없습니다.',
  'department-not-asked': '이 변경안에 의견을 물은 부서가 아닙니다.',
}

import {
  isListIssue,
  isSumIssue,
  type ListIssueMatter,
  type PageIssueMatter,
  type RowIssueMatter,
  type SumIssueMatter,
} from './domain/import-page-issue.ts'
import type { PledgeStage } from './domain/pledge-stage.ts'

const stageNames: Readonly<Record<PledgeStage, string>> = {
  completed: '이행완료',
  continuing: '이행후 계속추진',
  'on-track': '정상추진',
  partial: '일부추진',
  'on-hold': '보류',
  dropped: '폐기',
}
const columnNames = { number: '번호', department: '부서', stage: '이행단계', progress: '추진율' } as const

/** 공약 자료에서 틀린 곳과 확인할 곳을 숫자와 함께 말한다. */
export function pageIssueTextKo(issue: PageIssueMatter): string {
  if (isSumIssue(issue)) return sumTextKo(issue)
  return isListIssue(issue) ? listIssueTextKo(issue) : rowIssueTextKo(issue)
}

function rowIssueTextKo(issue: RowIssueMatter): string {
  switch (issue.code) {
    case 'row-not-understood':
      return `분야도 공약도 아닌 행입니다: ${issue.text}`
    case 'title-missing':
      return '공약명이 없습니다.'
    case 'department-missing':
      return '부서가 없습니다.'
    case 'unknown-stage':
      return `‘${issue.word}’은(는) 알려진 이행단계가 아닙니다. 단계를 고르십시오.`
    case 'two-stages':
      return `단계가 둘 이상 표시되어 있습니다: ${issue.words.join(', ')}`
    case 'unknown-mark':
      return `‘${issue.word}’ 칸의 ‘${issue.text}’을(를) 읽지 못했습니다.`
    case 'progress-not-a-percent':
      return `‘${issue.text}’은(는) 백분율이 아닙니다.`
    case 'progress-over-100':
      return `추진율 ${issue.text}은(는) 100 %를 넘습니다.`
    case 'completed-under-100':
      return `완료로 표시되었으나 추진율이 ${issue.progress} %입니다. 완료는 100 %여야 합니다.`
    case 'number-repeated':
      return `번호 ${issue.number}은(는) ${issue.firstRow}행에 이미 있습니다.`
    case 'pledge-without-field':
      return '첫 분야보다 앞에 있는 공약입니다.'
    case 'rows-of-one-differ':
      return `한 공약의 여러 행이 서로 다른 ${issue.what === 'progress' ? '추진율' : '단계'}을(를) 적고 있습니다: ${issue.text}`
    case 'stage-missing':
      return '표시된 단계가 없습니다.'
    case 'stage-word-unsure':
      return `‘${issue.word}’은(는) 시마다 뜻이 다릅니다. ${stageNames[issue.stage]}(으)로 읽었습니다.`
    case 'stage-by-progress':
      return `‘${issue.word}’만으로는 완료 여부를 알 수 없어 추진율에 따라 ${stageNames[issue.stage]}(으)로 읽었습니다.`
    case 'progress-missing':
      return '추진율이 없습니다.'
    case 'progress-in-brackets':
      return `‘${issue.text}’에서 괄호 앞의 값을 추진율로 읽었습니다.`
    case 'progress-as-fraction':
      return '추진율이 1에 대한 비율로 적혀 있어 백분율로 바꾸어 읽었습니다.'
    case 'under-way-at-100':
      return `‘${issue.word}’인데 추진율이 100 %입니다.`
  }
}

function listIssueTextKo(issue: ListIssueMatter): string {
  switch (issue.code) {
    case 'too-many-pledges':
      return `공약이 ${issue.most}건을 넘어 그 뒤는 읽지 않았습니다.`
    case 'number-skipped':
      return `번호가 ${issue.expected}이(가) 아니라 ${issue.number}입니다.`
    case 'title-repeated':
      return `${issue.firstRow}행과 공약명이 같습니다: ${issue.title}`
    case 'field-empty':
      return `분야 ‘${issue.title}’에 공약이 없습니다.`
    case 'no-fields':
      return '공약을 분야로 나눈 곳이 없습니다.'
    case 'column-not-there':
      return `표에 다음 열이 없습니다: ${issue.missing.map((column) => columnNames[column]).join(', ')}`
    case 'row-joined':
      return `쪽이 나뉘며 끊긴 행을 앞 공약에 이었습니다: ${issue.text}`
    case 'markup-mended':
      return '웹페이지의 표가 깨져 있어 브라우저처럼 고쳐 읽었습니다.'
    case 'characters-lost':
      return '읽지 못한 글자가 있습니다.'
    case 'no-pledges':
      return '건수 표만 있고 공약 목록이 없습니다.'
  }
}

function sumTextKo(issue: SumIssueMatter): string {
  switch (issue.code) {
    case 'not-a-mean':
      return `‘${issue.of}’에 적힌 ‘${issue.text}’은(는) 평균이 아닙니다.`
    case 'mean-differs':
      return `‘${issue.of}’의 평균이 ${issue.printed}(으)로 적혀 있으나 행으로 다시 계산하면 ${issue.computed}입니다.`
    case 'total-mean-rounded':
      return `‘${issue.of}’의 평균 ${issue.printed}은(는) 소수 둘째 자리까지 ${issue.computed}입니다.`
    case 'mean-cut':
      return `‘${issue.of}’의 평균 ${issue.printed}은(는) 반올림하지 않고 버린 값입니다. 소수 둘째 자리까지 ${issue.computed}입니다.`
    case 'mean-is-completion':
      return `‘${issue.of}’에 적힌 ${issue.printed}은(는) 평균이 아니라 완료 비율입니다(${issue.done}/${issue.whole}).`
    case 'count-differs':
      return `‘${issue.of}’의 ${issue.what}이(가) ${issue.printed}(으)로 적혀 있으나 행을 세면 ${issue.computed}입니다.`
    case 'summary-differs':
      return `건수 표의 ‘${issue.of}’이(가) ${issue.printed}(으)로 적혀 있으나 표 안의 수를 더하면 ${issue.computed}입니다.`
    case 'percent-differs':
      return `‘${issue.of}’의 비율이 ${issue.printed}(으)로 적혀 있으나 건수로는 ${issue.computed}입니다.`
    case 'percent-forced':
      return `‘${issue.of}’의 비율 ${issue.printed}은(는) 합이 100이 되도록 맞춘 값입니다. 건수로는 ${issue.computed}입니다.`
    case 'percent-cut':
      return `‘${issue.of}’의 비율 ${issue.printed}은(는) 반올림하지 않고 버린 값입니다. 건수로는 ${issue.computed}입니다.`
    case 'rate-unexplained':
      return `이행률 ${issue.printed} %는 어느 단계의 건수를 더해도 나오지 않습니다.`
    case 'rate-explained':
      return `이행률 ${issue.printed} %는 ${issue.by.map((words) => words.join(' + ')).join(' 또는 ')}의 비율입니다.`
  }
}

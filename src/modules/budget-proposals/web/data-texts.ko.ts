export const ko = {
  proposals: '주민참여예산 주민제안',
  proposalsBody:
    '해마다 들어온 주민제안의 제목과 유형, 위치, 사업비, 부서 검토, 공감, 결과와 사유입니다. 제안한 사람은 담지 않습니다.',
  steps: '주민참여예산 선정 사업 집행',
  stepsBody: '선정된 사업이 예산에 담기고 계약, 집행을 거쳐 끝날 때까지의 날짜와 금액입니다.',
  reports: '주민참여예산 선정 사업 점검',
  reportsBody:
    '주민참여예산위원이 선정된 사업을 점검한 결과와 사업부서의 답입니다. 점검한 사람은 담지 않습니다.',
  apiProposals: '한 해의 주민제안',
  apiExecution: '한 해의 선정 사업 집행과 점검',
  year: '연도',
  reason: '사유',
  reviewedOn: '검토일',
  decidedOn: '결정일',
  answer: '답변',
  answeredOn: '답변일',
  words: '내용',
}

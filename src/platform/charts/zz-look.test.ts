import { test } from 'vitest'
import fs from 'node:fs'
import { barChart } from './bar-chart.ts'
import { stackedBarChart } from './stacked-bar-chart.ts'
import { lineChart } from './line-chart.ts'
import { timelineChart } from './timeline-chart.ts'
import { chartBlock } from './chart.ts'
const d = (x: string) => x as any
export const charts = [
  barChart({ title: '공약 83건 가운데 36건을 마쳤습니다', unit: '단위: 건', day: d('2021-11-10'), columns: ['분야', '건수'], bars: [{ label: '교통', value: 23 }, { label: '복지와 보육, 그리고 매우 긴 이름을 가진 분야의 사업들 모두를 합한 것', value: 36, tone: 'ours' }, { label: '교육', value: 0, tone: 'rest' }, { label: '환경 & <b>', value: 8, tone: 'rest' }] }),
  barChart({ title: '증감', unit: '단위: 백만원', columns: ['구분', '증감'], bars: [{ label: '국비', value: 1234 }, { label: '도비', value: -520 }, { label: '시비', value: 88.25 }] }),
  barChart({ title: '빈', columns: ['a', 'b'], bars: [] }),
  barChart({ title: '하나', columns: ['a', 'b'], bars: [{ label: '하나', value: 5n }] }),
  barChart({ title: '모두 영', columns: ['a', 'b'], bars: [{ label: '하나', value: 0 }, { label: '둘', value: 0 }] }),
  stackedBarChart({ title: '부서별 추진 상태', column: '부서', unit: '단위: 건', parts: [{ name: '완료', tone: 'success' }, { name: '정상추진', tone: 'ours' }, { name: '지연', tone: 'danger' }, { name: '예정', tone: 'fourth' }], bars: [{ label: '기획담당관', values: [5, 12, 1, 3] }, { label: '교통건설국 대중교통과', values: [2, 3, 0, 0] }, { label: '복지국', values: [0, 0, 0, 0] }, { label: '도시국', values: [30, 1, 2, 4] }] }),
  stackedBarChart({ title: '재원', shares: true, column: '연도', parts: [{ name: '국비', tone: 'third' }, { name: '도비', tone: 'second' }, { name: '시비', tone: 'ours' }], bars: [{ label: '2020년', values: [10, 20, 70] }, { label: '2021년', values: [100, 50, 300] }] }),
  lineChart({ title: '인구가 늘고 있습니다', column: '월', unit: '단위: 명', periods: Array.from({ length: 12 }, (_, i) => `2021. ${i + 1}.`), lines: [{ name: '김포시', tone: 'ours', values: [470000, 472000, 474000, 475000, 476500, 478000, 480000, 481000, 482500, 484000, null, null] }, { name: '이웃 도시 평균', tone: 'rest', values: [410000, 411000, 412000, null, 414000, 415000, 416000, 417000, 417500, 480000, null, null] }] }),
  lineChart({ title: '증감률', column: '분기', periods: ['1분기', '2분기', '3분기', '4분기'], lines: [{ name: '증감률', tone: 'ours', values: [1.5, -0.7, 0.3, 2.1] }] }),
  lineChart({ title: '한 점', column: '분기', periods: ['1분기'], lines: [{ name: '값', tone: 'ours', values: [5] }] }),
  timelineChart({ title: '세 과제가 늦고 있습니다', column: '과제', from: d('2021-01'), to: d('2021-12'), today: d('2021-11-10'), rows: [{ label: '시민과의 약속 공약사업 관리', spans: [{ from: d('2021-01-05'), to: d('2021-03-31'), state: 'done', label: '1분기 점검' }, { from: d('2021-04-01'), to: d('2021-10-30'), state: 'done', label: '반기 보고회' }, { from: d('2021-10-20'), to: d('2021-12-31'), state: 'under-way', label: '평가단' }] }, { label: '주민참여예산', spans: [{ from: d('2021-06-01'), to: d('2021-09-30'), state: 'late', label: '총회' }, { from: d('2021-12-01'), to: d('2021-12-20'), state: 'planned', label: '결과 공개' }] }, { label: '아주아주 긴 이름을 가진 과제로서 두 줄 또는 세 줄까지 이어지는 과제의 이름', spans: [{ from: d('2020-11-01'), to: d('2022-02-01'), state: 'under-way', label: '연중' }] }] }),
  timelineChart({ title: '2년', column: '과제', locale: 'en', from: d('2020-07'), to: d('2022-06'), today: d('2021-11-10'), rows: [{ label: 'Pledges', spans: [{ from: d('2020-08-05'), to: d('2021-03-31'), state: 'done', label: 'First check' }] }, { label: 'Bars', spans: [{ from: d('2021-08-05'), to: d('2022-03-31'), state: 'planned', label: 'Second check' }] }] }),
]
test('look', async () => {
  const html = (k: 'svg' | 'narrowSvg') => `<meta charset=utf8><style>@font-face{font-family:'Pretendard GOV';src:url(file:///work/main/assets/fonts/PretendardGOV-Regular.woff2)}@font-face{font-family:'Pretendard GOV';font-weight:700;src:url(file:///work/main/assets/fonts/PretendardGOV-Bold.woff2)}body{font-family:'Pretendard GOV';margin:16px}</style>` + charts.map((c) => `<h4>${c.title}</h4><div style="outline:1px dotted #ccc;width:max-content">${c[k]}</div>`).join('')
  fs.writeFileSync('/tmp/doc/c.html', html('svg')); fs.writeFileSync('/tmp/doc/n.html', html('narrowSvg'))
  const { renderPdf } = await import('../documents/render-pdf.ts')
  fs.writeFileSync('/tmp/doc/c.pdf', await renderPdf({ title: '차트', locale: 'ko', issuer: '기획담당관', day: d('2021-11-10'), blocks: charts.map(chartBlock) }))
})

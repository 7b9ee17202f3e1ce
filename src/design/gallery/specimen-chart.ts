import { barChart } from '#platform/charts/bar-chart.ts'
import { galleryDay } from './specimen-data.ts'

export const specimenChart = barChart({
  title: '공약 83건 가운데 36건을 마쳤고 3건이 늦었습니다',
  caption: '공약 83건의 단계별 건수와 비율',
  unit: '단위: 건',
  day: galleryDay,
  source: '공약 이행 점검(2021년 4분기)',
  columns: ['단계', '건수와 비율'],
  bars: [
    { label: '완료', value: 36, text: '36건, 43.4 %', tone: 'success' },
    { label: '정상추진', value: 38, text: '38건, 45.8 %' },
    { label: '일부추진', value: 6, text: '6건, 7.2 %', tone: 'warning' },
    { label: '지연', value: 3, text: '3건, 3.6 %', tone: 'danger' },
  ],
})

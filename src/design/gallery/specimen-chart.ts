import type { FigureChart } from '../records/figure.tsx'

const rows = [
  ['완료', 36, '#228738'],
  ['정상추진', 38, '#0b50d0'],
  ['일부추진', 6, '#8a5c00'],
  ['지연', 3, '#bd2c0f'],
] as const

const bars = rows
  .map(([word, count, colour], index) => {
    const y = index * 44 + 8
    const width = count * 13
    return `<text x="0" y="${y + 19}" font-size="15" fill="#1e2124">${word}</text><rect x="90" y="${y}" width="${width}" height="28" fill="${colour}"/><text x="${90 + width + 8}" y="${y + 19}" font-size="15" font-weight="700" fill="#1e2124">${count}건</text>`
  })
  .join('')

/** A drawing such as the chart functions make. */
export const specimenChart: FigureChart = {
  title: '공약 83건 가운데 36건을 마쳤고 3건이 늦었습니다',
  svg: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 184" role="img" aria-label="단계별 공약 수 막대그림">${bars}</svg>`,
  unit: '단위: 건',
  day: '2021-11-10',
  source: '공약 이행 점검(2021년 4분기)',
  table: {
    kind: 'table',
    caption: '공약 83건의 단계별 건수와 비율',
    head: ['단계', '건수', '비율'],
    align: ['left', 'right', 'right'],
    rows: [
      ['완료', '36', '43.4 %'],
      ['정상추진', '38', '45.8 %'],
      ['일부추진', '6', '7.2 %'],
      ['지연', '3', '3.6 %'],
    ],
  },
}

export const sample: any = { title: '2021년 주요업무 추진계획', locale: 'ko', issuer: '기획담당관', day: '2021-01-05', blocks: [
 { kind: 'heading', level: 1, text: 'Ⅰ. 추진배경' },
 { kind: 'items', items: [ { marker: '□', text: '민선 7기 4년차를 맞아 공약사업의 차질 없는 이행과 체계적인 관리로 시민과의 약속을 지키고 시정에 대한 신뢰를 높이고자 함', items: [ { marker: '○', text: '분기별 자체점검 및 반기별 보고회 개최', items: [ { marker: '-', text: '1분기: 3. 31. 기준, 전 부서', items: [] } ] }, { marker: '※', text: '근거: 「지방자치법」 제28조', items: [] } ] }, { marker: '▶', text: '화살표 항목', items: [] }, { marker: '❖', text: '꽃표 항목', items: [] } ] },
 { kind: 'heading', level: 2, text: '1. 예산' },
 { kind: 'paragraph', text: '예산은 다음과 같다. #set text(red) *강조* _밑줄_ $x$ @ref <label> `code` \\ "따옴표" = 제목\n둘째 줄' },
 { kind: 'table', caption: '재원별 예산', unit: '(단위: 백만원)', head: ['구분', '2020년', '2021년', '증감', '비고'], align: ['left', 'right', 'right', 'right', 'left'], rows: [['국비', '1,234', '2,345', '1,111', ''], ['도비', '12', '3', '△9', '보조율 조정에 따른 감액이며 자세한 내용은 붙임 참조'], ['계', '1,246', '2,348', '1,102', '']] },
 { kind: 'heading', level: 3, text: '가. 세부' },
 { kind: 'paragraph', text: 'a'.repeat(300) + ' ' + '가'.repeat(200) },
 { kind: 'page-break' },
 { kind: 'heading', level: 1, text: 'Ⅱ. 이모지 😀 펲 債 𠀀' },
] }
for (let i = 0; i < 3; i++) sample.blocks.push({ kind: 'table', caption: `표 ${i}`, head: Array.from({ length: 9 }, (_, k) => `열 ${k}`), align: Array.from({ length: 9 }, (_, k) => k ? 'right' : 'left'), rows: Array.from({ length: 30 }, (_, r) => Array.from({ length: 9 }, (_, k) => k ? (r * k * 1234).toLocaleString() : `과제명이 제법 긴 항목 ${r}`)) })

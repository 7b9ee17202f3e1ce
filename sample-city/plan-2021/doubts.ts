import type { PlanInput } from '#modules/workplan/index.ts'

/** What does not add up in the document or may be read in two ways, where, and how the sample treats it. */
export const doubts: NonNullable<PlanInput['doubts']> = [
  {
    where: 'programmes.2.sums.1',
    what: {
      ko: '36건과 46건을 더하면 82건으로, 공약 83건에서 1건이 모자람. 언론에 알려진 불가사업 1건이 빠진 것으로 보이나 고치지 않고 적힌 대로 둠',
      en: '36 and 46 make 82, one short of 83 pledges. One pledge was reported as impossible; the figures are kept as printed',
    },
  },
  {
    where: 'programmes.6.sums.2',
    what: {
      ko: '연말 긴급지원은 40억원이라 했으나 항목을 더하면 40.6억원. 합계와 항목을 적힌 대로 두고 차이를 알림',
      en: 'Year-end aid is given as KRW 4 billion, its items make 4.06 billion. Total and items as printed, the difference shown',
    },
  },
  {
    where: 'results.achievements.4',
    what: {
      ko: '2,665억원 가운데 항목으로 적힌 것은 2,179.6억원뿐으로, 485.4억원은 내역이 없음. ‘등’에 든 것으로 보고 따로 셈하지 않음',
      en: 'Of KRW 266.5 billion only 217.96 billion is itemised; 48.54 billion is not. Taken as “and others”',
    },
  },
  {
    where: 'programmes.15.figures',
    what: {
      ko: '법률자문이 성과에는 298건, 표에는 456건으로 158건 다름. 기준일이나 세는 단위가 다를 수 있어 둘 다 적힌 대로 둠',
      en: 'Advice is 298 in the results, 456 in the table: a gap of 158. Cut-off or unit may differ; both are kept',
    },
  },
  {
    where: 'results.achievements.8',
    what: {
      ko: '승소율 90 %의 분모를 알 수 없음. 203건에는 끝나지 않은 소송도 있을 수 있음. 비율만 적고 건수로 풀지 않음',
      en: 'The base of 90 % is unknown: the 203 suits may include pending ones. The rate is given without counts',
    },
  },
  {
    where: 'results.awards.2',
    what: {
      ko: '같은 평가를 한 곳에서는 2020년(2019년 실적), 다른 곳에서는 2019년이라 부름. 평가연도 2020, 실적연도 2019로 봄',
      en: 'The same evaluation is called 2020 (results of 2019) and 2019. Evaluation year 2020, year of results 2019',
    },
  },
  {
    where: 'results.contests.1',
    what: {
      ko: '사업비가 모두 줄표. 0원이 아니라 값 없음으로 둠',
      en: 'All amounts are dashes. Missing, not zero',
    },
  },
  {
    where: 'coreTasks.1',
    what: {
      ko: '4대 핵심사업이 무엇인지 문서 어디에도 없음. 이름만 두고 내용을 지어내지 않음',
      en: 'The four core projects are named nowhere. The name is kept, nothing invented',
    },
  },
  {
    where: 'programmes.1.team',
    what: {
      ko: '담당 표가 빠져 있음. 앞뒤 업무를 보아 팀을 정함',
      en: 'The table of officers is missing. The team is taken from the neighbours',
    },
  },
  {
    where: 'programmes.4.tasks.3',
    what: {
      ko: '매월 30일이라 했으나 2월에는 30일이 없고, 2021년 5월 30일은 일요일, 10월 30일은 토요일. 30일이 없거나 쉬는 날이면 그달의 마지막 일하는 날',
      en: 'The 30th of each month: February has none; 30 May 2021 is a Sunday, 30 October a Saturday. The last working day of the month when there is none or it is a holiday',
    },
  },
  {
    where: 'programmes.4.tasks.1',
    what: {
      ko: '셋째 월요일이 있는 주인지 달력의 셋째 주인지 뚜렷하지 않음. 2021년은 열두 달 가운데 아홉 달이 다름. 셋째 월요일부터 금요일까지로 봄',
      en: 'Week of the third Monday or third week of the calendar: they differ in nine months of 2021. From the third Monday to Friday',
    },
  },
  {
    where: 'programmes.4.tasks.4',
    what: {
      ko: '언제까지 쌓인 포인트로 포상하는지 적혀 있지 않음. 11월 말까지로 봄',
      en: 'The cut-off of the points is not stated. Taken as the end of November',
    },
  },
  {
    where: 'programmes.4.sections',
    what: {
      ko: '추진체계 그림이 문서를 글자로 옮기며 사라짐. 비워 둠',
      en: 'The diagram was lost when the document became text. Left out',
    },
  },
  {
    where: 'programmes.5.sections.2',
    what: {
      ko: '11개 분야라 했으나 적힌 분야는 7~8개. 수와 목록을 적힌 대로 둠',
      en: '11 fields are said, 7 or 8 are listed. Number and list as printed',
    },
  },
  {
    where: 'programmes.9.sections.1',
    what: {
      ko: '‘’20년 합동평가’가 평가연도인지 실적연도인지 뚜렷하지 않음. 적힌 대로 두고 두 연도를 따로 묻게 함',
      en: '“Joint evaluation of 2020”: year of evaluation or of results?. Kept as printed; both years are asked for',
    },
  },
  {
    where: 'programmes.10.tasks.8',
    what: {
      ko: '지표를 미리 본다는 사전평가가 7월 중간점검보다 늦음. 적힌 달을 따름',
      en: 'The advance check of indicators comes after the mid-year check. The months are kept',
    },
  },
  {
    where: 'programmes.10.tasks.10',
    what: {
      ko: '최종 보고회가 다음 해 1~2월 최종평가보다 먼저. 적힌 달을 따름',
      en: 'The final report comes before the final evaluation of January and February. The months are kept',
    },
  },
  {
    where: 'programmes.14.tasks.5',
    what: {
      ko: '사업은 1~12월이라 했으나 연보는 다음 해 3월까지. 연보의 기간을 따름',
      en: 'The programme runs January to December, the yearbook to March. The yearbook keeps its own period',
    },
  },
  {
    where: 'programmes.14.team',
    what: {
      ko: '팀장 이름이 12·13번과 14번에서 한 글자 다르고 괄호가 하나 더 있음. 표본에는 실제 이름을 쓰지 않음',
      en: 'The team leader’s name differs by a letter between 12–13 and 14; one bracket too many. The sample uses no real names',
    },
  },
  {
    where: 'programmes.9.tasks.4',
    what: {
      ko: '11월 21일까지라 했으나 실제로는 11월 19일에 끝남. 지표도 93개가 아니라 98개로 정해짐. 계획은 적힌 대로, 바뀐 것은 추진 기록에 남김',
      en: 'Planned to 21 November, it really ended on the 19th; 98 indicators instead of 93. The plan as printed, the change in the reports',
    },
  },
  {
    where: 'programmes.1.tasks',
    what: {
      ko: '문서에 달이 적히지 않은 일은 표본에서 기간을 정함',
      en: 'Tasks that the document does not date have dates of the sample',
    },
  },
  {
    where: 'programmes.3.tasks',
    what: {
      ko: '문서에 달이 적히지 않은 일은 표본에서 기간을 정함',
      en: 'Tasks that the document does not date have dates of the sample',
    },
  },
  {
    where: 'programmes.5.tasks',
    what: {
      ko: '문서에 달이 적히지 않은 일은 표본에서 기간을 정함',
      en: 'Tasks that the document does not date have dates of the sample',
    },
  },
  {
    where: 'programmes.6.tasks',
    what: {
      ko: '문서에 달이 적히지 않은 일은 표본에서 기간을 정함',
      en: 'Tasks that the document does not date have dates of the sample',
    },
  },
  {
    where: 'programmes.7.tasks',
    what: {
      ko: '문서에 달이 적히지 않은 일은 표본에서 기간을 정함',
      en: 'Tasks that the document does not date have dates of the sample',
    },
  },
  {
    where: 'programmes.11.tasks',
    what: {
      ko: '문서에 달이 적히지 않은 일은 표본에서 기간을 정함',
      en: 'Tasks that the document does not date have dates of the sample',
    },
  },
  {
    where: 'programmes.12.tasks',
    what: {
      ko: '문서에 달이 적히지 않은 일은 표본에서 기간을 정함',
      en: 'Tasks that the document does not date have dates of the sample',
    },
  },
  {
    where: 'programmes.13.tasks',
    what: {
      ko: '문서에 달이 적히지 않은 일은 표본에서 기간을 정함',
      en: 'Tasks that the document does not date have dates of the sample',
    },
  },
  {
    where: 'programmes.14.tasks',
    what: {
      ko: '문서에 달이 적히지 않은 일은 표본에서 기간을 정함',
      en: 'Tasks that the document does not date have dates of the sample',
    },
  },
  {
    where: 'programmes.15.tasks',
    what: {
      ko: '문서에 달이 적히지 않은 일은 표본에서 기간을 정함',
      en: 'Tasks that the document does not date have dates of the sample',
    },
  },
]

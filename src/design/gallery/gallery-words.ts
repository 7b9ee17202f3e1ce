import { texts } from '#platform/text/texts.ts'

export const galleryWords = texts(
  {
    title: '디자인 갤러리',
    lead: '시민 화면과 업무공간을 이루는 부품을 모두 한곳에서 봅니다. 화면 종류마다 다섯 가지 상태가 있습니다.',
    home: '첫 화면',
    kindsTitle: '화면 종류',
    partsTitle: '부품과 바탕',
    states: '상태',
    stateNames: {
      usual: '보통',
      empty: '자료 없음',
      loading: '불러오는 중',
      failing: '실패',
      forbidden: '권한 없음',
      'too-many': '너무 많음',
    },
    kinds: {
      overview: { title: '한눈에 보기', text: '오늘의 한 문장, 네 개까지의 숫자, 그림 하나, 다음에 할 일.' },
      list: {
        title: '목록',
        text: '조건, 정렬, 열 선택, 여러 건 처리, 내려받기. 전화기에서는 카드로 바뀝니다.',
      },
      record: {
        title: '기록',
        text: '이름과 단계와 다음 날짜를 위에, 있었던 일을 순서대로, 할 수 있는 일을 오른쪽에.',
      },
      form: { title: '양식', text: '한 줄에 하나씩. 잘못된 곳은 그 자리와 맨 위에서 함께 알려 줍니다.' },
      tasks: { title: '할 일', text: '기한 순서로 놓고 한 번에 답합니다.' },
      parts: { title: '부품', text: '글자, 색, 단추, 입력란, 표, 일정, 알림.' },
    },
  },
  {
    title: 'Design gallery',
    lead: 'Every part of the public site and the workspace in one place. Each kind of page has five states.',
    home: 'Home',
    kindsTitle: 'Kinds of page',
    partsTitle: 'Parts and material',
    states: 'State',
    stateNames: {
      usual: 'Usual',
      empty: 'Empty',
      loading: 'Loading',
      failing: 'Failing',
      forbidden: 'Forbidden',
      'too-many': 'Too many',
    },
    kinds: {
      overview: {
        title: 'Overview',
        text: 'The sentence of the day, at most four figures, one chart, what to do next.',
      },
      list: { title: 'List', text: 'Filters, sorting, columns, bulk actions, downloads. On a phone, cards.' },
      record: {
        title: 'Record',
        text: 'Name, stage and next date on top; what happened; what can be done at the right.',
      },
      form: { title: 'Form', text: 'One column. What is wrong is said at the field and on top.' },
      tasks: { title: 'Task inbox', text: 'In due order, with answers one tap away.' },
      parts: { title: 'Parts', text: 'Type, colour, buttons, fields, tables, calendars, notices.' },
    },
  },
)

/** What people say of proposals in the sample city; `on` ends the title of the first that it is about. */
// prettier-ignore
export const comments2021 = [
  { on: '맨발 걷기 길 만들기', day: '2021-05-20', stance: 'for', name: '산책자', text: '새벽마다 걷는 사람이 많습니다. 발 씻는 곳이 있으면 더 많은 이웃이 나올 것 같습니다.' },
  { on: '맨발 걷기 길 만들기', day: '2021-05-21', stance: 'against', name: '느티나무', text: '비가 오면 황토가 흘러내려 관리비가 해마다 듭니다. 먼저 있는 흙길을 다지는 편이 낫습니다.' },
  { on: '맨발 걷기 길 만들기', day: '2021-05-24', stance: 'remark', name: '', text: '유모차와 휠체어가 지날 길은 따로 남겨 두었으면 합니다.' },
  { on: '자전거 길 잇기', day: '2021-06-03', stance: 'for', name: '자전거탄풍경', text: '끊긴 곳에서 차도로 내려갈 때마다 위험합니다. 통학하는 학생도 많습니다.' },
  { on: '자전거 길 잇기', day: '2021-06-07', stance: 'against', name: '동네한바퀴', text: '보도가 좁아집니다. 걷는 사람의 폭을 먼저 지켜 주십시오.' },
  { on: '반려견 놀이터 만들기', day: '2021-06-10', stance: 'for', name: '봄동이네', text: '울타리 안에서 뛰놀면 공원에서 부딪칠 일이 줄어듭니다.' },
  { on: '반려견 놀이터 만들기', day: '2021-06-11', stance: 'against', name: '', text: '집과 너무 가깝습니다. 밤에는 문을 닫는다는 약속이 있어야 합니다.' },
  { on: '반려견 놀이터 만들기', day: '2021-06-14', stance: 'remark', name: '새벽별', text: '애견용품 반값, 지금 바로 찾아오십시오.', hidden: 'advertising' },
  { on: '버스 정류장에 바람막이와 온열 의자 놓기', day: '2021-11-08', stance: 'for', name: '세아이아빠', text: '겨울이 오기 전에 놓였으면 좋겠습니다.', waits: true },
  { on: '자전거 길 잇기', day: '2021-11-09', stance: 'remark', name: '한강노을', text: '이어지는 길의 지도를 함께 볼 수 있으면 좋겠습니다.', waits: true },
] as const

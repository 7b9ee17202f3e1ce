/**
 * The budget school of 2021, and the first course before the round of 2022. Its months follow the plan of 2021 (January
 * to April). Every course, teacher and person is invented.
 */
// prettier-ignore
export const school2021 = [
  {
    key: 'first-steps', year: 2021, planned: '2021-01-05', title: '주민참여예산 첫걸음', way: 'online', seats: 40, teacher: '예산팀', signUps: 34,
    content: '시의 예산이 한 해 동안 어떻게 짜이고 쓰이는지, 주민참여예산이 그 안에서 어디에 있는지 배웁니다.\n지난해에 선정된 사업을 함께 살펴봅니다.',
    place: '화상회의(주소는 수강생에게 알림)', opens: '2021-01-11', closes: '2021-01-22',
    lessons: [['2021-01-26', '19:00', '20:30', '시의 한 해 살림'], ['2021-01-28', '19:00', '20:30', '주민참여예산이 걸어온 길'], ['2021-02-02', '19:00', '20:30', '지난해 사업 돌아보기']],
    withdrawn: [5, 19], offAttendance: 18,
  },
  {
    key: 'write', year: 2021, planned: '2021-01-18', title: '제안서 쓰기', way: 'on-site', seats: 20, teacher: '오하람(마을계획 활동가)', signUps: 27,
    content: '생각을 한 장의 제안서로 옮깁니다.\n위치와 비용을 어림하고, 같은 제안이 있는지 찾는 법을 익힙니다.',
    place: '시민회관 2층 배움터', opens: '2021-01-25', closes: '2021-02-10',
    lessons: [['2021-02-16', '14:00', '16:00', '동네를 걷고 적기'], ['2021-02-18', '14:00', '16:00', '비용 어림하기'], ['2021-02-23', '14:00', '16:30', '제안서 고쳐 쓰기']],
    withdrawn: [2, 11, 16], offAttendance: 14,
  },
  {
    key: 'read', year: 2021, planned: '2021-02-08', title: '예산서 읽기(위원 과정)', way: 'both', seats: 45, teacher: '탁도윤(재정 연구자)', signUps: 38,
    content: '위원과 지역회의 위원이 예산서와 사업 설명서를 읽는 법을 익힙니다. 누구나 들을 수 있습니다.',
    place: '시청 대회의실, 화상회의', opens: '2021-02-15', closes: '2021-02-26',
    lessons: [['2021-03-09', '15:00', '17:00', '예산서의 얼개'], ['2021-03-11', '15:00', '17:00', '사업 설명서 뜯어보기'], ['2021-03-16', '15:00', '17:00', '질문하는 법'], ['2021-03-18', '15:00', '17:00', '모의 심의']],
    withdrawn: [], offAttendance: 22,
  },
  {
    key: 'weekend', year: 2021, planned: '2021-03-02', title: '주말반 제안서 쓰기', way: 'on-site', seats: 20, teacher: '', signUps: 3,
    content: '평일에 오기 어려운 사람을 위한 하루 과정입니다.',
    place: '북부 도서관 강의실', opens: '2021-03-08', closes: '2021-03-19',
    lessons: [['2021-03-27', '10:00', '15:00', '하루에 쓰는 제안서']],
    withdrawn: [], offAttendance: 0, calledOff: { day: '2021-03-22', reason: '신청한 사람이 세 사람뿐이어서 4월의 청소년 과정과 함께 다시 열기로 했습니다.' },
  },
  {
    key: 'youth', year: 2021, planned: '2021-03-15', title: '청소년 예산교실', way: 'on-site', seats: 24, teacher: '오하람(마을계획 활동가)', signUps: 22,
    content: '학교 둘레에서 고치고 싶은 것을 찾아 제안으로 만듭니다.',
    place: '청소년수련관 다목적실', opens: '2021-03-22', closes: '2021-04-09',
    lessons: [['2021-04-14', '16:30', '18:00', '우리 학교 둘레 지도'], ['2021-04-21', '16:30', '18:00', '제안 만들고 발표하기']],
    withdrawn: [4], offAttendance: 10,
  },
  {
    key: 'next', year: 2022, planned: '2021-11-01', title: '2022년 주민참여예산 미리 배우기', way: 'online', seats: 30, teacher: '예산팀', signUps: 17,
    content: '내년 운영계획이 나오기 전에 제도를 미리 익힙니다.\n올해 결과를 보고 내년에 낼 제안을 함께 떠올려 봅니다.',
    place: '화상회의(주소는 수강생에게 알림)', opens: '2021-11-08', closes: '2021-11-26',
    lessons: [['2021-12-02', '19:00', '20:30', '올해 결과 읽기'], ['2021-12-07', '19:00', '20:30', '내년에 달라지는 것'], ['2021-12-09', '19:00', '20:30', '제안 떠올리기']],
    withdrawn: [], offAttendance: 15,
  },
] as const

/** What citizens wished for a year before: mostly what concerns several towns, as the call of that year asked for. */
// prettier-ignore
export const ideas2020 = [
  { title: '{곳} 산책로에 쉼터와 그늘막 만들기', places: ['하천', '호수공원', '둑길'], field: 'environment', department: 'parks', won: [110, 260], scope: 'city', body: '걷는 사람은 많은데 앉아 쉴 곳이 없습니다. 의자와 그늘막을 두고 물을 마실 수 있게 하면 어르신과 아이들이 함께 걸을 수 있습니다.' },
  { title: '{곳} 어린이 보호구역을 한눈에 띄게 하기', places: ['초등학교 둘레', '어린이집 골목', '학원가'], field: 'safety', department: 'transport', won: [140, 320], scope: 'city', body: '운전자가 보호구역인 줄 모르고 지나갑니다. 노란 신호등과 바닥 표시, 속도 알림판을 함께 놓아 멀리서도 알아보게 해 주십시오.' },
  { title: '{곳} 도서관을 밤 열 시까지 여는 열람실', places: ['중앙', '역 앞', '문화의 집'], field: 'education', department: 'libraries', won: [60, 150], scope: 'city', body: '일을 마치고 가면 도서관이 닫혀 있습니다. 밤에 여는 열람실과 무인 대출기를 두어 일하는 사람도 책을 읽게 해 주십시오.' },
  { title: '{곳} 자전거 수리소와 공기 넣는 곳', places: ['역', '하천 자전거길', '체육공원'], field: 'roads', department: 'road-construction', won: [50, 120], scope: 'city', body: '자전거가 고장 나면 고칠 곳이 없어 끌고 갑니다. 연장과 공기 주입기를 갖춘 작은 수리소를 두고 달마다 고치는 법을 배우게 해 주십시오.' },
  { title: '{곳} 전통시장 배송센터와 쉼터', places: ['오일장', '읍내', '역 옆'], field: 'economy', department: 'jobs-economy', won: [180, 390], scope: 'city', body: '장을 보고 무거운 짐을 들고 가기 어렵습니다. 물건을 모아 집까지 보내는 곳과 쉬는 자리를 함께 만들면 시장에 사람이 옵니다.' },
  { title: '{곳} 야외 운동장에 조명과 탈의실 놓기', places: ['둔치', '체육공원', '학교 개방'], field: 'culture', department: 'sports', won: [160, 340], scope: 'city', body: '낮에는 일하고 밤에는 어두워 운동할 수 없습니다. 눈부심이 적은 조명과 옷 갈아입는 곳을 두면 늦게까지 함께 쓸 수 있습니다.' },
  { title: '{곳} 노인 일자리 공동 작업장', places: ['복지관', '빈 창고', '산업단지 옆'], field: 'welfare', department: 'elderly-disabled', won: [130, 280], scope: 'city', body: '어르신이 모여 포장과 다듬기를 할 자리가 있으면 용돈도 벌고 외롭지 않습니다. 작업대와 난방, 화장실이 필요합니다.' },
  { title: '{곳} 아이와 함께 쓰는 공동육아 나눔터', places: ['아파트 단지', '행정복지센터', '빈 상가'], field: 'welfare', department: 'family', won: [90, 210], scope: 'city', body: '아이를 데리고 갈 곳이 없어 집에만 있습니다. 장난감을 빌리고 부모가 서로 아이를 봐 주는 나눔터를 만들어 주십시오.' },
  { title: '{곳} 침수 지하차도 자동 차단기 놓기', places: ['역 앞', '공단 입구', '국도변'], field: 'safety', department: 'road-management', won: [210, 430], scope: 'city', body: '큰비가 오면 지하차도에 물이 차는데 막는 사람이 늦게 옵니다. 물 높이를 재어 스스로 내려오는 차단기와 전광판을 놓아 주십시오.' },
  { title: '{곳} 미세먼지를 막는 나무숲 띠 만들기', places: ['산업단지 둘레', '큰길가', '학교 담장'], field: 'environment', department: 'parks', won: [170, 360], scope: 'city', body: '공장과 집 사이가 가깝습니다. 먼지를 거르는 나무를 여러 줄 심고 사이에 걷는 길을 두면 숨 쉬기가 낫습니다.' },
  { title: '{곳} 청소년이 만드는 방송국', places: ['문화의 집', '역 2층', '도서관 옆'], field: 'education', department: 'education-youth', won: [80, 190], scope: 'city', body: '영상을 만들고 싶은 청소년이 많지만 장비가 비쌉니다. 녹음실과 편집실을 두고 마을 소식을 청소년이 만들게 해 주십시오.' },
  { title: '{곳} 민원실에 수어 영상 상담기 놓기', places: ['시청', '보건소', '행정복지센터'], field: 'administration', department: 'civil-affairs', won: [40, 90], scope: 'city', body: '말을 듣지 못하는 사람은 혼자 민원을 볼 수 없습니다. 수어 통역사와 바로 이어지는 화면을 놓아 주십시오.' },
  { title: '{곳} 마을 공구 도서관', places: ['주민자치센터', '경로당 옆', '마을회관'], field: 'administration', department: 'welfare', won: [9, 24], scope: 'town', body: '한 해에 한두 번 쓰는 공구를 집집이 살 이유가 없습니다. 함께 사 두고 빌려 쓰며 고치는 법도 배우면 좋겠습니다.' },
  { title: '{곳} 옹벽에 벽화와 덩굴 심기', places: ['학교 뒤', '아파트 입구', '고갯길'], field: 'culture', department: 'culture-arts', won: [15, 34], scope: 'town', body: '회색 옹벽이 길게 이어져 어둡습니다. 주민이 밑그림을 그리고 덩굴을 심어 계절이 보이는 길로 만들고 싶습니다.' },
  { title: '{곳} 음식물 쓰레기 무게 재는 통 놓기', places: ['원룸촌', '주택가', '상가 뒤'], field: 'environment', department: 'recycling', won: [18, 46], scope: 'town', body: '버린 만큼 내는 통이 없어 이웃끼리 다툽니다. 무게를 재는 통을 놓으면 쓰레기가 줄고 냄새도 덜합니다.' },
  { title: '{곳} 마을버스 정류장에 도착 알림판 놓기', places: ['종점', '마을 어귀', '병원 앞'], field: 'roads', department: 'public-transport', won: [20, 44], scope: 'town', body: '언제 올지 몰라 한참을 서 있습니다. 도착 시간을 알리는 작은 판을 놓아 주십시오. 햇빛으로 켜면 전기료도 들지 않습니다.' },
  { title: '{곳} 농로에 안전 울타리와 반사경 달기', places: ['굽은 길', '수로 옆', '다리목'], field: 'safety', department: 'road-management', won: [16, 38], scope: 'town', body: '농사철이면 경운기와 차가 함께 다닙니다. 수로 쪽에 울타리를 두르고 굽은 곳에 반사경을 달아 사고를 막아 주십시오.' },
] as const

// prettier-ignore
export const sayTheSame2020 = [
  { of: '{곳} 산책로에 쉼터와 그늘막 만들기', title: '{곳} 산책로에 의자와 그늘막을 놓아 주세요', body: '걷다가 쉴 곳이 없습니다. 산책로에 의자와 그늘막을 놓고 물을 마실 수 있게 해 주십시오.' },
] as const

// prettier-ignore
export const cannotBeTaken2020 = [
  { title: '마을 잔치에 쓸 천막 사 주기', ground: 'one-group', field: 'culture', won: 14, body: '부녀회가 잔치 때 쓸 천막과 의자를 사 주십시오. 빌리는 값이 많이 듭니다.' },
  { title: '고속도로 나들목 새로 내기', ground: 'not-ours', field: 'roads', won: 3_200, body: '출퇴근 때마다 막힙니다. 마을 가까이에 나들목을 내 주십시오.' },
  { title: '송년 음악회와 불꽃놀이', ground: 'event', field: 'culture', won: 45, body: '한 해를 보내며 모두 모여 음악을 듣고 불꽃을 보면 좋겠습니다.' },
] as const

/**
 * What citizens of the sample city wish for, as patterns: `{곳}` is a place of the town. `won` in millions, from and to;
 * `scope` city for what costs much or concerns several towns.
 */
// prettier-ignore
export const ideas = [
  { title: '{곳} 통학로 보행자 안전 울타리 설치', places: ['초등학교 앞', '중학교 후문', '유치원 사거리'], field: 'safety', department: 'transport', won: [18, 42], scope: 'town', body: '등하교 시간이면 아이들이 차도 가장자리로 걸어 다닙니다. 보도와 차도 사이에 울타리를 두르고 정지선을 다시 그어 아이들이 안전하게 다니게 해 주십시오. 학부모와 학생 모두에게 도움이 됩니다.' },
  { title: '{곳} 바닥 신호등과 음성 안내기 설치', places: ['초등학교 앞 건널목', '행정복지센터 앞 건널목', '전통시장 입구 건널목'], field: 'safety', department: 'transport', won: [35, 58], scope: 'town', body: '휴대전화를 보며 건너는 사람이 많아 사고가 걱정됩니다. 바닥 신호등을 놓고 음성 안내기를 달면 눈이 어두운 어르신과 시각장애인에게도 도움이 됩니다.' },
  { title: '{곳} 가로등을 밝은 엘이디로 바꾸기', places: ['골목길', '하천 산책로', '공장 밀집 지역'], field: 'safety', department: 'road-management', won: [22, 55], scope: 'town', body: '해가 지면 어두워서 혼자 다니기 무섭습니다. 오래된 등을 밝은 등으로 바꾸고 등 사이 거리를 줄여 주십시오. 전기료도 줄어듭니다.' },
  { title: '{곳} 불법 투기 감시 카메라와 화단 만들기', places: ['빈터', '원룸촌 골목', '버스 종점 뒤'], field: 'environment', department: 'recycling', won: [9, 24], scope: 'town', body: '밤마다 쓰레기를 몰래 버리는 사람이 있어 악취가 납니다. 카메라를 달고 버리는 자리에 화단을 만들면 버리지 않게 됩니다. 주민이 화단을 돌보겠습니다.' },
  { title: '{곳} 버스 정류장에 바람막이와 온열 의자 놓기', places: ['마을 입구', '중앙로', '산업단지 앞'], field: 'roads', department: 'public-transport', won: [12, 36], scope: 'town', body: '버스가 20분마다 와서 겨울에 기다리기가 힘듭니다. 바람을 막는 유리벽과 따뜻한 의자를 놓아 주십시오. 어르신과 출퇴근하는 분들이 많이 씁니다.' },
  { title: '{곳} 경사로와 손잡이 설치', places: ['행정복지센터', '경로당', '마을회관'], field: 'welfare', department: 'elderly-disabled', won: [7, 19], scope: 'town', body: '휠체어와 유모차가 들어갈 수 없습니다. 문턱을 없애고 경사로와 손잡이를 달아 누구나 드나들게 해 주십시오.' },
  { title: '{곳} 어린이 물놀이장 만들기', places: ['근린공원', '중앙공원', '하천 둔치'], field: 'culture', department: 'parks', won: [180, 420], scope: 'city', body: '여름이면 아이들을 데리고 다른 도시까지 갑니다. 가까운 곳에 얕은 물놀이장을 만들고 그늘막과 탈의실을 두면 여러 동의 아이들이 함께 씁니다. 겨울에는 썰매장으로 쓸 수 있습니다.' },
  { title: '{곳} 맨발 걷기 길 만들기', places: ['뒷산 숲길', '근린공원', '호수공원'], field: 'environment', department: 'parks', won: [28, 58], scope: 'town', body: '황토를 깔고 발 씻는 곳을 두어 맨발로 걸을 수 있게 해 주십시오. 돈이 많이 들지 않으면서 어르신 건강에 좋습니다.' },
  { title: '{곳} 작은도서관 책과 책상 바꾸기', places: ['마을', '아파트 단지', '복지관'], field: 'education', department: 'libraries', won: [8, 27], scope: 'town', body: '책이 낡고 책상이 흔들려 아이들이 오래 앉아 있지 못합니다. 새 책을 들이고 책상과 등을 바꾸어 주십시오. 방과 뒤 아이들이 갈 곳이 생깁니다.' },
  { title: '{곳} 청소년 자유공간 만들기', places: ['빈 상가', '문화의 집', '체육관 2층'], field: 'education', department: 'education-youth', won: [150, 380], scope: 'city', body: '청소년이 돈을 내지 않고 모일 곳이 없습니다. 춤 연습실과 공부방, 이야기하는 방을 갖춘 공간을 만들고 청소년이 스스로 꾸려 가게 해 주십시오.' },
  { title: '{곳} 자전거 길 잇기', places: ['역에서 학교까지', '하천을 따라', '산업단지에서 역까지'], field: 'roads', department: 'road-construction', won: [260, 780], scope: 'city', body: '자전거 길이 중간에 끊겨 차도로 내려가야 합니다. 끊긴 곳을 잇고 턱을 낮추면 출퇴근과 통학에 자전거를 쓸 수 있습니다. 여러 동을 잇는 길이라 시 전체에 좋습니다.' },
  { title: '{곳} 공영 주차장에 태양광 지붕 올리기', places: ['역 앞', '체육공원', '전통시장'], field: 'environment', department: 'parking', won: [240, 560], scope: 'city', body: '주차장에 지붕을 올려 전기를 만들고 여름 볕을 가립니다. 판 돈은 주차장 관리에 쓰면 됩니다.' },
  { title: '{곳} 공원에 반려견 놀이터 만들기', places: ['호수', '둔치', '체육'], field: 'environment', department: 'parks', won: [90, 210], scope: 'city', body: '반려견과 사는 집이 늘었지만 목줄을 풀 곳이 없습니다. 크고 작은 개를 나눈 울타리와 물 마시는 곳을 만들면 공원에서 다툴 일이 줄어듭니다.' },
  { title: '{곳} 치매 어르신 길 찾기 안내판 세우기', places: ['마을 둘레길', '아파트 단지', '시장 둘레'], field: 'welfare', department: 'health-projects', won: [6, 18], scope: 'town', body: '길을 잃은 어르신이 자기 자리를 알 수 있게 큰 글씨와 그림으로 안내판을 세워 주십시오. 번호만 알려 주면 가족이 찾을 수 있습니다.' },
  { title: '{곳} 홀로 사는 어르신 반찬 나눔 부엌', places: ['주민자치센터', '복지관', '마을회관'], field: 'welfare', department: 'welfare', won: [24, 48], scope: 'town', body: '주민이 함께 반찬을 만들어 홀로 사는 어르신께 나눕니다. 부엌 설비와 배달 상자가 필요합니다. 안부도 함께 살핍니다.' },
  { title: '{곳} 마을 텃밭과 퇴비 만드는 곳', places: ['빈터', '주말농장 옆', '경로당 뒤'], field: 'economy', department: 'farming', won: [8, 22], scope: 'town', body: '음식물 찌꺼기로 퇴비를 만들어 텃밭에 씁니다. 쓰레기가 줄고 이웃과 친해집니다. 학교에서 생태 수업으로도 씁니다.' },
  { title: '{곳} 로컬푸드 무인 판매대', places: ['역 대합실', '행정복지센터', '휴게소'], field: 'economy', department: 'farming', won: [25, 55], scope: 'town', body: '작은 농가가 그날 딴 것을 바로 팔 수 있게 무인 판매대를 놓아 주십시오. 농민은 팔 곳이 생기고 시민은 싱싱한 것을 삽니다.' },
  { title: '{곳} 골목 상가 간판과 바닥 새로 하기', places: ['전통시장 옆', '먹자골목', '역 뒤'], field: 'economy', department: 'jobs-economy', won: [120, 340], scope: 'city', body: '오래된 간판과 깨진 바닥 때문에 손님이 줄었습니다. 상인과 함께 꾸밈을 정하고 차 없는 시간을 두어 걷고 싶은 골목으로 만들겠습니다.' },
  { title: '{곳} 빗물받이 청소와 침수 알림 표지', places: ['낮은 주택가', '지하차도', '상가 뒷골목'], field: 'safety', department: 'sewerage', won: [15, 44], scope: 'town', body: '비가 많이 오면 물이 차오릅니다. 장마 전에 빗물받이를 치우고 물 높이를 알리는 표지를 세워 미리 피할 수 있게 해 주십시오.' },
  { title: '{곳} 하천에 철새 보는 곳과 안내판', places: ['하구', '습지', '둑길'], field: 'environment', department: 'rivers', won: [60, 160], scope: 'city', body: '겨울마다 오는 철새를 보려고 사람들이 모이지만 볼 곳이 없어 둑에 올라갑니다. 새가 놀라지 않게 가림막이 있는 곳을 만들고 아이들이 배울 안내판을 세워 주십시오.' },
  { title: '{곳} 동네 음악회를 열 작은 무대', places: ['근린공원', '광장', '도서관 앞뜰'], field: 'culture', department: 'culture-arts', won: [30, 58], scope: 'town', body: '동아리가 연습은 하지만 보여 줄 곳이 없습니다. 지붕 있는 작은 무대와 전기 시설을 두면 달마다 음악회를 열 수 있습니다.' },
  { title: '{곳} 체육관에 장애인도 쓰는 운동 기구 놓기', places: ['국민', '학교 개방', '생활'], field: 'culture', department: 'sports', won: [45, 130], scope: 'city', body: '휠체어를 탄 채 쓸 수 있는 운동 기구가 시에 한 곳도 없습니다. 체육관마다 두 대씩 놓고 사용법을 가르칠 사람을 정해 주십시오.' },
  { title: '{곳} 와이파이와 충전 의자 놓기', places: ['버스 정류장', '공원', '경로당'], field: 'administration', department: 'information', won: [14, 38], scope: 'town', body: '요금이 부담스러운 청소년과 어르신이 무료로 쓸 수 있게 해 주십시오. 휴대전화를 충전하는 의자도 함께 놓으면 좋겠습니다.' },
  { title: '{곳} 무인 민원 발급기와 큰 글씨 안내', places: ['역 안', '대형 가게 안', '산업단지 관리소'], field: 'administration', department: 'civil-affairs', won: [28, 52], scope: 'town', body: '서류 한 장을 떼려고 일을 쉬고 행정복지센터까지 갑니다. 늦은 시간에도 쓸 수 있게 발급기를 놓고 큰 글씨 안내를 붙여 주십시오.' },
  { title: '{곳} 결혼이민자 한국어 교실과 아이 돌봄', places: ['마을 도서관', '가족센터 분소', '주민자치센터'], field: 'welfare', department: 'family', won: [16, 40], scope: 'town', body: '수업을 듣고 싶어도 아이를 맡길 곳이 없습니다. 같은 시간에 아이를 돌보는 방을 함께 열면 더 많은 분이 배울 수 있습니다.' },
] as const

/** Proposals of the same idea in other words: merged into the one that came first. */
// prettier-ignore
export const sayTheSame = [
  { of: '{곳} 통학로 보행자 안전 울타리 설치', title: '{곳} 통학로에 보행자 울타리를 설치해 주세요', body: '차가 빨리 달려 위험합니다. 통학로에 울타리를 설치하고 정지선을 다시 그어 주십시오.' },
  { of: '{곳} 맨발 걷기 길 만들기', title: '{곳} 황톳길 맨발 걷기 길', body: '황토를 깔아 맨발로 걸을 수 있는 길을 만들고 발 씻는 곳을 두면 건강에 좋습니다.' },
  { of: '{곳} 어린이 물놀이장 만들기', title: '{곳}에 물놀이장을 만들어 주세요', body: '아이들이 여름에 놀 곳이 없습니다. 얕은 물놀이장과 그늘막을 만들어 주십시오.' },
] as const

/** Proposals that cannot be taken, each with its ground. */
// prettier-ignore
export const cannotBeTaken = [
  { title: '마을 방범대원 활동비 올리기', ground: 'personnel', field: 'safety', won: 36, body: '밤마다 마을을 도는 방범대원의 활동비를 올려 주십시오. 고생에 견주어 너무 적습니다.' },
  { title: '우리 동호회 전국 대회 참가비 지원', ground: 'one-group', field: 'culture', won: 12, body: '전국 대회에 나가는 동호회의 버스비와 숙박비를 대 주십시오. 시의 이름을 알릴 수 있습니다.' },
  { title: '광역 철도 노선을 우리 마을까지 늘리기', ground: 'not-ours', field: 'roads', won: 4_000, body: '출근길이 너무 깁니다. 철도를 마을까지 이어 주십시오. 국가가 하는 일이라도 시가 나서 주십시오.' },
  { title: '기초연금을 시 돈으로 더 드리기', ground: 'mandatory', field: 'welfare', won: 900, body: '어르신의 살림이 어렵습니다. 기초연금에 시 돈을 더 얹어 드리면 좋겠습니다.' },
  { title: '마을 한마음 체육대회 열기', ground: 'event', field: 'culture', won: 20, body: '이웃끼리 얼굴을 알 수 있게 하루 동안 체육대회를 열고 점심을 함께 먹고 싶습니다.' },
  { title: '도로 포장 공사를 빨리 마치기', ground: 'continuing', field: 'roads', won: 300, body: '작년에 시작한 포장 공사가 아직 끝나지 않았습니다. 돈을 더 들여 빨리 마쳐 주십시오.' },
  { title: '국비로 짓는 체육관의 시비 더하기', ground: 'subsidised', field: 'culture', won: 700, body: '국비로 짓고 있는 체육관에 시비를 더해 수영장까지 지어 주십시오.' },
  { title: '그린벨트에 캠핑장 짓기', ground: 'illegal', field: 'environment', won: 250, body: '개발제한구역에 시가 캠핑장을 지으면 시민이 가까운 곳에서 쉴 수 있습니다.' },
] as const

/** What departments write. */
// prettier-ignore
export const reviewWords = {
  possible: ['현장을 보았으며 할 수 있습니다. 추정액을 다시 셈하였습니다.', '관련 법령에 어긋나지 않고 자리도 넉넉합니다. 다음 해에 마칠 수 있습니다.', '이미 세운 정비 계획과 맞아 함께 추진할 수 있습니다.'],
  conditional: ['땅 주인의 동의를 먼저 받아야 합니다. 동의를 받으면 할 수 있습니다.', '둘레 주민의 의견을 듣고 자리를 정하는 조건으로 할 수 있습니다.', '한 해에 마치기 어려워 두 해로 나누는 조건으로 할 수 있습니다.'],
  impossible: ['사유지이며 땅 주인이 동의하지 않았습니다.', '지하 관로가 지나 시설을 놓을 수 없습니다.', '가까운 곳에 같은 시설이 있어 겹칩니다.', '도로 폭이 좁아 보도를 확보할 수 없습니다.'],
} as const

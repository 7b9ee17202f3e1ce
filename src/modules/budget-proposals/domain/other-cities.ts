/** Cities and provinces that are no part of one another (지방자치법 제2조), by the names that people write. */
const metropolitan = '서울 부산 대구 인천 광주 대전 울산 세종'.split(' ')

/** The cities (시) of the provinces. */
const cities = `
  수원 성남 의정부 안양 부천 광명 평택 동두천 안산 고양 과천 구리 남양주 오산 시흥 군포 의왕 하남 용인 파주 이천 안성 김포 화성 광주 양주 포천 여주
  춘천 원주 강릉 동해 태백 속초 삼척 청주 충주 제천 천안 공주 보령 아산 서산 논산 계룡 당진 전주 군산 익산 정읍 남원 김제
  목포 여수 순천 나주 광양 포항 경주 김천 안동 구미 영주 영천 상주 문경 경산 창원 진주 통영 사천 김해 밀양 거제 양산 제주 서귀포`

/** The counties (군). */
const counties = `
  연천 가평 양평 홍천 횡성 영월 평창 정선 철원 화천 양구 인제 고성 양양 보은 옥천 영동 증평 진천 괴산 음성 단양 금산 부여 서천 청양 홍성 예산 태안
  완주 진안 무주 장수 임실 순창 고창 부안 담양 곡성 구례 고흥 보성 화순 장흥 강진 해남 영암 무안 함평 영광 장성 완도 진도 신안
  군위 의성 청송 영양 영덕 청도 고령 성주 칠곡 예천 봉화 울진 울릉 의령 함안 창녕 남해 하동 산청 함양 거창 합천 기장 달성 강화 옹진 울주`

const namesIn = (text: string, end: '시' | '군') =>
  text
    .trim()
    .split(/\s+/)
    .map((name) => `${name}${end}`)

const named = new Set([
  ...metropolitan.flatMap((name) => [`${name}시`, `${name}특별시`, `${name}광역시`, `${name}특별자치시`]),
  ...namesIn(cities, '시'),
  ...namesIn(counties, '군'),
])
const PROVINCE =
  /^(?:경기|강원|충청[남북]|전라[남북]|경상[남북]|제주|전북|충[남북]|전남|경[남북])(?:도|특별자치도)?$/

/**
 * Whether an address begins with another city or county than ours. One that names none is taken to be here, and so is
 * a word that only ends like one (한강신도시).
 */
export function isElsewhere(place: string, cityName: string): boolean {
  const [first = '', second = '', third = ''] = place.split(/[\s,]+/u)
  // 인천 서구, 서울 강서구: a district of a metropolitan city, written short.
  if (metropolitan.includes(first) && /^\S{1,3}[구군]$/u.test(second))
    return !isLongNameOf(`${first}시`, cityName)
  const [city, within] = PROVINCE.test(first) ? [second, third] : [first, second]
  // 인천광역시 강화군 lies in the county when that is us.
  if (within === cityName) return false
  return named.has(city) && city !== cityName && !isLongNameOf(city, cityName)
}

/** 인천광역시 is 인천시. */
const isLongNameOf = (city: string, cityName: string): boolean =>
  city.replace(/(?:특별|광역|특별자치)시$/u, '시') === cityName.replace(/(?:특별|광역|특별자치)시$/u, '시')

import type { AgeBand, CommitteeKind, MemberStatus, SeatKind, Sex } from '../domain/committee.ts'
import type { Outcome, RecusalKind, SessionState, WrittenBecause } from '../domain/committee-session.ts'
import type { Dimension, ShortfallReason } from '../domain/lottery/lottery.ts'
import type { ApplicantState, ApplicationWay, CallPhase } from '../domain/open-call.ts'

const kinds: Readonly<Record<CommitteeKind, string>> = {
  'citizens-panel': '시민평가단',
  deliberative: '심의위원회',
  advisory: '자문위원회',
}
const sexes: Readonly<Record<Sex, string>> = { female: '여성', male: '남성' }
const ages: Readonly<Record<AgeBand, string>> = {
  '18-29': '18~29세',
  '30-39': '30대',
  '40-49': '40대',
  '50-59': '50대',
  '60+': '60세 이상',
}
const seats: Readonly<Record<SeatKind, string>> = { appointed: '위촉직', 'ex-officio': '당연직' }
const statuses: Readonly<Record<MemberStatus, string>> = {
  serving: '활동 중',
  resigned: '사임',
  dismissed: '해촉',
}
const sessionStates: Readonly<Record<SessionState, string>> = {
  called: '열릴 예정',
  held: '열림',
  cancelled: '취소',
}
const outcomes: Readonly<Record<Outcome, string>> = {
  approved: '원안 가결',
  'approved-with-conditions': '조건부 가결',
  rejected: '부결',
}
const recusals: Readonly<Record<RecusalKind, string>> = {
  excluded: '제척',
  challenged: '기피',
  withdrew: '회피',
}
const written: Readonly<Record<WrittenBecause, string>> = {
  minor: '경미한 안건',
  urgent: '긴급한 안건',
  disaster: '천재지변',
}
const dimensions: Readonly<Record<Dimension, string>> = { sex: '성별', town: '읍면동', age: '나이대' }
const phases: Readonly<Record<CallPhase, string>> = {
  announced: '접수 전',
  open: '접수 중',
  closed: '접수 마감',
}
const applicantStates: Readonly<Record<ApplicantState, string>> = {
  applied: '접수',
  withdrawn: '철회',
  excluded: '제외',
}
const ways: Readonly<Record<ApplicationWay, string>> = { online: '누리집', paper: '서면' }
const shortfallReasons: Readonly<Record<ShortfallReason, (applicants: string) => string>> = {
  'too-few-applicants': (applicants) => `지원한 사람이 ${applicants}명뿐임`,
  'not-with-the-others': () => '다른 몫과 함께 채울 수 있는 조합이 명부에 없음',
  'search-ended': () => '정해 둔 탐색 횟수 안에 찾지 못함',
}

export const ko = {
  home: '홈',
  myWork: '내 업무',
  committees: '위원회·평가단',
  listLead: (count: string, people: string, day: string) =>
    `위원회와 평가단 ${count}곳에서 위원 ${people}명이 활동합니다(${day} 기준).`,
  listEmpty: '아직 구성된 위원회가 없습니다',
  listEmptyBody: '위원회나 평가단을 구성하면 위원과 회의, 의결을 여기에 공개합니다.',
  kinds,
  sexes,
  ages,
  seats,
  statuses,
  sessionStates,
  outcomes,
  recusals,
  written,
  dimensions,
  phases,
  applicantStates,
  ways,
  name: '이름',
  kind: '구분',
  secretariat: '담당 부서',
  term: '임기',
  members: '위원',
  seatsOf: (serving: string, size: string) => `${serving}/${size}명`,
  basis: '설치 근거',
  peopleUnit: '단위: 명',
  // One committee
  pageLead: (serving: string, sessions: string) =>
    `위원 ${serving}명이 활동하며 지금까지 회의를 ${sessions}번 열었습니다.`,
  nextSession: (day: string, place: string) => `다음 회의: ${day}, ${place}`,
  membersTitle: (count: string) => `위원 ${count}명`,
  membersLead: '이름은 개인정보 보호를 위해 가운데를 가렸습니다.',
  membersEmpty: '아직 위촉된 위원이 없습니다.',
  noMember: '번호',
  town: '읍면동',
  sex: '성별',
  age: '나이대',
  subGroup: '분임',
  seat: '위촉',
  noTown: '–',
  sessionsTitle: '회의',
  sessionsEmpty: '아직 연 회의가 없습니다.',
  session: '회의',
  sessionNumber: (number: number) => `제${number}차`,
  day: '날짜',
  place: '장소',
  state: '상태',
  present: '참석',
  presentOf: (present: string, serving: string) => `${present}/${serving}명`,
  notNoted: '–',
  inWriting: (why: string) => `서면 회의(${why})`,
  callsTitle: '공개모집',
  callOpen: (until: string) => `위원을 모집합니다. ${until}까지 지원할 수 있습니다.`,
  callAnnounced: (from: string) => `위원 모집을 공고했습니다. ${from}부터 지원할 수 있습니다.`,
  toCall: '모집 공고와 지원서',
  drawTitle: '추첨',
  drawDone: (places: string, tickets: string) =>
    `지원자 ${tickets}명 가운데 위원 ${places}명을 공개 추첨으로 뽑았습니다.`,
  drawPending: (tickets: string, day: string) =>
    `추첨 명부 ${tickets}명을 공개했습니다. ${day}에 나올 수를 씨앗으로 뽑습니다.`,
  toDraw: '추첨 결과와 다시 뽑아 보기',
  // One session
  agenda: '안건',
  agendaEmpty: '안건이 없습니다.',
  item: '안건',
  outcome: '의결',
  undecided: '의결 전',
  votes: '표결',
  votesFor: '찬성',
  votesAgainst: '반대',
  votesAbstained: '기권',
  votesRecused: '제척·기피·회피',
  votesSaid: (yes: string, no: string, none: string, out: string) =>
    `찬성 ${yes} · 반대 ${no} · 기권 ${none} · 제척 등 ${out}`,
  quorum: '의사정족수',
  quorumSaid: (serving: string, present: string, met: boolean) =>
    `재적 ${serving}명 가운데 ${present}명 참석, ${met ? '과반수가 참석해 성립' : '과반수에 미치지 못함'}`,
  majorityRule: '의결은 참석한 위원(제척·기피·회피한 위원은 뺀다)의 과반수 찬성으로 한다.',
  conditions: '내용',
  recusalsTitle: '제척·기피·회피',
  recusalSaid: (member: string, kind: string) => `${member} 위원 ${kind}`,
  notes: '분임 토의',
  wholeCommittee: '전체',
  minutes: '회의록',
  minutesPublished: (day: string) => `${day} 공개`,
  minutesNotYet: '회의록은 회의가 끝난 뒤 공개합니다.',
  // The call
  callTitle: (name: string) => `${name} 위원 공개모집`,
  callLead: (seats: string, reserves: string) => `위원 ${seats}명과 예비 ${reserves}명을 모집합니다.`,
  announcedOn: '공고',
  applyPeriod: '접수 기간',
  callSeats: '모집 인원',
  callSeatsSaid: (seats: string, reserves: string) => `위원 ${seats}명, 예비 ${reserves}명`,
  conditionsTitle: '지원 자격과 하는 일',
  selection: '뽑는 방법',
  selectionBody:
    '접수를 마치면 지원자를 이름 없이 번호로 공개하고, 읍면동·성별·나이대의 몫을 정해 둔 다음, 나중에 나오는 공개된 수를 씨앗으로 추첨합니다. 누구나 같은 파일로 다시 뽑아 볼 수 있습니다.',
  noCall: '지금은 모집 공고가 없습니다',
  noCallBody: '다음 모집은 이 화면에 공고합니다.',
  applyTitle: '지원하기',
  applicantName: '이름',
  applicantTown: '사는 읍면동',
  applicantTownHint: '주민등록이 된 읍면동을 고르십시오.',
  elsewhere: '다른 시·군에 삽니다',
  chooseTown: '읍면동을 고르십시오',
  chooseSex: '성별을 고르십시오',
  birthYear: '태어난 해',
  birthYearExample: '1985',
  phone: '휴대전화',
  phoneExample: '010-1234-5678',
  email: '전자우편',
  contactHint: '휴대전화와 전자우편 가운데 하나는 꼭 적으십시오. 추첨 결과를 알리는 데에만 씁니다.',
  motive: '지원 동기',
  motiveHint: '추첨에는 쓰지 않습니다. 300자 안팎이면 충분합니다.',
  consent: '개인정보를 모으고 쓰는 데 동의합니다',
  consentHint:
    '항목: 이름, 읍면동, 성별, 태어난 해, 연락처, 지원 동기. 목적: 추첨과 위촉, 결원 보충. 보유: 위원 임기가 끝날 때까지, 길어도 2년. 동의하지 않을 수 있으며, 그러면 지원할 수 없습니다.',
  applyButton: '지원서 내기',
  receiptTitle: '지원서를 받았습니다',
  receiptLead: '아래 번호와 확인 코드를 적어 두십시오. 철회할 때 필요하며 다시 보여 드리지 않습니다.',
  receiptNumber: '접수번호',
  receiptCode: '확인 코드',
  receiptNext:
    '추첨 명부에는 이름 없이 추첨번호로 실립니다. 접수번호로 추첨번호를 확인하려면 담당 부서에 물어보십시오.',
  withdrawTitle: '지원 철회하기',
  withdrawLead:
    '추첨 명부를 공개하기 전까지 철회할 수 있습니다. 철회하면 연락처와 지원 동기를 바로 지웁니다.',
  withdrawButton: '철회하기',
  withdrawn: '지원을 철회했습니다. 연락처와 지원 동기를 지웠습니다.',
  backToCommittee: '위원회 화면으로',
  // The draw
  drawPageTitle: (name: string) => `${name} 추첨`,
  drawLead: (drawn: string, places: string, tickets: string) =>
    `지원자 ${tickets}명 가운데 ${places}명을 뽑는 추첨에서 ${drawn}명이 뽑혔습니다.`,
  drawWaiting: (tickets: string, day: string) =>
    `추첨 명부 ${tickets}명이 공개되었습니다. 씨앗이 될 수는 ${day}에 나옵니다.`,
  drawSteps: '추첨이 이루어지는 순서',
  stepCall: '공개모집 마감',
  stepPool: '명부와 몫 공개',
  stepSeed: '씨앗 확정과 추첨',
  stepAppoint: '위촉',
  drawSummary: '한눈에 보기',
  tickets: '추첨 명부',
  drawnCount: '뽑힌 사람',
  reserveCount: '예비',
  shortCount: '채우지 못한 몫',
  shortNote: (count: string) => `성별·읍면동·나이대의 몫 가운데 모자란 자리를 더한 수(${count})`,
  person: '명',
  shortTitle: '채우지 못한 몫이 있습니다',
  shortSaid: (dimension: string, key: string, drawn: string, places: string, reason: string) =>
    `${dimension} ${key}: 몫 ${places}명 가운데 ${drawn}명. ${reason}.`,
  shortExplained:
    '비는 자리는 다른 읍면동이나 나이대의 지원자로 채웠습니다. 모자란 몫이 가장 적은 조합만 뽑힐 수 있습니다.',
  allMet: '모든 몫을 채웠습니다.',
  searchEnded: '정해 둔 탐색 횟수를 다 썼습니다. 다른 조합이라면 몫을 더 채웠을 수도 있습니다.',
  quotaFinding: (dimension: string, met: string, all: string) =>
    `${dimension}: 몫 ${all}곳 가운데 ${met}곳을 채움`,
  quotaCaption: (dimension: string) => `${dimension}별 몫과 뽑힌 사람`,
  quotaPlaces: '몫',
  quotaDrawn: '뽑힌 사람',
  quotaApplicants: '지원자',
  quotasTitle: '몫과 결과',
  quotasLead:
    '회색 테두리가 정해 둔 몫, 색이 있는 막대가 뽑힌 사람입니다. 몫은 인구 비율로 나누고 나머지가 큰 순서로 채웠습니다.',
  quotasWaitingLead: '추첨 전에 정해 공개한 몫입니다.',
  how: '어떻게 뽑았습니까',
  howOrder:
    '지원자마다 씨앗과 명부 지문, 추첨번호를 이어 붙여 SHA-256 값을 구하고, 그 값이 작은 순서로 줄을 세웁니다. 씨앗을 알기 전에는 아무도 순서를 알 수 없습니다.',
  howTake:
    '줄의 앞에서부터 한 사람씩 봅니다. 그 사람을 뽑아도 남은 자리를 몫대로 모두 채울 수 있으면 뽑고, 채울 수 없게 되면 지나갑니다.',
  howFair: '읍면동과 성별, 나이대가 같은 사람은 누구나 뽑힐 가능성이 같습니다. 순서만이 사람을 가릅니다.',
  howShort:
    '몫을 모두 채울 수 없는 명부라면 모자라는 자리가 가장 적은 조합 가운데 줄이 가장 앞선 것을 뽑습니다. 성별, 읍면동, 나이대의 차례로 지킵니다.',
  howReserves:
    '뽑히지 않은 사람은 같은 줄의 순서대로 예비가 됩니다. 위원이 그만두면 몫이 지켜지는 첫 예비가 자리를 잇습니다.',
  proof: '다시 뽑아 보기',
  proofLead:
    '씨앗을 알기 전에 명부와 몫을 지문 하나로 묶어 공개했습니다. 나중에 명부를 바꾸면 지문이 달라집니다.',
  commitment: '명부와 몫의 지문(SHA-256)',
  committedOn: '지문을 공개한 날',
  seedSource: '씨앗으로 정한 수',
  seedDay: '그 수가 나오는 날',
  seed: '씨앗',
  seedWaiting: '아직 나오지 않음',
  replayFile: '추첨 파일(JSON)',
  termsFile: '지문을 낸 글(TXT)',
  replayHow:
    '추첨 파일을 받아 이 소프트웨어에서 아래처럼 실행하면 같은 추첨이 나오는지 알려 줍니다. 서버도 데이터베이스도 쓰지 않습니다. 글 파일의 지문은 sha256sum 같은 도구로도 낼 수 있습니다.',
  orderTitle: '추첨 순서',
  orderFinding: (last: string, drawn: string) => `줄에서 ${last}번째 사람까지 보고 ${drawn}명을 뽑음`,
  orderCaption: '추첨 순서대로 본 추첨번호와 결과',
  orderLead: '칸 하나가 지원자 한 사람이며 수는 추첨번호입니다.',
  order: '순서',
  ticket: '추첨번호',
  result: '결과',
  resultDrawn: '뽑힘',
  resultPassed: '지나감(남은 몫과 맞지 않음)',
  resultReserve: '예비',
  resultRest: '그 밖',
  reserveRank: (rank: number) => `예비 ${rank}`,
  drawNone: '아직 공개한 추첨이 없습니다',
  drawNoneBody: '공개모집이 끝나면 추첨 명부와 결과를 여기에 공개합니다.',
  shortfallReasons,
  datasetTitle: '위원회와 평가단',
  datasetBody: '위원회마다 구분, 설치 근거, 담당 부서, 임기, 정원과 위원 수.',
  decisionsTitle: '위원회 의결',
  decisionsBody: '회의에서 의결한 안건마다 날짜, 재적과 참석, 찬반과 결과.',
  drawsTitle: '위원 추첨 명부와 결과',
  drawsBody: '공개 추첨마다 추첨번호, 읍면동, 성별, 나이대와 결과. 이름은 없음.',
}

import type { BodyKind } from '../domain/body.ts'

const kinds: Record<BodyKind, string> = {
  committee: '위원회',
  'local-meeting': '지역회의',
  'research-group': '연구회',
}

const does: Record<BodyKind, string> = {
  committee: '예산 편성에 대한 주민의 뜻을 모으고, 주민제안사업을 심의하여 의결합니다.',
  'local-meeting': '읍면동마다 하나씩 두며, 동네의 제안을 모아 우선순위를 정합니다.',
  'research-group': '주민참여예산제를 연구하고 고칠 점을 제안합니다.',
}

export const ko = {
  home: '홈',
  budget: '주민참여예산',
  title: '주민참여예산 기구',
  lead: '주민참여예산은 위원회, 읍면동 지역회의, 연구회가 함께 꾸려 갑니다. 위원은 공개모집으로 뽑습니다.',
  leadCounts: (bodies: string, members: string) =>
    `지금 기구 ${bodies}곳에서 위원 ${members}명이 활동합니다.`,
  leadCalls: (calls: string) => `${calls}곳이 위원을 모집하고 있습니다.`,
  none: '아직 등록한 기구가 없습니다',
  noneBody: '위원회와 지역회의를 꾸리면 이 화면에 누가 무엇을 하는지 알립니다.',
  kind: '종류',
  kinds,
  does,
  body: '기구',
  town: '읍면동',
  seats: '위원/정원',
  seatsOf: (serving: string, size: string) => `${serving}/${size}명`,
  limit: '정원 상한',
  people: '명',
  female: '여성',
  male: '남성',
  term: '임기',
  termUntil: '임기 끝',
  termOver: '임기가 끝났습니다',
  termFrom: (day: string) => `${day}부터`,
  next: '다음 회의',
  call: '공개모집',
  apply: '지원하기',
  callUntil: (day: string) => `${day}까지`,
  callFrom: (day: string) => `${day}부터`,
  who: '위원',
  whoCount: (members: string) => `위원 ${members}명`,
  whoLead: '이름은 가운데를 가려 보입니다.',
  name: '이름',
  groups: '분과',
  noGroups: '아직 분과를 나누지 않았습니다.',
  seeAll: '회의와 위원 명단 보기',
  school: '예산학교',
  toBudget: '주민참여예산으로',
  partTitle: '주민참여예산 기구',
  partNone: '아직 등록한 기구가 없습니다.',
  partSaid: (bodies: string, members: string) => `기구 ${bodies}곳에서 위원 ${members}명이 활동합니다.`,
  partCalls: (calls: string) => `지금 ${calls}곳이 위원을 모집하고 있습니다.`,
  see: '기구 보기',
  datasetTitle: '주민참여예산 기구',
  datasetBody:
    '주민참여예산위원회, 읍면동 지역회의, 연구회의 임기, 정원과 성별 위원 수입니다. 누구인지는 담지 않습니다.',
}

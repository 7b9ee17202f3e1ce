import type { SenderFlaw, SenderWay } from '../domain/paper.ts'

const ways: Record<SenderWay, string> = { paper: '서면', phone: '전화' }
const refusals: Record<SenderFlaw | 'not-open', string> = {
  'sender-missing': '제안한 사람의 이름을 적으십시오.',
  'sender-too-long': '이름은 50자까지 적을 수 있습니다.',
  'contact-missing': '결과를 알릴 연락처를 적으십시오.',
  'contact-too-long': '연락처는 200자까지 적을 수 있습니다.',
  'received-to-come': '받은 날은 오늘이거나 그 앞이어야 합니다.',
  'received-too-early': '접수가 시작되기 한 해보다 앞서 받은 것입니다. 제안한 사람에게 다시 확인하십시오.',
  'received-too-late': '접수가 끝난 뒤에 받은 것입니다. 다음 접수가 시작되면 받은 날 그대로 적어 넣으십시오.',
  'not-open': '지금은 적어 넣을 수 없습니다. 접수가 시작된 날부터 제안을 분류하는 동안 적어 넣습니다.',
}

export const ko = {
  title: '서면·전화 제안 적기',
  lead: (from: string, until: string) =>
    `읍면동이나 우편, 전화로 받은 제안을 옮겨 적습니다. 받은 날이 ${until}까지여야 하며, ${from} 앞에 받은 것은 그날 접수한 것으로 칩니다.`,
  closedTitle: '지금은 적어 넣을 수 없습니다',
  closedBody:
    '접수가 시작된 날부터 제안을 분류하는 동안 적어 넣습니다. 그 앞에 받은 제안은 두었다가 접수가 시작되면 받은 날 그대로 적으십시오.',
  sender: '제안한 사람',
  senderLead: '처리 결과를 알리는 데에만 쓰며 시민 화면에는 보이지 않습니다.',
  way: '받은 길',
  ways,
  receivedOn: '받은 날',
  name: '제안한 사람의 이름',
  contact: '연락처',
  contactHint: '전화번호나 주소 가운데 결과를 알릴 수 있는 것을 적습니다.',
  proposal: '제안',
  consent: '글과 이름(별명)의 공개, 연락처의 보관에 동의를 받았습니다',
  enter: '제안 적기',
  entered: (number: string) => `제안을 접수했습니다. 접수 번호는 ${number}호입니다.`,
  receipt: '접수증',
  seeReceipt: '접수증 보기',
  receiptLead: (city: string) => `${city} 주민참여예산 제안을 아래와 같이 접수했습니다.`,
  receiptNumber: '접수 번호',
  receiptNext: '처리하는 차례',
  receiptSteps: [
    '받을 수 있는 제안인지 살피고, 같은 뜻의 제안은 하나로 합칩니다.',
    '사업부서가 할 수 있는 일인지와 사업비를 검토합니다.',
    '시 단위 사업은 시민 투표로, 읍면동 사업은 지역회의로 고르고 위원회가 의결합니다.',
    '결과와 사유는 시 누리집의 제안 화면에서 볼 수 있으며 적어 주신 연락처로도 알립니다.',
  ],
  receiptSee: (address: string) => `누리집 주소: ${address}`,
  receiptPrint: '브라우저의 인쇄로 종이에 옮겨 제안한 사람에게 줍니다.',
  withdraw: '제안한 사람의 뜻으로 거두기',
  withdrawHint: '제안한 사람이 요청하면 거둡니다. 글과 이름, 연락처가 지워지고 되살릴 수 없습니다.',
  withdrawn: '제안을 거두었습니다.',
  refusals,
}

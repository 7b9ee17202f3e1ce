export const ko = {
  home: '홈',
  title: '메일로 소식 받기',
  lead: (title: string) =>
    `‘${title}’의 새 소식을 한 주에 한 번까지 메일로 보냅니다. 소식이 없는 주에는 보내지 않습니다.`,
  email: '메일 주소',
  send: '확인 메일 받기',
  steps:
    '먼저 확인 메일을 보냅니다. 메일의 주소를 열어 확인해야 소식을 보냅니다. 적은 주소는 소식을 보내는 데만 쓰고, 그만 받으면 바로 지웁니다. 48시간 안에 확인하지 않으면 지웁니다.',
  asked: '확인 메일을 보냈습니다',
  askedBody: (email: string) =>
    `${email} 주소의 메일함을 열어 확인하십시오. 이미 받고 있는 주소이거나 조금 전에 보낸 주소에는 다시 보내지 않습니다.`,
  confirm: '소식 받기 시작',
  confirmTitle: '소식 받기 확인',
  confirmLead: (email: string, title: string) => `${email} 주소로 ‘${title}’ 소식을 보냅니다.`,
  confirmed: '이제 소식을 보냅니다',
  confirmedBody: '첫 메일은 다음 월요일에 갑니다. 메일마다 그만 받는 주소가 있습니다.',
  end: '그만 받기',
  endTitle: '소식 그만 받기',
  endLead: (email: string, title: string) => `${email} 주소로 보내는 ‘${title}’ 소식을 그만 보냅니다.`,
  ended: '더는 보내지 않습니다',
  endedBody: '메일 주소를 지웠습니다. 언제든지 다시 신청할 수 있습니다.',
  see: (title: string) => `‘${title}’ 보기`,
  gone: '지난 소식',
}

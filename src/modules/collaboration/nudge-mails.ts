import type { Locale } from '#platform/kernel/locale.ts'
import { texts } from '#platform/text/texts.ts'
import type { NudgeMails } from './use-cases/nudge-heads.ts'

const words = texts(
  {
    subject: (campaign: string) => `[협업포인트] 오늘은 ${campaign}입니다`,
    text: (name: string, campaign: string, last: string, link: string) =>
      `${name} 님\n\n오늘은 ${campaign}입니다. 다른 부서의 도움이 고마웠다면 오늘 포인트를 보내 주십시오. 부서장이 먼저 보내면 직원들도 함께합니다.\n이번 달 포인트는 ${last}까지 쓸 수 있습니다.\n\n보내는 화면: ${link}`,
  },
  {
    subject: (campaign: string) => `[Collaboration points] Today is ${campaign}`,
    text: (name: string, campaign: string, last: string, link: string) =>
      `Dear ${name},\n\ntoday is ${campaign}. If another department helped you, please send points today. When heads begin, others follow.\nThis month’s points can be sent until ${last}.\n\nSend points: ${link}`,
  },
)

/** The mail that asks heads on a sending day. The office writes Korean. */
export function nudgeMails(origin: URL, locale: Locale = 'ko'): NudgeMails {
  const prefix = locale === 'ko' ? '' : `/${locale}`
  const link = new URL(`${prefix}/office/collaboration`, origin).href
  return {
    nudge: ({ name, campaign, lastDay }) => ({
      subject: words[locale].subject(campaign[locale]),
      text: words[locale].text(name, campaign[locale], lastDay, link),
    }),
  }
}

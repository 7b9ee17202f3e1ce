import type { Locale } from '../kernel/locale.ts'
import type { MailState } from './mail.ts'
import type { SendMailAgainRefusal } from './send-mail-again.ts'

/** What the outbox calls a mail's state. */
export const mailStateTexts: Readonly<Record<Locale, Readonly<Record<MailState, string>>>> = {
  ko: { waiting: '발송 대기', sent: '보냄', failed: '보내지 못함', kept: '보관(메일 서버 없음)' },
  en: { waiting: 'Waiting', sent: 'Sent', failed: 'Not sent', kept: 'Kept (no mail server)' },
}

/** Why a mail is not sent again. */
export const sendMailAgainTexts: Readonly<Record<Locale, Readonly<Record<SendMailAgainRefusal, string>>>> = {
  ko: {
    'not-allowed': '메일을 다시 보낼 권한이 없습니다.',
    'not-found': '메일을 찾을 수 없습니다.',
    'already-sent': '이미 보낸 메일입니다.',
  },
  en: {
    'not-allowed': 'You are not allowed to send mails again.',
    'not-found': 'There is no such mail.',
    'already-sent': 'This mail has already been sent.',
  },
}

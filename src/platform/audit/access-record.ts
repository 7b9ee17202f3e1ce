import type { AuditActor } from './audit.ts'
import type { Session } from '../database/session.ts'
import { writableText } from './json-value.ts'
import type { AuditTables } from './tables.ts'

/** 수행업무 of the law: 조회·변경·입력·삭제·출력·다운로드. */
export const accessTasks = ['read', 'change', 'enter', 'delete', 'print', 'download'] as const
export type AccessTask = (typeof accessTasks)[number]

/** One handling of personal data (개인정보의 안전성 확보조치 기준 제8조). */
export interface Access {
  readonly task: AccessTask
  /** Whose data: an id, or how many, e.g. `count:120`. */
  readonly dataSubjects: string
  /** How many people `dataSubjects` stands for; 1 unless told. */
  readonly subjectCount?: number
  /** Which page, list or file. */
  readonly what: string
  /** Asked of the person at each download. */
  readonly reason?: string
}

/**
 * Writes one line of the access record (접속기록): who, when to the second, from where, whose data, what was
 * done. The instant is the machine's, since the law asks when it truly happened.
 */
export async function recordAccess(session: Session, actor: AuditActor, access: Access): Promise<void> {
  await session
    .$extendTables<AuditTables>()
    .insertInto('access_record')
    .values({
      id: actor.newId(),
      account_id: actor.person.accountId,
      account_name: writableText(actor.person.name),
      at: new Date(Math.floor(actor.machineNow.getTime() / 1000) * 1000),
      address: writableText(actor.origin.address),
      data_subjects: writableText(access.dataSubjects),
      subject_count: access.subjectCount ?? countIn(access.dataSubjects),
      task: access.task,
      what: writableText(access.what),
      reason: access.reason === undefined ? null : writableText(access.reason),
      request_id: writableText(actor.origin.requestId),
    })
    .execute()
}

/** `count:120` says 120 people; anything else names one. */
function countIn(dataSubjects: string): number {
  const count = /^count:(\d{1,9})$/.exec(dataSubjects)?.[1]
  return count === undefined ? 1 : Number(count)
}

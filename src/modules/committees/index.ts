/** Bodies of appointed people: members and terms, open calls and lotteries, sessions, decisions, allowances. */
export { committeeActions } from './domain/committee-actions.ts'
export {
  type AgeBand,
  ageBands,
  type AgendaItemId,
  type Committee,
  type CommitteeId,
  type CommitteeKind,
  type CommitteeMember,
  type CommitteeMemberId,
  type CommitteeSessionId,
  type Sex,
  sexes,
  type SubGroup,
  type SubGroupId,
} from './domain/committee.ts'
export {
  type AgendaSubject,
  type CommitteeDecision,
  type CommitteeSession,
  type Outcome,
  outcomes,
  type Recusal,
} from './domain/committee-session.ts'
export {
  type Applicant,
  type ApplicantId,
  type Application,
  type OpenCall,
  type OpenCallId,
} from './domain/open-call.ts'
export type { Lottery } from './domain/prepare-lottery.ts'
export type { Quota, Quotas } from './domain/lottery/lottery.ts'
export {
  type Difference,
  type Replay,
  replay,
  type ReplayFile,
  replayFile,
} from './domain/lottery/replay-file.ts'
export { mostOfOneSex, type Share, shareOut } from './domain/lottery/share-out.ts'
export { maskedName } from './domain/masked-name.ts'
export { sexTenths } from './domain/committee-settings.ts'
export type { NewMember } from './domain/seat-members.ts'
export {
  type CommitteeLine,
  everyMemberOf,
  listCommittees,
  membersOf,
  readCommittee,
  subGroupsOf,
} from './data/committee-queries.ts'
export { membersOfSeveral, runningCalls } from './data/several-queries.ts'
export { membersByReach } from './data/member-queries.ts'
export { type AgendaEntry, agendaItemsAbout, calledSessions } from './data/agenda-queries.ts'
export {
  type AgendaItem,
  agendaOf,
  attendanceOf,
  decisionOn,
  readSession,
  recusalsOf,
  sessionsOf,
} from './data/session-queries.ts'
export { applicantsOf, callsOf, lotteryOf } from './data/call-queries.ts'
export { apply, type EnteredApplication, enterApplications, leaveOut } from './use-cases/apply.ts'
export { endMembership, replaceMember } from './use-cases/change-members.ts'
export { mailMemberLink, type MailMemberLinkRefusal } from './use-cases/mail-member-link.ts'
export { noteDiscussion, publishMinutes } from './use-cases/keep-minutes.ts'
export { openCall } from './use-cases/open-call.ts'
export { appointDrawn, drawLottery, publishPool, sha256 } from './use-cases/run-lottery.ts'
export {
  callSession,
  type CallSessionRefusal,
  putOnAgenda,
  type PutOnAgendaRefusal,
} from './use-cases/call-session.ts'
export { formSubGroups, type FormSubGroupsRefusal } from './use-cases/form-sub-groups.ts'
export { foundCommittee, type FoundCommitteeRefusal } from './use-cases/found-committee.ts'
export { issueMemberLink, type IssueMemberLinkRefusal, memberOfLink } from './use-cases/member-links.ts'
export {
  decideItem,
  type DecideItemRefusal,
  recordAttendance,
  type RecordAttendanceRefusal,
  recuse,
  type RecuseRefusal,
} from './use-cases/run-session.ts'
export { seatMembers, type SeatMembersRefusal } from './use-cases/seat-members.ts'

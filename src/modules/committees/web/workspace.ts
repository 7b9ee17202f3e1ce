import type { Route } from '#platform/http/route.ts'
import { allowanceRoutes } from './allowances.tsx'
import { officeApplicantRoutes } from './office-applicant.tsx'
import { officeCallRoutes } from './office-call.tsx'
import { officeCommitteeRoutes } from './office-committee.tsx'
import { officeCommitteesRoutes } from './office-committees.tsx'
import { officeLotteryRoutes } from './office-lottery.tsx'
import { officeMemberRoutes } from './office-member.tsx'
import { officeNewCallRoutes } from './office-new-call.tsx'
import { officeSeatRoutes } from './office-seat.tsx'
import { officeSessionRoutes } from './office-session.tsx'
import { sessionActionRoutes } from './session-actions.ts'

/** The office's rooms: committees, their members, sessions, calls, lotteries and allowances. `new` before any id. */
export const workspaceRoutes: readonly Route[] = [
  ...officeCommitteesRoutes,
  ...officeSeatRoutes,
  ...officeMemberRoutes,
  ...officeSessionRoutes,
  ...sessionActionRoutes,
  ...officeNewCallRoutes,
  ...officeCallRoutes,
  ...officeApplicantRoutes,
  ...officeLotteryRoutes,
  ...allowanceRoutes,
  ...officeCommitteeRoutes,
]

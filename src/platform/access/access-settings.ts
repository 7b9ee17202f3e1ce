import { z } from 'zod'
import { calendarDate } from '../kernel/calendar-date.ts'
import type { Setting } from '../settings/setting.ts'
import { type StaffRole, staffRoles } from './person.ts'

const from = calendarDate('2000-01-01')
const safetyStandard = '개인정보의 안전성 확보조치 기준'
const count = (ko: string, en: string, max: number) => z.int().min(1).max(max).meta({ ko, en })

export interface PasswordRules {
  readonly minLength: number
  /** Of lower case, upper case, digits and signs. */
  readonly minClasses: number
  /** How many passwords back may not be taken again, the one in force included. */
  readonly history: number
}

export const passwordRulesSetting: Setting<PasswordRules> = {
  name: 'access.password-rules',
  title: { ko: '비밀번호 작성 규칙', en: 'Password rules' },
  schema: z.object({
    minLength: z.int().min(8).max(64).meta({ ko: '가장 짧은 길이', en: 'Shortest length' }),
    minClasses: count('문자 종류 수', 'Kinds of characters', 4),
    history: count('다시 쓸 수 없는 이전 비밀번호 수', 'Earlier passwords that may not return', 24),
  }),
  defaults: [
    { from, value: { minLength: 10, minClasses: 3, history: 5 }, source: `${safetyStandard} 제5조` },
  ],
}

export interface Lockout {
  readonly attempts: number
  readonly minutes: number
}

const lockout = z.object({
  attempts: count('연속 실패 횟수', 'Failures in a row', 1_000),
  minutes: count('제한 시간(분)', 'Locked for (minutes)', 1_440),
})

export const accountLockoutSetting: Setting<Lockout> = {
  name: 'access.account-lockout',
  title: { ko: '로그인 실패에 따른 계정 잠금', en: 'Lock of an account after failed sign-ins' },
  schema: lockout,
  defaults: [{ from, value: { attempts: 5, minutes: 30 }, source: `${safetyStandard} 제5조` }],
}

export const addressLockoutSetting: Setting<Lockout> = {
  name: 'access.address-lockout',
  title: { ko: '로그인 실패에 따른 접속지(IP) 제한', en: 'Limit of an address after failed sign-ins' },
  schema: lockout,
  defaults: [{ from, value: { attempts: 50, minutes: 10 }, source: safetyStandard }],
}

export interface SessionTimes {
  readonly staffIdleMinutes: number
  readonly citizenIdleMinutes: number
  readonly longestHours: number
}

export const sessionTimesSetting: Setting<SessionTimes> = {
  name: 'access.session-times',
  title: { ko: '자동 로그아웃 시간', en: 'When a session ends' },
  schema: z.object({
    staffIdleMinutes: count('직원: 쓰지 않은 시간(분)', 'Staff: minutes without use', 120),
    citizenIdleMinutes: count('시민: 쓰지 않은 시간(분)', 'Citizens: minutes without use', 240),
    longestHours: count('가장 긴 로그인 시간(시간)', 'Longest session (hours)', 24),
  }),
  defaults: [
    {
      from,
      value: { staffIdleMinutes: 20, citizenIdleMinutes: 30, longestHours: 12 },
      source: `${safetyStandard} 제6조`,
    },
  ],
}

export const secondFactorRolesSetting: Setting<readonly StaffRole[]> = {
  name: 'access.second-factor-roles',
  title: { ko: '추가 인증을 꼭 해야 하는 권한', en: 'Roles that need a second factor' },
  schema: z.array(z.enum(staffRoles)),
  defaults: [
    { from, value: ['administrator', 'organization-manager', 'auditor'], source: `${safetyStandard} 제6조` },
  ],
}

export interface LinkTimes {
  readonly signUpHours: number
  readonly resetMinutes: number
  /** How many mails one address is sent in an hour at most. */
  readonly mailsPerHour: number
}

export const linkTimesSetting: Setting<LinkTimes> = {
  name: 'access.link-times',
  title: { ko: '메일 확인 주소의 유효 시간', en: 'How long links in mails are good' },
  schema: z.object({
    signUpHours: count('가입 확인(시간)', 'Sign-up (hours)', 168),
    resetMinutes: count('비밀번호 다시 정하기(분)', 'Password reset (minutes)', 1_440),
    mailsPerHour: count('한 시간에 보내는 메일 수', 'Mails in an hour', 20),
  }),
  defaults: [
    { from, value: { signUpHours: 24, resetMinutes: 30, mailsPerHour: 3 }, source: '내부 관리계획' },
  ],
}

/** Every setting of access, for the list of settings. */
export const accessSettings = [
  passwordRulesSetting,
  accountLockoutSetting,
  addressLockoutSetting,
  sessionTimesSetting,
  secondFactorRolesSetting,
  linkTimesSetting,
] as const

import type { PersonalColumn } from '../module/personal-column.ts'

type Row = readonly [
  column: string,
  purpose: string,
  masking: PersonalColumn['masking'],
  erasure: PersonalColumn['erasure'],
]

const columnsOf = (table: string, retentionMonths: number | null, rows: readonly Row[]): PersonalColumn[] =>
  rows.map(([column, purpose, masking, erasure]) => ({
    table,
    column,
    purpose,
    retentionMonths,
    masking,
    erasure,
  }))

/** 권한 부여·변경·말소 내역 보관 3년 (개인정보의 안전성 확보조치 기준 제5조). */
const GRANT_MONTHS = 36

/** What the tables of access hold of a person (개인정보 처리 목록). */
export const accessPersonalColumns: readonly PersonalColumn[] = [
  ...columnsOf('account', null, [
    ['closed_reason', '계정 폐쇄 사유', 'hidden', 'empty'],
    ['login', '로그인 식별', 'email', 'empty'],
    ['name', '이용자 표시', 'name', 'empty'],
    ['email', '가입 확인과 안내 메일', 'email', 'empty'],
  ]),
  ...columnsOf('account_password', null, [['hash', '본인 확인(일방향 암호화)', 'hidden', 'delete-row']]),
  ...columnsOf('account_identity', null, [
    ['identity_key', '1인 1계정 확인(연계정보의 암호화 값)', 'hidden', 'delete-row'],
  ]),
  ...columnsOf('account_session', 3, [
    ['address', '접속 보안', 'hidden', 'delete-row'],
    ['user_agent', '접속 보안', 'hidden', 'delete-row'],
  ]),
  ...columnsOf('account_token', 0, [['email', '가입 확인 메일 발송', 'email', 'delete-row']]),
  ...columnsOf('account_totp', null, [['sealed_secret', '추가 인증(암호화)', 'hidden', 'delete-row']]),
  ...columnsOf('account_recovery_code', null, [['code_hash', '추가 인증 복구', 'hidden', 'delete-row']]),
  ...columnsOf('account_passkey', null, [
    ['credential_id', '패스키 식별', 'hidden', 'delete-row'],
    ['public_key', '패스키 확인', 'hidden', 'delete-row'],
    ['name', '패스키 구분', 'none', 'delete-row'],
  ]),
  ...columnsOf('account_sign_on', null, [['subject', '통합로그인 연결', 'hidden', 'delete-row']]),
  ...columnsOf('sign_in_address', 0, [['address', '로그인 공격 차단', 'hidden', 'delete-row']]),
  ...columnsOf('role_grant', GRANT_MONTHS, [
    ['reason', '권한 부여 사유', 'hidden', 'kept-by-law'],
    ['revoked_reason', '권한 말소 사유', 'hidden', 'kept-by-law'],
    ['granted_by_name', '권한 부여 내역', 'name', 'kept-by-law'],
    ['revoked_by_name', '권한 말소 내역', 'name', 'kept-by-law'],
  ]),
  ...columnsOf('setting_value', null, [['saved_by_name', '설정 변경 내역', 'name', 'kept-by-law']]),
]

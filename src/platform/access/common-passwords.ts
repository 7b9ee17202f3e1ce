/**
 * What people take when a rule asks for a long password: words that, dressed with digits and signs, are guessed
 * first. Compared after undressing (lower case, look-alike signs as letters, ends trimmed).
 */
export const commonWords: ReadonlySet<string> = new Set(
  `password passw0rd pass passwd qwerty qwert qwertyuiop asdf asdfgh asdfghjkl zxcv zxcvbn zxcvbnm qazwsx
  qazwsxedc admin administrator root user test tester guest welcome letmein login master manager monkey dragon
  iloveyou sunshine princess football baseball superman batman trustno changeme change default secret temp
  temporary dure korea seoul gimpo gimposi cityhall gongmuwon daehanminguk samsung hyundai naver kakao daum
  spring summer autumn winter january february march april may june july august september october november
  december monday tuesday wednesday thursday friday saturday sunday love money hello world computer internet
  server oracle postgres database system security office planning budget
  qlalfqjsgh qlqjs rlacl alsdud tkfkd tkfkdgo dkssud dkssudgktpdy eogksalsrnr gksrnr rlavh tlcjd rhdanwjs`
    .split(/\s+/)
    .filter((word) => word !== ''),
)

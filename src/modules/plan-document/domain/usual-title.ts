const USUAL =
  /^(?:(?:['’‘]?\d{2}|\d{4})[.년]?도?\s*)?(?:그간의?|주요|세부|향후|기본|그동안의?)?\s*(?:사업|추진|업무|운영|문제|개선|기대|예산|소요|행정|평가)?\s*(?:개요|배경|필요성|목적|근거|방향|현황|실적|성과|상황|체계|내용|계획|일정|효과|사항|방안|방법|문제점|과제|예산)(?:\s*(?:및|과|·|,)\s*(?:향후|주요|추진|문제|기대|개선)?\s*(?:개요|배경|필요성|목적|근거|방향|현황|실적|성과|체계|내용|계획|일정|효과|사항|방안|문제점|과제|예산))?$/u

/** Whether a text is a title that reports usually have (사업개요, 추진계획, 주요성과) and no sentence's end. */
export function isUsualTitle(text: string): boolean {
  return text.length <= 30 && USUAL.test(text.trim())
}

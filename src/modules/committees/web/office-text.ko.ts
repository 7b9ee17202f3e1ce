export const officeKo = {
  sumIs: (dimension: string, sum: number, places: number) =>
    `${dimension} 몫의 합은 ${sum}명, 모집 인원은 ${places}명입니다.`,
}

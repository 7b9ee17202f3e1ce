import { texts } from '#platform/text/texts.ts'

/** What the network's table says when it does not show every pair. */
export const networkTexts = texts(
  {
    strongestPairs: (shown: string, all: string) =>
      `많이 주고받은 순으로 ${shown}쌍(함께 일한 ${all}쌍 가운데)`,
  },
  {
    strongestPairs: (shown: string, all: string) =>
      `The ${shown} pairs that sent each other most, of ${all} that worked together`,
  },
)

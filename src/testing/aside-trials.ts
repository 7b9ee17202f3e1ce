// A process aside whose tasks go wrong: the file it begins with.
import { answerTasks } from '#platform/documents/answer-tasks.ts'

const forever = () => {
  for (;;);
}

const asideTrials = {
  whoAmI: async () => process.pid,
  double: async (figures: { bytes: Uint8Array; whole: bigint }) => ({
    bytes: figures.bytes.map((byte) => byte * 2),
    whole: figures.whole * 2n,
  }),
  environment: async () => process.env,
  hang: async () => forever(),
  fall: async () => process.exit(3),
  fault: async (words: string): Promise<never> => {
    throw new Error(words)
  },
  fillHeap: async () => {
    const kept: string[][] = []
    for (;;) kept.push(Array.from({ length: 10_000 }, (_, index) => `${index} of ${kept.length}`))
  },
  fillMemory: async () => {
    const kept: Buffer[] = []
    while (kept.length < 60) kept.push(Buffer.alloc(16 * 1024 * 1024, 1))
    return forever()
  },
}

export type AsideTrials = typeof asideTrials

answerTasks(asideTrials, import.meta.url)

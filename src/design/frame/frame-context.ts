import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { FrameInfo } from '#platform/http/frame.ts'

export const FrameContext = createContext<FrameInfo | null>(null)

/** What the parts of a frame are told of the page's surroundings. */
export function useFrame(): FrameInfo {
  const frame = useContext(FrameContext)
  if (frame === null) throw new Error('a part of the frame was drawn outside it')
  return frame
}

/** Whether a chart is being moved, as state: it is drawn coarser then, and fine again when it has been calm for a while. */
import { useCallback, useLayoutEffect, useRef, useState } from 'react'

/** So long after the last drawing of a movement. */
const CALM_MS = 200

/** @returns whether it moves, what to call when it is moved, and what to call when that has been drawn */
export function useStirring(): [boolean, () => void, () => void] {
  const [moving, setMoving] = useState(false)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useLayoutEffect(() => () => clearTimeout(timer.current), [])
  const stir = useCallback(() => setMoving(true), [])
  const calm = useCallback(() => {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => setMoving(false), CALM_MS)
  }, [])
  return [moving, stir, calm]
}

/** The days that a chart shows, as state. */
import { useCallback, useState } from 'react'
import { type DayWindow, wholeWindow } from './day-window'

/** Another range begins with all of it. */
export function useDayWindow(from: number, length: number) {
  const key = `${from} ${length}`
  const [kept, setKept] = useState({ key, window: wholeWindow(length) })
  const window = kept.key === key ? kept.window : wholeWindow(length)
  const change = useCallback(
    (next: (window: DayWindow) => DayWindow) =>
      setKept((last) => ({ key, window: next(last.key === key ? last.window : wholeWindow(length)) })),
    [key, length],
  )
  return [window, change] as const
}

/** Which rows of a long table are shown: every n-th day and always the last one. Pure. */
import type { DayWindow } from './day-window'

export interface DaySample {
  /** Places, oldest first. */
  places: readonly number[]
  /** 1: every day is there. */
  every: number
}

/** @example sampleDays({ from: 0, until: 9 }, 5) // { places: [1, 3, 5, 7, 9], every: 2 } */
export function sampleDays({ from, until }: DayWindow, most: number): DaySample {
  const [first, last] = [Math.ceil(from), Math.floor(until)]
  const days = last - first + 1
  const every = Math.max(1, Math.ceil(days / most))
  const count = Math.ceil(days / every)
  return { places: Array.from({ length: count }, (_, at) => last - (count - 1 - at) * every), every }
}

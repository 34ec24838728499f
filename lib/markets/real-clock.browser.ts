/** The clock of the browser itself, for feeds of a page and of the engine. */
import type { Clock } from './clock'

export const realClock: Clock = {
  now: () => Date.now(),
  after: (ms, task) => {
    const timer = setTimeout(task, ms)
    return () => clearTimeout(timer)
  },
}

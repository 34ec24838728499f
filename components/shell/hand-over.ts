/**
 * Something that one part of the page hands to another with a route: taken at once where that part is on the screen already, else when it
 * comes. In the memory of this page only, so nothing of it reaches the address; forgotten by a lock, and after a minute: who comes to
 * that page later did not ask for it.
 */
import { watchVaultSession } from '@/lib/vault/session.browser'

export interface HandOver<T> {
  /** @returns whether it was taken at once */
  hand: (value: T) => boolean
  /** @returns a function that stops following; for an effect */
  follow: (take: (value: T) => void) => () => void
}

const KEPT_MS = 60_000

/** One a kind of thing. @example const handedSearch = createHandOver<string>(); handedSearch.hand('ETH') */
export function createHandOver<T>(): HandOver<T> {
  let waiting: { value: T; at: number } | undefined
  let taker: ((value: T) => void) | undefined
  let isWatching = false
  const forget = () => {
    waiting = undefined
  }
  return {
    hand: (value) => {
      if (taker) {
        taker(value)
        return true
      }
      if (!isWatching) watchVaultSession(forget)
      isWatching = true
      waiting = { value, at: performance.now() }
      return false
    },
    follow: (take) => {
      taker = take
      const handed = waiting
      forget()
      if (handed && performance.now() - handed.at < KEPT_MS) take(handed.value)
      return () => {
        if (taker === take) taker = undefined
      }
    },
  }
}

/** Looks at a wallet's answer from the side: whoever asked gets the same promise, and its callback is called as before. */
import { apply, follow } from './pristine'

/** Once per request: `failed` tells which of the two it is. */
export type Settle = (failed: boolean, answer: unknown) => void

/** Old style: the second argument is told first what comes back. It is called as before. */
export function followCallback(args: unknown[], settle: Settle): void {
  const own = args[1]
  if (typeof own !== 'function') return
  args[1] = function (this: unknown, ...answer: unknown[]) {
    quietly(() => settle(answer[0] !== null && answer[0] !== undefined, answer[0] ?? answer[1]))
    return apply(own, this, answer)
  }
}

/** Only the platform's own promises: another thenable may do its work anew for each who asks. */
export function followPromise(result: unknown, settle: Settle): void {
  if (typeof result !== 'object' || result === null) return
  quietly(() =>
    follow(
      result as Promise<unknown>,
      (answer) => quietly(() => settle(false, answer)),
      (reason) => quietly(() => settle(true, reason)),
    ),
  )
}

export function quietly(work: () => unknown): void {
  try {
    work()
  } catch {
    // An answer that refuses to be looked at, or a value that is no promise.
  }
}

/**
 * Firefox stops an event page after 30 s without an event, whatever fetch or promise it waits for. A call of an
 * extension API starts that clock anew, so one is made every few seconds while a job runs, and none otherwise.
 */
import { browser } from 'wxt/browser'

const EVERY_MS = 10_000

/**
 * @returns lets the event page rest again
 * @example const rest = stayAwake(); await job().finally(rest)
 */
export function stayAwake(): () => void {
  // The answer is not needed, and a context that is being torn down may refuse it.
  const timer = setInterval(() => void browser.runtime.getPlatformInfo().catch(() => undefined), EVERY_MS)
  return () => clearInterval(timer)
}

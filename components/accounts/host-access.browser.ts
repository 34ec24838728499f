/**
 * Host access, asked for exactly the hosts that a source needs and inside the click that connects it: the browser
 * refuses `permissions.request` after an await. Origins are built here and nowhere else.
 */
import { browser } from 'wxt/browser'
import { AppError } from '@/lib/core/errors'
import { say } from '@/lib/core/sentence'
import { originPattern } from './origin-pattern'

/**
 * Call it first in the click handler, without an await before it.
 * @throws AppError `permission-missing` when the user says no, or the browser does
 */
export async function requestHosts(hosts: readonly string[]): Promise<void> {
  const origins = [...new Set(hosts.map(originPattern))]
  if (origins.length === 0) return
  let granted = false
  try {
    granted = await browser.permissions.request({ origins })
  } catch (cause) {
    throw refused(hosts, cause)
  }
  if (!granted) throw refused(hosts)
}

/**
 * Tells the allowed match patterns now and whenever they change. When the browser does not say, nothing is told.
 * @returns a function that stops it
 */
export function watchGrantedOrigins(tell: (origins: readonly string[]) => void): () => void {
  let ended = false
  const ask = () =>
    void browser.permissions.getAll().then(
      ({ origins = [] }) => void (ended || tell(origins)),
      // Without an answer nobody can say that access is missing; a request that fails for it says so itself.
      () => undefined,
    )
  ask()
  browser.permissions.onAdded.addListener(ask)
  browser.permissions.onRemoved.addListener(ask)
  return () => {
    ended = true
    browser.permissions.onAdded.removeListener(ask)
    browser.permissions.onRemoved.removeListener(ask)
  }
}

function refused(hosts: readonly string[], cause?: unknown): AppError {
  return new AppError(
    'permission-missing',
    say('Holdfast may not reach {hosts} yet. Try again and allow the access that the browser asks for.', {
      hosts: hosts.slice(0, 3).join(', '),
    }),
    { cause },
  )
}

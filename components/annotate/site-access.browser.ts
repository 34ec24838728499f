/**
 * Switches annotation on and off from our own pages. The browser asks its question only inside the click, so the question comes
 * first, before anything is awaited; the wish is stored beside it, because the question may close the popup.
 */
import { browser } from 'wxt/browser'
import { annotateMessages } from '@/lib/annotate/messages'
import {
  switchOffAll,
  switchOffKnown,
  switchOffSite,
  switchOnAll,
  switchOnKnown,
  switchOnSite,
} from '@/lib/annotate/registration.browser'
import { EVERYWHERE, KNOWN_PATTERNS, sitePattern } from '@/lib/annotate/sites'
import { watchWithdrawals } from '@/lib/annotate/withdrawals/register.browser'
import { call } from '@/lib/messages/call.browser'

/** @returns whether the person allowed it @example onClick={() => void allowSite('https://app.example')} */
export function allowSite(origin: string): Promise<boolean> {
  const pattern = sitePattern(origin)
  if (pattern === undefined) return Promise.resolve(false)
  return allow(
    [pattern],
    () => switchOnSite(origin),
    () => switchOffSite(origin),
  )
}

export const allowKnown = (): Promise<boolean> => allow(KNOWN_PATTERNS, switchOnKnown, switchOffKnown)
export const allowEverywhere = (): Promise<boolean> => allow([EVERYWHERE], switchOnAll, switchOffAll)

/** @param patterns of the pages of connected exchanges */
export const allowWithdrawals = (patterns: readonly string[]): Promise<boolean> =>
  allow(
    patterns,
    () => watchWithdrawals(patterns),
    () => watchWithdrawals([]),
  )

async function allow(
  origins: readonly string[],
  wish: () => Promise<void>,
  takeBack: () => Promise<void>,
): Promise<boolean> {
  // Some browsers refuse with an error what others answer with no.
  const asked = browser.permissions.request({ origins: [...origins] }).catch(() => false)
  await wish()
  const isAllowed = await asked
  await (isAllowed ? call(annotateMessages['annotate.apply'], {}) : takeBack())
  return isAllowed
}

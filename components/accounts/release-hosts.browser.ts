/** Gives host access back that no account, price source, endpoint or annotated site needs any more. Reads what is connected; writes nothing. */
import { browser } from 'wxt/browser'
import { addressOf } from '@/components/assistant/setup/provider-faces'
import { pageDatabase } from '@/components/shell/page-database'
import { annotatedPatterns } from '@/lib/annotate/registration.browser'
import { readWithdrawalSites } from '@/lib/annotate/withdrawals/register.browser'
import { AppError } from '@/lib/core/errors'
import { say } from '@/lib/core/sentence'
import type { Settings } from '@/lib/settings/settings'
import { readSettings } from '@/lib/settings/settings.store'
import { hostLists } from './form-sources'
import { originPattern } from './origin-pattern'
import { unneededOrigins } from './unneeded-origins'
import { venueChoices } from './venue-choices'

/**
 * To be called after an account was removed, or a site was switched off. Locked meanwhile, it gives nothing back: nobody can say what is needed.
 * @throws AppError `refused` when the browser keeps the access
 */
export async function releaseUnneededHosts(): Promise<void> {
  const db = await pageDatabase()
  if (!db) return
  const [accounts, settings] = await Promise.all([db.accounts.toArray(), readSettings(db)])
  const { origins: granted = [] } = await browser.permissions.getAll()
  const origins = unneededOrigins({
    granted,
    sources: accounts.map(({ source }) => source),
    settings,
    hosts: hostLists(settings),
    venueHosts: (venue) => venueChoices.find(({ id }) => id === venue)?.hosts ?? [],
  })
  // Pages that a person has annotated are looked at by these grants, and whoever answers for the assistant is asked by one.
  const elsewhere = new Set([
    ...(await annotatedPatterns()),
    ...(await readWithdrawalSites()),
    ...assistantPatterns(settings),
  ])
  const unneeded = origins.filter((origin) => !elsewhere.has(origin))
  if (unneeded.length > 0) await giveBack(unneeded)
}

function assistantPatterns({ assistant: { isOn, provider, baseUrl = '' } }: Settings): string[] {
  const address = isOn ? addressOf({ provider, baseUrl }) : undefined
  return address === undefined ? [] : [originPattern(address)]
}

async function giveBack(origins: string[]): Promise<void> {
  const refused = (cause?: unknown) =>
    new AppError(
      'refused',
      say(
        'The account is removed, but the browser still lets Holdfast reach {hosts}. Take that access away in the browser’s settings of the extension.',
        { hosts: origins.map((origin) => new URL(origin).hostname).join(', ') },
      ),
      { cause },
    )
  let released: boolean
  try {
    released = await browser.permissions.remove({ origins })
  } catch (cause) {
    throw refused(cause)
  }
  if (!released) throw refused()
}

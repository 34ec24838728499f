/** Where our scripts stand in pages: of dApps and of exchanges' withdrawal pages. */
import { applyRegistration, forgetSites as forgetDapps, renewScripts } from '../registration.browser'
import { applyWithdrawals, forgetWithdrawals } from '../withdrawals/register.browser'

export { renewScripts }

/** Both are tried, whatever becomes of the other. @throws what the browser refused */
export const keepScripts = (): Promise<void> => both(applyRegistration(), applyWithdrawals())

/** Everything off, and forgotten. @throws what the browser refused */
export const forgetSites = (): Promise<void> => both(forgetDapps(), forgetWithdrawals())

async function both(...work: Promise<void>[]): Promise<void> {
  const failed = (await Promise.allSettled(work)).find((result) => result.status === 'rejected')
  if (failed) throw failed.reason
}

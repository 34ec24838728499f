/** Where a person wants annotation, as it is stored, read again after each change here and elsewhere. */
import { useEffect } from 'react'
import { browser } from 'wxt/browser'
import { type Asked, useAsked } from '@/components/shell/asked.hooks'
import { readSites } from '@/lib/annotate/registration.browser'
import type { Sites } from '@/lib/annotate/sites'
import { readWithdrawalSites } from '@/lib/annotate/withdrawals/register.browser'

export interface WantedSites {
  sites: Sites
  /** Match patterns of withdrawal pages. */
  withdrawals: readonly string[]
}

export function useWantedSites(): Asked<WantedSites> {
  const asked = useAsked('annotation sites', async () => ({
    sites: await readSites(),
    withdrawals: await readWithdrawalSites(),
  }))
  const { again } = asked
  useEffect(() => {
    browser.storage.local.onChanged.addListener(again)
    return () => browser.storage.local.onChanged.removeListener(again)
  }, [again])
  return asked
}

/** Where a person wants annotation, as it is stored, read again after each change here and elsewhere. */
import { useEffect } from 'react'
import { browser } from 'wxt/browser'
import { type Asked, useAsked } from '@/components/shell/asked.hooks'
import { readSites } from '@/lib/annotate/registration.browser'
import type { Sites } from '@/lib/annotate/sites'

export function useSites(): Asked<Sites> {
  const asked = useAsked('annotation sites', readSites)
  const { again } = asked
  useEffect(() => {
    browser.storage.local.onChanged.addListener(again)
    return () => browser.storage.local.onChanged.removeListener(again)
  }, [again])
  return asked
}

/** Begins a paper account with one click. It asks the browser for the venue's public hosts and nothing else. */
import { useSettings } from '@/components/shell/live.hooks'
import { useAction } from '@/components/ui/action.hooks'
import { accountsMessages, type NewSource } from '@/lib/accounts/messages'
import type { AppError } from '@/lib/core/errors'
import { call } from '@/lib/messages/call.browser'
import { hostsFor } from './form-sources'
import { requestHosts } from './host-access.browser'
import { venueChoices } from './venue-choices'

export interface BeginPaper {
  pending: boolean
  error: AppError | null
  /** In no total: made-up money stays apart. */
  begin: (start: { venue: string; coins: { code: string; quantity: string }[]; label?: string }) => void
}

/** @example const { begin } = useBeginPaper(onDone); begin({ venue: 'kraken', coins: [{ code: 'USD', quantity: '10000' }] }) */
export function useBeginPaper(onDone: (() => void) | undefined): BeginPaper {
  const settings = useSettings()
  const add = useAction()
  return {
    pending: add.pending,
    error: add.error,
    begin: ({ venue, coins, label }) => {
      const source: NewSource = { kind: 'paper', venue, start: coins, counted: false }
      const chosen = venueChoices.find(({ id }) => id === venue)
      const hosts = hostsFor(settings)(source, chosen)
      void add.run(async () => {
        await requestHosts(hosts) // first: the browser wants it inside the click
        await call(accountsMessages['accounts.add'], { source, ...(label === undefined ? {} : { label }) })
        onDone?.()
      })
    },
  }
}

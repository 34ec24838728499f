/** The sealed view record and the vault's state, without any database library: for the popup's first paint. */
import { startTransition, useCallback, useEffect, useState } from 'react'
import { readView } from '@/lib/db/view.store'
import { onNotice } from '@/lib/messages/broadcast.browser'
import { call } from '@/lib/messages/call.browser'
import type { PortfolioHead, PortfolioView } from '@/lib/portfolio/view'
import { type VaultState, vaultMessages } from '@/lib/vault/messages'
import { readOpenDataKey, watchVaultSession } from '@/lib/vault/session.browser'
import { viewCryptoKey } from '@/lib/vault/subkeys'

export interface Views {
  head: PortfolioHead | null
  full: PortfolioView | null
}

const NOTHING: Views = { head: null, full: null }

/** Head first, then the whole; both again at every write; nothing while locked. */
export function useView(): Views {
  const [views, setViews] = useState<Views>(NOTHING)
  const load = useCallback(async () => {
    const dataKey = await readOpenDataKey()
    if (!dataKey) return setViews(NOTHING)
    const key = await viewCryptoKey(dataKey)
    const head = (await readView<PortfolioHead>('head', key)) ?? null
    setViews((before) => ({ ...before, head }))
    const full = (await readView<PortfolioView>('full', key)) ?? null
    startTransition(() => setViews({ head, full }))
  }, [])
  useEffect(() => {
    void load()
    const stopNotices = onNotice(({ kind }) => void (kind === 'view' && load()))
    const stopSession = watchVaultSession(() => void load())
    return () => {
      stopNotices()
      stopSession()
    }
  }, [load])
  return views
}

/** `null` until the background has answered. */
export function useVaultState(): VaultState | null {
  const [state, setState] = useState<VaultState | null>(null)
  useEffect(() => {
    const load = () => void call(vaultMessages['vault.state'], {}).then(setState)
    load()
    const stopNotices = onNotice(({ kind }) => void (kind === 'vault' && load()))
    const stopSession = watchVaultSession(load)
    return () => {
      stopNotices()
      stopSession()
    }
  }, [])
  return state
}

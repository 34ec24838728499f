/** The sealed view record and the vault's state, without any database library: for the popup's first paint. */
import { startTransition, useCallback, useEffect, useRef, useState } from 'react'
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

/** The head of the page's first frame, until the first render has taken it. */
let firstHead: PortfolioHead | null = null

/** Called before React is mounted: its first render shows what the first frame showed. */
export function beginWithHead(head: PortfolioHead | null): void {
  firstHead = head
}

function takeFirstViews(): Views {
  const head = firstHead
  firstHead = null
  return head ? { head, full: null } : NOTHING
}

/** Head first, then the whole; the whole again at every write; nothing while locked. */
export function useView(): Views {
  const [views, setViews] = useState<Views>(takeFirstViews)
  const [isBegun] = useState(views.head !== null)
  const latest = useRef(0)
  const load = useCallback(async (headFirst: boolean) => {
    latest.current += 1
    const turn = latest.current
    // What was begun before a lock must not show anything after it.
    const show = (next: Views) => void (turn === latest.current && setViews(next))
    const dataKey = await readOpenDataKey()
    if (!dataKey) return show(NOTHING)
    const key = await viewCryptoKey(dataKey)
    const reading = readView<PortfolioHead>('head', key).then((head) => head ?? null)
    if (headFirst) show({ head: await reading, full: null })
    const [head, full = null] = await Promise.all([reading, readView<PortfolioView>('full', key)])
    startTransition(() => show({ head, full }))
  }, [])
  useEffect(() => {
    void load(!isBegun)
    const stopNotices = onNotice(({ kind }) => void (kind === 'view' && load(false)))
    const stopSession = watchVaultSession(() => void load(true))
    return () => {
      stopNotices()
      stopSession()
    }
  }, [load, isBegun])
  return views
}

/** How long after a background that was just ending the next question comes. */
const RETRY_MS = 500

/** `null` until the background has answered. */
export function useVaultState(): VaultState | null {
  const [state, setState] = useState<VaultState | null>(null)
  useEffect(() => {
    let turn = 0
    let retry: ReturnType<typeof setTimeout> | undefined
    const load = () => {
      clearTimeout(retry)
      const mine = ++turn
      call(vaultMessages['vault.state'], {}).then(
        // An older answer must not undo a newer one: "open" from before a lock.
        (answer) => void (mine === turn && setState(answer)),
        // The background was ending just then; the next question starts it again.
        () => {
          if (mine === turn) retry = setTimeout(load, RETRY_MS)
        },
      )
    }
    load()
    const stopNotices = onNotice(({ kind }) => void (kind === 'vault' && load()))
    const stopSession = watchVaultSession(load)
    return () => {
      turn = Number.POSITIVE_INFINITY
      clearTimeout(retry)
      stopNotices()
      stopSession()
    }
  }, [])
  return state
}

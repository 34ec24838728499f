/** What the engine knows of a recipient while it is typed: asked when the typing rests, the newest question only. */
import { useEffect, useState } from 'react'
import { toAppError } from '@/lib/core/errors'
import type { AccountId, AssetId, ChainId } from '@/lib/core/ids'
import type { Sentence } from '@/lib/core/sentence'
import { call } from '@/lib/messages/call.browser'
import { type RecipientView, sendMessages } from '@/lib/wallets/send/messages'

export type RecipientState =
  | { state: 'none' }
  | { state: 'asking' }
  | { state: 'known'; recipient: RecipientView }
  | { state: 'wrong'; sentence: Sentence }

export interface RecipientQuestion {
  account: AccountId
  chain: ChainId
  asset: AssetId
  to: string
}

/** Whoever pastes waits for no more than this; whoever types is not interrupted. */
const REST_MS = 400

/** @param question absent while the form is not far enough */
export function useRecipient(question: RecipientQuestion | undefined): RecipientState {
  const key = question === undefined || question.to.trim() === '' ? null : JSON.stringify(question)
  const [known, setKnown] = useState<{ key: string; state: RecipientState }>()
  useEffect(() => {
    if (key === null) return
    let ended = false
    const learn = (state: RecipientState) => void (ended || setKnown({ key, state }))
    const timer = setTimeout(() => {
      call(sendMessages['wallets.recipient'], JSON.parse(key) as RecipientQuestion).then(
        (recipient) => learn({ state: 'known', recipient }),
        (thrown: unknown) => learn({ state: 'wrong', sentence: toAppError(thrown).sentence }),
      )
    }, REST_MS)
    return () => {
      ended = true
      clearTimeout(timer)
    }
  }, [key])
  if (key === null) return { state: 'none' }
  return known?.key === key ? known.state : { state: 'asking' }
}

/**
 * A question of a page that is asked again whenever the ledger changes. The last answer stays on the screen until the
 * next one is here, so nothing flickers; an error stands beside it, never in its place.
 */
import { useEffect } from 'react'
import { onNotice } from '@/lib/messages/broadcast.browser'
import { call } from '@/lib/messages/call.browser'
import type { InputOf, Message, OutputOf } from '@/lib/messages/define'
import { type Asked, useAsked } from './asked.hooks'

export type Question<Out> = Asked<Out>

/** Notices come in bursts while the past is read; one question answers a burst. */
const BURST_MS = 300

/**
 * @param input `null` asks nothing
 * @example const { answer, error, again } = useQuestion(ledgerMessages['ledger.gains'], {})
 */
export function useQuestion<M extends Message>(message: M, input: InputOf<M> | null): Question<OutputOf<M>> {
  const key = input === null ? null : `${message.name} ${JSON.stringify(input)}`
  const asked = useAsked<OutputOf<M>>(key, () => call(message, input as InputOf<M>))
  const { again } = asked
  useEffect(() => onLedgerNotice(again), [again])
  return asked
}

/** Hears that the ledger changed, once per burst. @returns a function that stops listening */
export function onLedgerNotice(changed: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const stop = onNotice(({ kind }) => {
    if (kind !== 'ledger' || timer !== undefined) return
    timer = setTimeout(() => {
      timer = undefined
      changed()
    }, BURST_MS)
  })
  return () => {
    clearTimeout(timer)
    stop()
  }
}

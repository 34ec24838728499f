/** From the form of a paper account to the message `accounts.check` expects. Pure. */
import type { NewSource } from '@/lib/accounts/messages'
import { isZero } from '@/lib/core/amount'
import { type Sentence, say } from '@/lib/core/sentence'
import { readFigure } from '@/lib/i18n/format/read-figure'
import { isEndpoint } from './is-endpoint'

export interface StartDraft {
  /** For React only. */
  key: string
  code: string
  quantity: string
}

export interface PaperDraft {
  kind: 'paper'
  venue: string
  /** No rows at all: an account that has begun, of which only `counted` can change. */
  start: StartDraft[]
  endpoint: string
  counted: boolean
}

type Drafted = { ok: true; source: NewSource } | { ok: false; errors: Readonly<Record<string, Sentence>> }

/** @example paperSource(draft, '.') // { ok: true, source: { kind: 'paper', venue: 'kraken', start: [{ code: 'USDT', quantity: '10000' }], counted: false } } */
export function paperSource({ venue, start, endpoint, counted }: PaperDraft, decimalMark: string): Drafted {
  const errors: Record<string, Sentence> = {}
  const kept: { code: string; quantity: string }[] = []
  for (const { key, code, quantity } of start) {
    if (code.trim() === '' && quantity.trim() === '') continue
    const exact = readFigure(quantity, decimalMark)
    if (code.trim() === '') errors[`code:${key}`] = say('Enter the symbol of a coin, such as USDT.')
    if (exact === undefined || isZero(exact)) errors[`quantity:${key}`] = say('Enter a number such as 0.25.')
    else kept.push({ code: code.trim().toUpperCase(), quantity: exact })
  }
  if (start.length > 0 && kept.length === 0 && Object.keys(errors).length === 0)
    errors.start = say('Enter at least one coin with its quantity.')
  const url = endpoint.trim()
  if (url !== '' && !isEndpoint(url))
    errors.endpoint = say('Enter a web address that starts with https://, or leave it empty.')
  if (Object.keys(errors).length > 0) return { ok: false, errors }
  return {
    ok: true,
    source: { kind: 'paper', venue, start: kept, counted, ...(url === '' ? {} : { endpoint: url }) },
  }
}

/** The form of an own network and its way into the settings; one sentence per field that cannot be right. Pure. */
import { type Sentence, say } from '@/lib/core/sentence'
import type { Settings } from '@/lib/settings/settings'
import { endpointLines } from './endpoint-lines'

export interface ChainDraft {
  name: string
  chainId: string
  symbol: string
  /** One per line. */
  rpcs: string
}

export const EMPTY_CHAIN: ChainDraft = { name: '', chainId: '', symbol: '', rpcs: '' }

export type MadeChain =
  | { ok: true; chain: Settings['customChains'][number] }
  | { ok: false; errors: Partial<Record<keyof ChainDraft, Sentence>> }

/** @param taken chain numbers that exist already */
export function toCustomChain(draft: ChainDraft, taken: readonly number[]): MadeChain {
  const errors: Partial<Record<keyof ChainDraft, Sentence>> = {}
  const chainId = Number(draft.chainId.trim())
  const name = draft.name.trim()
  const symbol = draft.symbol.trim()
  const { urls, bad } = endpointLines(draft.rpcs)
  if (name === '') errors.name = say('Enter a name.')
  if (!/^\d{1,16}$/.test(draft.chainId.trim()) || chainId < 1 || !Number.isSafeInteger(chainId)) {
    errors.chainId = say('Enter the number of the chain, such as 11155111.')
  } else if (taken.includes(chainId))
    errors.chainId = say('This network is there already. Give it an own endpoint instead.')
  if (symbol === '') errors.symbol = say('Enter the symbol of its coin.')
  if (urls.length === 0 || bad !== undefined)
    errors.rpcs = say('Enter at least one address that starts with https://.')
  if (Object.keys(errors).length > 0) return { ok: false, errors }
  return { ok: true, chain: { chainId, name, symbol, rpcs: urls } }
}

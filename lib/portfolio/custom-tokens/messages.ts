/** Messages of tokens that the user adds by their contract. */
import * as v from 'valibot'
import type { AssetId, ChainId, UndoId } from '@/lib/core/ids'
import { engineUi } from '@/lib/messages/define'

/** What a contract says of itself. Symbol and name are untrusted text, cleaned. */
export interface FoundToken {
  asset: AssetId
  chain: ChainId
  /** Lower case. */
  contract: string
  symbol: string
  name: string
  decimals: number
  /** Symbol of the well-known coin that its symbol or name looks like without being it. */
  looksLike: string | null
  /** Labels of the accounts that are searched for it. */
  wallets: string[]
}

const chain = v.pipe(
  v.string(),
  v.regex(/^eip155:\d{1,20}$/),
  v.transform((id) => id as ChainId),
)
/** As typed: long enough that a seed phrase reaches the check that names it. */
const contract = v.pipe(v.string(), v.maxLength(1000))
const asset = v.pipe(
  v.string(),
  v.regex(/^eip155:\d{1,20}\/erc20:0x[0-9a-f]{40}$/),
  v.transform((id) => id as AssetId),
)

export const customTokenMessages = {
  /** Asks the contract; stores nothing. */
  'tokens.look': engineUi('tokens.look', v.strictObject({ chain, contract })).returns<FoundToken>(),
  /**
   * Asks the contract again, stores it as wanted and reads the accounts on that network.
   * `evenSo`: the user has seen that it looks like a well-known coin.
   */
  'tokens.add': engineUi(
    'tokens.add',
    v.strictObject({ chain, contract, evenSo: v.boolean() }),
  ).returns<FoundToken>(),
  /** The user's word is taken back; a token that is still held stays known, as one that is on no list. */
  'tokens.remove': engineUi('tokens.remove', v.strictObject({ asset })).returns<{ undo: UndoId }>(),
} as const

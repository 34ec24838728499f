/** Messages of payments and the address book. All run in the engine and are refused while the vault or the screen is locked. */
import * as v from 'valibot'
import type { AccountId } from '@/lib/core/ids'
import type { TxCheck } from '@/lib/core/wallet-tx'
import { engineUi } from '@/lib/messages/define'
import { asset, id } from '@/lib/messages/id-fields'
import { evmChain } from '../messages'
import type { KnownAddress } from './look-alikes'

/** An address or an ENS name. */
const recipient = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(255))
const line = (max: number) => v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(max))

export interface RecipientView {
  /** Lower case. */
  address: string
  ensName?: string
  label?: string
  checks: readonly TxCheck[]
}

/** `similar`: nothing was saved, because it looks like a known address; `evenSo` saves it all the same. */
export type ContactSaved = { kind: 'saved'; id: string } | { kind: 'similar'; to: readonly KnownAddress[] }

export const sendMessages = {
  /** What is known of a recipient, while it is typed. The review asks everything anew. */
  'wallets.recipient': engineUi(
    'wallets.recipient',
    v.strictObject({ account: id<AccountId>(), chain: evmChain, asset, to: recipient }),
  ).returns<RecipientView>(),
  /** Adds, or changes the one with this `id`. */
  'contacts.save': engineUi(
    'contacts.save',
    v.strictObject({
      id: v.optional(id<string>()),
      address: recipient,
      name: line(80),
      note: v.optional(line(500)),
      evenSo: v.optional(v.boolean(), false),
    }),
  ).returns<ContactSaved>(),
  'contacts.remove': engineUi('contacts.remove', v.strictObject({ id: id<string>() })).returns<null>(),
} as const

/** The engine's side of payments' messages: what is known of a recipient, and the address book. */

import { parseAssetId } from '@/lib/assets/asset-id'
import { describeAsset } from '@/lib/assets/describe'
import { AppError } from '@/lib/core/errors'
import { say } from '@/lib/core/sentence'
import type { Handlers } from '@/lib/messages/define'
import { removeContact, saveContact } from '../contacts.store'
import { chainNodes } from './chain-rpc.store'
import { findRecipient } from './find-recipient.store'
import type { sendMessages } from './messages'
import { type RecipientSources, readRecipient } from './read-recipient.store'
import { recipientChecks } from './recipient-checks'
import { labelOf } from './recipient-facts'

/** @example compose(sendMessages, createSendHandlers({ ...context, health, ledger, ownDeposits })) */
export function createSendHandlers(sources: RecipientSources): Handlers<typeof sendMessages> {
  const { db, now } = sources
  return {
    'wallets.recipient': async ({ account: id, chain, asset, to }) => {
      const account = await db.accounts.get(id)
      if (account?.source.kind !== 'evm')
        throw new AppError('not-found', say('This account does not exist any more.'))
      const recipient = await findRecipient(to, sources)
      const { chain: of } = await chainNodes(chain, sources)
      const facts = await readRecipient(sources, { recipient, from: account.source.address, chain, asset })
      const parsed = parseAssetId(asset)
      const found = await db.assets.get(db.hash('asset', asset))
      const checks = recipientChecks(facts, {
        symbol: parsed?.form === 'native' ? of.symbol : describeAsset(asset, found).symbol,
        chainName: of.name,
        ...(parsed?.form === 'erc20' ? { token: parsed.address } : {}),
      })
      const label = labelOf(facts)
      return { ...recipient, checks, ...(label === undefined ? {} : { label }) }
    },
    'contacts.save': async ({ address, ...contact }) => {
      const found = await findRecipient(address, sources)
      return saveContact(db, { ...contact, address: found.address }, now())
    },
    'contacts.remove': async ({ id }) => {
      await removeContact(db, id)
      return null
    },
  }
}

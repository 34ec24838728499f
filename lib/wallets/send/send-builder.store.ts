/** A payment from a wallet: to whom, checked against everything that is known; how much, checked against the chain. */
import { fromUnits } from '@/lib/core/amount'
import { AppError } from '@/lib/core/errors'
import { say } from '@/lib/core/sentence'
import { type BuildContext, type CallBuilder, defineCallBuilder } from '../build-call'
import { chainNodes } from './chain-rpc.store'
import { findRecipient } from './find-recipient.store'
import { readPayable } from './read-payable.store'
import { type RecipientSources, readRecipient } from './read-recipient.store'
import { recipientChecks } from './recipient-checks'
import { labelOf } from './recipient-facts'
import { transferCall } from './transfer-call'
import { unitsToSend } from './units-to-send'

/**
 * @param sources with the ledger that knows the past; answers of exchanges are kept in `ownDeposits`
 * @example const send = createSendBuilder({ ledger, ownDeposits: createOwnDeposits(context) })
 */
export const createSendBuilder = (
  sources: Pick<RecipientSources, 'ledger' | 'ownDeposits'>,
): CallBuilder<'send'> =>
  defineCallBuilder({
    kind: 'send',
    build: async ({ chain, asset, to, amount }, account, context: BuildContext) => {
      const { source } = account
      const nodes = await chainNodes(chain, context)
      if (!source.chains.includes(chain))
        throw new AppError(
          'not-supported',
          say('{account} is not followed on {chain}. Add the chain to the account first.', {
            account: account.label,
            chain: nodes.chain.name,
          }),
        )
      const recipient = await findRecipient(to, context)
      const [payable, facts] = await Promise.all([
        readPayable(nodes, source.address, asset),
        readRecipient({ ...context, ...sources }, { recipient, from: source.address, chain, asset }),
      ])
      const { symbol, decimals, token } = payable
      const units = unitsToSend(amount, payable)
      const ofToken = token === undefined ? {} : { token }
      const label = labelOf(facts)
      return {
        call: transferCall({ chain, from: source.address, to: recipient.address, units, ...ofToken }),
        purpose: {
          kind: 'send',
          pays: { asset, symbol, quantity: fromUnits(units, decimals) },
          to: recipient.address,
          ...(label === undefined ? {} : { toLabel: label }),
        },
        checks: recipientChecks(facts, { symbol, chainName: nodes.chain.name, ...ofToken }),
        watch: token === undefined ? [] : [token],
        ...(token === undefined && amount.by === 'all' ? { isAllNative: true as const } : {}),
      }
    },
  })

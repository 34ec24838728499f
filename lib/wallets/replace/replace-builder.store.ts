/**
 * Speeds a transaction up or cancels it, by another one with the same number: the same call for more gas, or nothing to
 * oneself. Whichever is mined settles both. Only for a device: a wallet that sends by itself gives numbers by itself, and a
 * payment that was meant to replace another one would be paid beside it.
 */
import { checksumAddress } from '@/lib/chains/parse-evm-address'
import { feeOf } from '@/lib/chains/tx/chain-tx'
import type { TxNode } from '@/lib/chains/tx/tx-node.client'
import { AppError } from '@/lib/core/errors'
import type { ChainId } from '@/lib/core/ids'
import { say } from '@/lib/core/sentence'
import { type EvmCall, type TxPurpose, toUnits } from '@/lib/core/wallet-tx'
import type { AccountRow, WalletTxRow } from '@/lib/db/rows'
import { type BuildContext, type CallBuilder, defineCallBuilder } from '../build-call'
import { isReplaceable } from '../claim-wallet-tx.store'
import type { WalletDraft } from '../draft'
import { nonceOf } from '../wallet-tx-row'

type ReplaceDraft = Extract<WalletDraft, { kind: 'replace' }>

/** @example createReplaceBuilder(nodeOf).build({ kind: 'replace', of, how: 'cancel', speed: 'fast' }, account, context) */
export const createReplaceBuilder = (nodeOf: (chain: ChainId) => Promise<TxNode>): CallBuilder<'replace'> =>
  defineCallBuilder({
    kind: 'replace',
    build: async (draft, account, { db }) => {
      const target = await targetOf(db, draft)
      if (target.tx.from !== account.source.address) throw ofAnotherAddress(target, account)
      // Also one that MetaMask sent before another signer came: its number is not ours to use again.
      if (account.source.signer?.kind === 'metamask' || target.signer.kind === 'metamask') throw inTheWallet()
      const node = await nodeOf(target.tx.chain)
      const known = target.txHash === undefined ? undefined : await node.find(target.txHash)
      if (typeof known?.blockNumber === 'number') throw settled()
      const { fee, gasLimit } = target.tx
      return {
        call: callFor(draft, target),
        purpose: { kind: 'replace', of: draft.of, how: draft.how },
        checks: [
          {
            what: 'replaces',
            level: 'info',
            sentence: say('Only one of the two can be mined. Which one it will be, nobody can promise.'),
          },
        ],
        watch: [],
        replaces: {
          id: target.id,
          nonce: nonceOf(target),
          // What we sent ourselves is known; no node has a say in what is offered on top of it.
          fee: target.raw === undefined ? ((known && feeOf(known)) ?? fee) : fee,
          gasLimit: draft.how === 'cancel' ? toUnits(0n) : gasLimit,
          purpose: await purposeUnder(db, target),
        },
      }
    },
  })

async function targetOf(db: BuildContext['db'], { of }: ReplaceDraft): Promise<WalletTxRow> {
  const target = await db.walletTxs.get(of)
  if (!target) throw new AppError('not-found', say('This transaction does not exist.'))
  if (!isReplaceable(target)) throw settled()
  return target
}

const settled = () =>
  new AppError('refused', say('This transaction is settled already: nothing is left to speed up or cancel.'))
const ofAnotherAddress = ({ tx }: WalletTxRow, { label }: Pick<AccountRow, 'label'>) =>
  new AppError(
    'refused',
    say(
      'This was sent from {address}, and {account} has another address now. Only from there it can be sped up or cancelled.',
      { address: checksumAddress(tx.from), account: label },
    ),
  )
const inTheWallet = () =>
  new AppError(
    'not-supported',
    say(
      'Speed it up or cancel it in MetaMask itself: only there its number can be used again. Holdfast follows it.',
    ),
  )

function callFor({ how }: ReplaceDraft, { tx }: WalletTxRow): EvmCall {
  const { chain, from, to, value, data } = tx
  return how === 'cancel'
    ? { chain, from, to: from, value: toUnits(0n), data: '0x' }
    : { chain, from, to, value, data }
}

/** What is sped up may be a speeding up itself. */
async function purposeUnder(db: BuildContext['db'], { purpose }: WalletTxRow): Promise<TxPurpose> {
  if (purpose.kind !== 'replace' || purpose.how === 'cancel') return purpose
  const before = await db.walletTxs.get(purpose.of)
  return before ? purposeUnder(db, before) : purpose
}

/**
 * The review before a signature: the call is built, simulated and checked anew, the draft is written into the journal, and
 * the page is told what would happen. Nobody is asked to sign. What the review answers is the only thing that a confirm can
 * be made of.
 */
import { fromUnits } from '@/lib/core/amount'
import { base64url } from '@/lib/core/bytes'
import { AppError } from '@/lib/core/errors'
import { randomId } from '@/lib/core/ids'
import { say } from '@/lib/core/sentence'
import { type PreparedTx, type TxPurpose, toUnits, type WalletTxId } from '@/lib/core/wallet-tx'
import { wordHashOf } from '@/lib/core/word-hash'
import type { SignerRef, WalletTxRow } from '@/lib/db/rows'
import { describeCall } from '@/lib/decode/describe-call'
import type { BuiltCall } from '../build-call'
import type { WalletDraft } from '../draft'
import { reviewLimitOf } from '../look-times'
import type { WalletReview } from '../review'
import { toldCall } from '../told-call'
import { walletTxHash } from '../wallet-tx-hash'
import { gatherTxFacts, type TxFacts } from './gather-tx-facts.store'
import type { ReviewContext, SigningAccount } from './review-context'
import { tellMoney } from './tell-money.store'

/** @throws AppError with what is wrong and what to do; nothing is written then */
export async function reviewWalletTx(context: ReviewContext, draft: WalletDraft): Promise<WalletReview> {
  const account = await context.signingAccount(draft)
  const built = await context.build(draft, account)
  refuseForeign(built, account)
  const facts = await gatherTxFacts(context, { built, account, speed: draft.speed })
  const { chain, tx, simulation } = facts
  const money = await tellMoney(context, facts)
  const { row, word } = await writeDraft(context, { facts, built, signer: account.source.signer })
  const { from, to, data, value } = tx
  return {
    id: row.id,
    hash: row.hash,
    word,
    expiresAt: row.expiresAt,
    tx,
    purpose: row.purpose,
    accountLabel: account.label,
    chainName: chain.name,
    nativeSymbol: chain.symbol,
    signer: account.source.signer,
    call: toldCall(describeCall({ chain: chain.id, from, to, input: data, value: BigInt(value) })),
    simulation,
    changes: money.changes,
    gasUsed: toUnits(facts.gas.gasUsed),
    tiers: money.tiers,
    speed: draft.speed,
    ...(money.realised === undefined ? {} : { realised: money.realised }),
    checks: row.checks,
  }
}

/** A builder is trusted to build, not to choose whose money it is. */
function refuseForeign({ call }: BuiltCall, { source }: SigningAccount): void {
  if (call.from !== source.address)
    throw new AppError(
      'refused',
      say('The address of this account was changed since this was prepared. Begin again.'),
    )
  if (!source.chains.includes(call.chain))
    throw new AppError('refused', say('This account does not use that network. Add it to the account first.'))
}

interface DraftFacts {
  facts: TxFacts
  built: BuiltCall
  signer: SignerRef
}

async function writeDraft(
  { db, now, randomBytes, session, wake }: ReviewContext,
  { facts, built, signer }: DraftFacts,
): Promise<{ row: WalletTxRow; word: string }> {
  const word = base64url(randomBytes(24))
  const at = now()
  const expiresAt = Math.min(at + reviewLimitOf(signer), built.validUntil ?? Number.POSITIVE_INFINITY)
  if (expiresAt <= at) throw new AppError('refused', say('The offer has ended meanwhile. Ask for a new one.'))
  const row: WalletTxRow = {
    id: randomId<WalletTxId>(randomBytes(16)),
    accountId: facts.tx.account,
    at,
    dueAt: expiresAt,
    state: 'draft',
    tx: facts.tx,
    purpose: purposeOf(built, facts.tx),
    signer,
    hash: walletTxHash(facts.tx),
    session: session(),
    wordHash: wordHashOf(word),
    expiresAt,
    checks: facts.checks,
    ...(facts.changes ? { expected: facts.changes.map(({ asset, quantity }) => ({ asset, quantity })) } : {}),
    fromBlock: facts.height,
    ...(built.replaces ? { replaces: built.replaces.id } : {}),
    events: [{ at, state: 'draft' }],
  }
  await db.walletTxs.add(row)
  wake()
  return { row, word }
}

/** "All" is what is left after the gas. */
export function purposeOf({ purpose, isAllNative }: BuiltCall, tx: PreparedTx): TxPurpose {
  if (!isAllNative || purpose.kind !== 'send') return purpose
  return { ...purpose, pays: { ...purpose.pays, quantity: fromUnits(BigInt(tx.value), 18) } }
}

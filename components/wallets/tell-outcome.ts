/**
 * Tells the engine what the signer answered, several times if need be: told twice it changes nothing, and a device's bytes that
 * nobody hears of are a transaction that is never sent.
 */
import { AppError } from '@/lib/core/errors'
import type { WalletTxId } from '@/lib/core/wallet-tx'
import { call } from '@/lib/messages/call.browser'
import { type SignerOutcome, walletMessages } from '@/lib/wallets/messages'
import type { ToldState } from './wallet-review-phase'

/** Waits between the tries (ms): the background may just be starting anew. */
const WAITS = [500, 1500, 4000]

/** @throws AppError as the last try gave it */
export async function tellOutcome(id: WalletTxId, outcome: SignerOutcome): Promise<ToldState> {
  for (const wait of WAITS) {
    try {
      return await call(walletMessages['wallets.outcome'], { id, outcome })
    } catch (thrown) {
      if (thrown instanceof AppError && DECIDED.has(thrown.code)) throw thrown
      await new Promise((resolve) => setTimeout(resolve, wait))
    }
  }
  return call(walletMessages['wallets.outcome'], { id, outcome })
}

/** The engine has heard it and says no; once more gives the same answer. */
const DECIDED: ReadonlySet<string> = new Set(['refused', 'invalid-input', 'not-found'])

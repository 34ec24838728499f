/**
 * Asks whoever signs, for a page: opens the signer, tells what the person has to do, and turns what came of it into the word
 * for the engine. One question at a time; a page that closes meanwhile leaves it to the engine to look on the chain.
 */
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useSettings } from '@/components/shell/live.hooks'
import { evmChains } from '@/lib/chains/data/evm-chains'
import { AppError } from '@/lib/core/errors'
import type { ChainId } from '@/lib/core/ids'
import { say } from '@/lib/core/sentence'
import type { PreparedTx } from '@/lib/core/wallet-tx'
import type { SignerRef } from '@/lib/db/rows'
import { openSigner } from '@/lib/signers/open-signer.client'
import type { Clarity, Signer, SignOptions, SignStep, TypedData } from '@/lib/signers/signer'
import type { SignerOutcome } from '@/lib/wallets/messages'
import { signerOutcomeOf } from './signer-outcome'

export interface Signing {
  /** Somebody is being asked. */
  busy: boolean
  /** What the person has to do now; `null` while nobody is asked, or nothing is to be done. */
  step: SignStep | null
  /** What the signer's screen will show. Asks no confirmation. @throws AppError: absent, locked */
  clarityOf: (
    ref: SignerRef,
    what: { tx: PreparedTx } | { typedData: TypedData; address: string },
  ) => Promise<Clarity>
  /** For `wallets.outcome`. Never throws: a failure is an outcome. */
  signTransaction: (ref: SignerRef, tx: PreparedTx) => Promise<SignerOutcome>
  /** @returns 65 bytes with `0x`. @throws AppError; `unreachable`: nobody knows whether it was signed */
  signTypedData: (
    ref: SignerRef,
    what: { address: string; chain: ChainId; typedData: TypedData },
  ) => Promise<string>
  /** Stops waiting. What was asked already may still be answered there; the outcome is unclear then. */
  stop: () => void
}

/**
 * @example
 * const { tx } = await call(walletMessages['wallets.confirm'], confirm)
 * const outcome = await signing.signTransaction(review.signer, tx)
 * await call(walletMessages['wallets.outcome'], { id: review.id, outcome })
 */
export function useSigning(): Signing {
  const { customChains, olderLedger } = useSettings()
  const [step, setStep] = useState<SignStep | null>(null)
  const [busy, setBusy] = useState(false)
  const asking = useRef<AbortController | null>(null)
  const stop = useCallback(() => asking.current?.abort(), [])
  useEffect(() => stop, [stop])
  const open = useCallback(
    (ref: SignerRef, address: string) =>
      openSigner(ref, { address, chains: evmChains(customChains), olderLedger }),
    [customChains, olderLedger],
  )

  const withSigner = useCallback(
    async <T>(
      [ref, address]: [SignerRef, string],
      work: (signer: Signer, options: SignOptions) => Promise<T>,
    ): Promise<T> => {
      if (asking.current) throw new AppError('refused', say('A signature is being asked for already.'))
      const controller = new AbortController()
      asking.current = controller
      setBusy(true)
      let signer: Signer | undefined
      try {
        signer = await open(ref, address)
        return await work(signer, { onStep: setStep, signal: controller.signal })
      } finally {
        signer?.close()
        asking.current = null
        setStep(null)
        setBusy(false)
      }
    },
    [open],
  )

  const signTransaction = useCallback(
    (ref: SignerRef, tx: PreparedTx) =>
      withSigner([ref, tx.from], (signer, options) => signer.signTransaction(tx, options)).catch(
        signerOutcomeOf,
      ),
    [withSigner],
  )
  const signTypedData = useCallback<Signing['signTypedData']>(
    (ref, what) => withSigner([ref, what.address], (signer, options) => signer.signTypedData(what, options)),
    [withSigner],
  )
  const clarityOf = useCallback<Signing['clarityOf']>(
    async (ref, what) => {
      const signer = await open(ref, 'tx' in what ? what.tx.from : what.address)
      try {
        return await signer.clarityOf(what)
      } finally {
        signer.close()
      }
    },
    [open],
  )
  return useMemo(
    () => ({ busy, step, clarityOf, signTransaction, signTypedData, stop }),
    [busy, step, clarityOf, signTransaction, signTypedData, stop],
  )
}

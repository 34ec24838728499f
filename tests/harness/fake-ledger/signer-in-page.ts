/** The signer as the product has it, for a page that a test drives: `signWithLedger` asks it and says what came of it. */

import type { PreparedTx } from '@/lib/core/wallet-tx'
import type { LedgerTransport } from '@/lib/signers/ledger/device'
import { LedgerError } from '@/lib/signers/ledger/ledger-error'
import { ledgerSigner } from '@/lib/signers/ledger/ledger-signer.client'
import type { TypedData } from '@/lib/signers/signer'

export interface LedgerJob {
  address: string
  path: string
  transport: LedgerTransport
  tx?: PreparedTx
  typedData?: TypedData
}

export interface LedgerResult {
  raw?: string
  signature?: string
  problem?: string
  steps: string[]
}

async function signWithLedger({ address, path, transport, tx, typedData }: LedgerJob): Promise<LedgerResult> {
  const steps: string[] = []
  const options = {
    onStep: ({ sentence }: { sentence: { template: string } }) => void steps.push(sentence.template),
    signal: new AbortController().signal,
  }
  const signer = ledgerSigner({ address, path, transport })
  try {
    if (tx) {
      const signed = await signer.signTransaction(tx, options)
      return { steps, ...(signed.kind === 'signed' ? { raw: signed.raw } : {}) }
    }
    if (!typedData) throw new Error('Nothing to sign.')
    return {
      steps,
      signature: await signer.signTypedData({ address, chain: 'eip155:1' as never, typedData }, options),
    }
  } catch (thrown) {
    return { steps, problem: thrown instanceof LedgerError ? thrown.problem : String(thrown) }
  } finally {
    signer.close()
  }
}

Object.assign(globalThis, { signWithLedger })

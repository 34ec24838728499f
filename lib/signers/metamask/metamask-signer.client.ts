/**
 * MetaMask as a signer. It signs and sends by itself, and shows what it signs. Everything that could be asked of the wrong
 * account, network or number is looked at before; after the one question that sends, an answer that is lost is `unreachable`.
 */
import * as v from 'valibot'
import { AppError } from '@/lib/core/errors'
import { say } from '@/lib/core/sentence'
import type { PreparedTx } from '@/lib/core/wallet-tx'
import type { SignerRef } from '@/lib/db/rows'
import type { SignerWorld } from '../open-signer.client'
import type { Clarity, Signer, SignOptions } from '../signer'
import { connectWallet } from './connect-wallet.client'
import { askAccounts, readAccounts, readNextNumber } from './shared-accounts.client'
import { transactionFields } from './transaction-fields'
import { typedDataJson } from './typed-data-json'
import { requireChain, useChain } from './use-chain.client'
import type { WalletConnection } from './wallet-connection'
import { answerOfSigning } from './wallet-reply'

const hash32 = v.pipe(v.string(), v.regex(/^0x[0-9a-fA-F]{64}$/))
const signature65 = v.pipe(v.string(), v.regex(/^0x[0-9a-fA-F]{130}$/))

/** @throws AppError `not-found` when it is not in this browser, `unavailable` when it does not answer */
export async function openMetaMask(
  { wallet }: Extract<SignerRef, { kind: 'metamask' }>,
  world: Pick<SignerWorld, 'chains'>,
): Promise<Signer> {
  const connection = await connectWallet(wallet)
  return {
    kind: 'metamask',
    clarityOf: (what) => Promise.resolve(clarityOf(what)),
    signTransaction: (tx, options) => sendTransaction(connection, { tx, world }, options),
    signTypedData: async ({ address, chain, typedData }, options) => {
      await useAddress(connection, address, options)
      await useChain(connection, { chain, chains: world.chains }, options)
      askHand(options)
      const reply = await connection.ask({
        method: 'eth_signTypedData_v4',
        params: [address, typedDataJson(typedData)],
        signal: options.signal,
      })
      return readAnswer(signature65, answerOfSigning(reply))
    },
    // The page's connection stays: it also follows the wallet's accounts.
    close: () => undefined,
  }
}

/** MetaMask shows every field of typed data, and payments; of a contract's call it depends on what it knows. */
function clarityOf(what: Parameters<Signer['clarityOf']>[0]): Clarity {
  return 'typedData' in what || what.tx.data === '0x' ? { kind: 'clear' } : { kind: 'unknown' }
}

async function sendTransaction(
  connection: WalletConnection,
  { tx, world }: { tx: PreparedTx; world: Pick<SignerWorld, 'chains'> },
  options: SignOptions,
): Promise<{ kind: 'sent'; hash: string }> {
  await useAddress(connection, tx.from, options)
  await useChain(connection, { chain: tx.chain, chains: world.chains }, options)
  await requireNumber(connection, tx)
  await requireChain(connection, tx.chain)
  askHand(options)
  const reply = await connection.ask({
    method: 'eth_sendTransaction',
    params: [transactionFields(tx)],
    signal: options.signal,
  })
  return { kind: 'sent', hash: readAnswer(hash32, answerOfSigning(reply)) }
}

/** The address must be one that the wallet shares; a locked wallet shares none and is asked to open. */
async function useAddress(connection: WalletConnection, address: string, { onStep, signal }: SignOptions) {
  if ((await readAccounts(connection)).includes(address)) return
  onStep({ sentence: say('Open MetaMask and unlock it.'), needsHand: true })
  if ((await askAccounts(connection, signal)).includes(address)) return
  throw new AppError(
    'refused',
    say('MetaMask does not share the address {address} with Holdfast. Choose it there and try again.', {
      address,
    }),
  )
}

/**
 * The wallet gives the number by itself. Where it is past ours already, this would not be the transaction that was reviewed but
 * another one beside it: what was to be replaced would be paid twice.
 */
async function requireNumber(connection: WalletConnection, { from, nonce }: PreparedTx) {
  if ((await readNextNumber(connection, from)) <= BigInt(nonce)) return
  throw new AppError(
    'refused',
    say(
      'MetaMask is past the number of this transaction and would send another one beside it. Review it again; what waits there is sped up or cancelled in MetaMask itself.',
    ),
  )
}

const askHand = ({ onStep }: SignOptions) =>
  onStep({ sentence: say('Read it in MetaMask and confirm it there.'), needsHand: true })

/** It said yes, so that an answer that cannot be read leaves open what it did. */
function readAnswer<T extends string>(schema: v.GenericSchema<unknown, T>, value: unknown): string {
  const read = v.safeParse(schema, value)
  if (read.success) return read.output.toLowerCase()
  throw new AppError('unreachable', say('MetaMask said yes, and its answer cannot be read.'))
}

/** Which addresses the wallet shares with us, and which network it shows. What it answers is checked like any other answer. */
import * as v from 'valibot'
import { hexQuantity } from '@/lib/chains/rpc-quantity'
import { AppError } from '@/lib/core/errors'
import { say } from '@/lib/core/sentence'
import { PATIENCE, type WalletConnection } from './wallet-connection'
import { answerOf } from './wallet-reply'

const addressList = v.pipe(
  v.array(
    v.pipe(
      v.string(),
      v.regex(/^0x[0-9a-fA-F]{40}$/),
      v.transform((address) => address.toLowerCase()),
    ),
  ),
  v.maxLength(1000),
)

/** @returns lower case, the one in use first; `undefined` when it is no list of addresses */
export function addressesIn(value: unknown): string[] | undefined {
  const read = v.safeParse(addressList, value)
  return read.success ? [...new Set(read.output)] : undefined
}

/** @example chainIn('0x1') // 1n */
export function chainIn(value: unknown): bigint | undefined {
  const read = v.safeParse(hexQuantity, value)
  return read.success ? read.output : undefined
}

/** Without a window of the wallet. Empty: it is locked, or shares none. */
export async function readAccounts(connection: WalletConnection): Promise<string[]> {
  const reply = await connection.ask({ method: 'eth_accounts', patience: PATIENCE })
  return addressesIn(answerOf(reply)) ?? refuseAnswer()
}

/** Opens the wallet, which asks for its password and which addresses to share. Waits for the person. */
export async function askAccounts(connection: WalletConnection, signal: AbortSignal): Promise<string[]> {
  const reply = await connection.ask({ method: 'eth_requestAccounts', signal })
  return addressesIn(answerOf(reply)) ?? refuseAnswer()
}

export async function readChain(connection: WalletConnection): Promise<bigint> {
  const reply = await connection.ask({ method: 'eth_chainId', patience: PATIENCE })
  return chainIn(answerOf(reply)) ?? refuseAnswer()
}

/** How many transactions of the address the wallet's node knows, those that wait included: the number of the next one. */
export async function readNextNumber(connection: WalletConnection, address: string): Promise<bigint> {
  const reply = await connection.ask({
    method: 'eth_getTransactionCount',
    params: [address, 'pending'],
    patience: PATIENCE,
  })
  return chainIn(answerOf(reply)) ?? refuseAnswer()
}

function refuseAnswer(): never {
  throw new AppError('bad-answer', say('MetaMask answered with something that cannot be read.'))
}

/** An account's own deposit addresses at its exchange, for a coin: asked of the exchange itself, so that nobody has to believe a label. */
import { type ExchangeConnection, openSession } from '../open-session.client'
import type { DepositAddress, DepositQuestion } from './define-venue-deposits'
import { depositsFor } from './registry'

/**
 * @returns `not-offered`: nobody here knows how to ask this venue without making a new address
 * @throws AppError when the key may not ask, or the venue does not answer
 * @example await readDepositAddresses(connection, { code: 'USDC', chain }) // [{ address: '0x…', code: 'USDC', network: 'ERC20', chain }]
 */
export async function readDepositAddresses(
  connection: ExchangeConnection,
  question: DepositQuestion,
): Promise<readonly DepositAddress[] | 'not-offered'> {
  const deposits = depositsFor(connection.venue)
  if (!deposits) return 'not-offered'
  return deposits.read(await openSession(connection, 'deposit addresses'), question)
}

/** The misbehaving tokens, placed and pointed at one victim: logs and balances that a scan will stumble over. */
import { encodeBytes32String } from 'ethers'
import type { Anvil } from './anvil'
import { contractInterface } from './artifact'
import { placeContracts } from './place-contracts'
import { sendAll } from './send-all'
import { EVIL_TOKENS, FAUCET } from './well-known'

const IMPERSONATED_UNITS = 1_000_000n

/**
 * After this, `holder` really owns a million units of the two impersonators and of the bytes32 token, and a log says
 * that it received a token which it does not own.
 */
export async function placeEvilTokens(anvil: Anvil, holder: string): Promise<void> {
  await placeContracts(anvil, [
    {
      address: EVIL_TOKENS.bytes32Symbol,
      contract: 'Bytes32Token',
      args: ['Maker', 'MKR'].map(encodeBytes32String),
    },
    { address: EVIL_TOKENS.impersonatesUsdc, contract: 'Token', args: ['USDC', 'USDC', 6] },
    { address: EVIL_TOKENS.impersonatesEther, contract: 'Token', args: ['Ethereum', 'ETH', 18] },
    { address: EVIL_TOKENS.fakeTransfer, contract: 'FakeTransferToken' },
    { address: EVIL_TOKENS.reverting, contract: 'RevertingToken' },
    { address: EVIL_TOKENS.panicking, contract: 'PanickingToken' },
    { address: EVIL_TOKENS.gasBurner, contract: 'GasBurner' },
    { address: EVIL_TOKENS.oneByte, contract: 'SizedAnswerToken', args: [1] },
    { address: EVIL_TOKENS.megabyte, contract: 'SizedAnswerToken', args: [1_000_000] },
  ])
  const token = contractInterface('Token')
  const fake = contractInterface('FakeTransferToken')
  const minted = [EVIL_TOKENS.bytes32Symbol, EVIL_TOKENS.impersonatesUsdc, EVIL_TOKENS.impersonatesEther]
  await sendAll(anvil, [
    ...minted.map((to) => ({ to, data: token.encodeFunctionData('mint', [holder, IMPERSONATED_UNITS]) })),
    { to: EVIL_TOKENS.fakeTransfer, data: fake.encodeFunctionData('pretend', [FAUCET, holder, 10n ** 24n]) },
  ])
}

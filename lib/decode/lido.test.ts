/** What people do with Lido: each call as ethers encodes it, with what Lido's contracts log. */
import { expect, test } from 'vitest'
import { encodeCall } from '@/tests/fixtures/encode-call'
import { burnt, ether, gets, minted, pays, told } from '@/tests/fixtures/told-transaction'
import type { EvmTransaction } from './transaction'

const STETH = '0xae7ab96520de3a18e5e111b5eaab095312d7fe84'
const WSTETH = '0x7f39c581f595b53c5cb19bd0b3f8da6c935e2ca0'
const QUEUE = '0x889edc2edab5f40e902b864ad4d7ade8e412f9b1'
const STAKER = '0xa88f0329c2c4ce51ba3fc619bbf44efe7120dd0d'
const piece = (tokenId: string) => ({ standard: 'erc721', tokenId, units: 1n })
const PERMIT = '(uint256,uint256,uint8,bytes32,bytes32)'

const CALLS: readonly (readonly [
  to: string,
  signature: string,
  tx: Partial<EvmTransaction>,
  reason: string,
])[] = [
  [STETH, 'submit(address)', { value: 5n, moves: [minted(STETH)] }, 'stake'],
  [STAKER, 'stakeETH(address)', { value: 5n, moves: [gets(WSTETH, STAKER)] }, 'stake'],
  [WSTETH, 'wrap(uint256)', { moves: [pays(STETH, WSTETH), minted(WSTETH)] }, 'wrap'],
  [WSTETH, 'unwrap(uint256)', { moves: [burnt(WSTETH), gets(STETH, WSTETH)] }, 'unwrap'],
  [
    QUEUE,
    'requestWithdrawals(uint256[],address)',
    { moves: [pays(STETH, QUEUE), minted(QUEUE, piece('1'))] },
    'unstake',
  ],
  [
    QUEUE,
    'requestWithdrawals(uint256[],address)',
    { moves: [pays(STETH, QUEUE), minted(QUEUE, piece('1')), minted(QUEUE, piece('2'))] },
    'unstake',
  ],
  [
    QUEUE,
    'requestWithdrawalsWstETH(uint256[],address)',
    { moves: [pays(WSTETH, QUEUE), minted(QUEUE, piece('1'))] },
    'unstake',
  ],
  [
    QUEUE,
    `requestWithdrawalsWithPermit(uint256[],address,${PERMIT})`,
    { moves: [pays(STETH, QUEUE), minted(QUEUE, piece('1'))] },
    'unstake',
  ],
  [
    QUEUE,
    `requestWithdrawalsWstETHWithPermit(uint256[],address,${PERMIT})`,
    { moves: [pays(WSTETH, QUEUE), minted(QUEUE, piece('1'))] },
    'unstake',
  ],
  [
    QUEUE,
    'claimWithdrawal(uint256)',
    { moves: [burnt(QUEUE, piece('1'))], internal: [ether(QUEUE)] },
    'unstake',
  ],
  [
    QUEUE,
    'claimWithdrawals(uint256[],uint256[])',
    { moves: [burnt(QUEUE, piece('1')), burnt(QUEUE, piece('2'))], internal: [ether(QUEUE), ether(QUEUE)] },
    'unstake',
  ],
]

test.each(CALLS)('%s %s', (to, signature, tx, reason) => {
  expect(told({ ...tx, to, input: encodeCall(signature) })).toEqual({
    kind: 'rollover',
    reason,
    protocol: 'lido',
  })
})

test('pieces of somebody else among those of Lido, or coins beside them, are not understood', () => {
  const foreign = minted(`0x${'d'.repeat(40)}`, piece('9'))
  const request = [pays(STETH, QUEUE), minted(QUEUE, piece('1'))]
  expect(told({ to: QUEUE, moves: [...request, foreign] })).toMatchObject({ kind: 'trade', unclear: true })
  expect(told({ to: QUEUE, moves: [...request, pays(WSTETH, QUEUE)] })).toMatchObject({ unclear: true })
})

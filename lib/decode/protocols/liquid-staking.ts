/**
 * Ether staked for a token that stands for it, and back (Lido, Rocket Pool, ether.fi on Ethereum). The token has to be
 * made or destroyed for the account itself: the same pair through a market is a trade. Lido's requests of withdrawals
 * are pieces, and one call may make or redeem several. Addresses: Lido by its
 * documentation; Rocket Pool and ether.fi by several unrelated public repositories that agree.
 */
import { defineDecoder, type Meaning } from '../define-decoder'
import type { NetMove } from '../transaction'

const STETH = '0xae7ab96520de3a18e5e111b5eaab095312d7fe84'
const WSTETH = '0x7f39c581f595b53c5cb19bd0b3f8da6c935e2ca0'
const UNSTETH = '0x889edc2edab5f40e902b864ad4d7ade8e412f9b1'
/** Stakes for a page that is paid for it, and passes the token on. */
const WSTETH_STAKER = '0xa88f0329c2c4ce51ba3fc619bbf44efe7120dd0d'
const RETH = '0xae78736cd615f374d3085123a210448e74fc6393'
const EETH = '0x35fa164735182de50811e8e2e824cfb9b6118ac2'
const WEETH = '0xcd5fe23c85820f7b72d0926fc9b05b43e359b7ee'
const ETHER = 'native'

type Pair = [given: string, taken: string, reason: NonNullable<Meaning['reason']>, protocol: string]
const PAIRS: readonly Pair[] = [
  [ETHER, STETH, 'stake', 'lido'],
  [ETHER, WSTETH, 'stake', 'lido'],
  [STETH, WSTETH, 'wrap', 'lido'],
  [WSTETH, STETH, 'unwrap', 'lido'],
  [STETH, UNSTETH, 'unstake', 'lido'],
  [WSTETH, UNSTETH, 'unstake', 'lido'],
  [UNSTETH, ETHER, 'unstake', 'lido'],
  [ETHER, RETH, 'stake', 'rocket-pool'],
  [RETH, ETHER, 'unstake', 'rocket-pool'],
  [ETHER, EETH, 'stake', 'ether-fi'],
  [EETH, WEETH, 'wrap', 'ether-fi'],
  [WEETH, EETH, 'unwrap', 'ether-fi'],
]
/** The one thing that all of it is; several of it only when it is pieces. */
function nameOf(moves: readonly NetMove[]): string | undefined {
  const names = new Set(moves.map(({ contract = ETHER }) => contract))
  const [name] = names
  const isOne = moves.length === 1 || moves.every(({ standard }) => standard === 'erc721')
  return names.size === 1 && isOne ? name : undefined
}

export const liquidStaking = defineDecoder({
  id: 'liquid-staking',
  decode: ({ tx, sentByAccount, came, went }) => {
    if (tx.chain !== 'eip155:1' || !sentByAccount) return undefined
    const isMade = [...came, ...went].some(({ minted }) => minted) || came[0]?.other === WSTETH_STAKER
    const given = nameOf(went)
    const taken = nameOf(came)
    const pair = PAIRS.find(([from, to]) => from === given && to === taken)
    if (!pair || !isMade) return undefined
    const [, , reason, protocol] = pair
    return { kind: 'rollover', reason, protocol }
  },
})

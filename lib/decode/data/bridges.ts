/**
 * Contracts that take coins to another chain or give them out on this one. How each was confirmed: OP Mainnet and Base by
 * the superchain registry, what is the same on all chains of the OP stack by its list of predeploys; Arbitrum by
 * Offchain Labs' SDK, its system contract (0x64) by its documentation; Polygon's RootChainManager and Hop by Hop's list
 * of addresses; Polygon's DepositManager, zkSync's bridges, Across and Stargate by several unrelated public repositories
 * that agree, zkSync's first two by its documentation too. None was looked up on a chain.
 */
import { type AddressTable, byAddress } from './addresses'

/** Bridges of the OP stack have the same contracts on every chain of it. */
const OP_BRIDGE = '0x4200000000000000000000000000000000000010'
const OP_PASSER = '0x4200000000000000000000000000000000000016'

export const BRIDGES: AddressTable = {
  across: {
    1: ['0x5c7BCd6E7De5423a257D81B442095A1a6ced35C5'],
    10: ['0x6f26Bf09B1C792e3228e5467807a900A503c0281'],
    56: ['0x4e8E101924eDE233C13e2D8622DC8aED2872d505'],
    137: ['0x9295ee1d8C5b022Be115A2AD3c30C72E34e7F096'],
    8453: ['0x09aea4b2242abC8bb4BB78D537A67a245A7bEC64'],
    42161: ['0xe35e9842fceaCA96570B734083f4a58e8F7C5f2A'],
  },
  'optimism-bridge': {
    1: ['0x99C9fc46f92E8a1c0deC1b1747d010903E884bE1', '0xbEb5Fc579115071764c7423A4f12eDde41f106Ed'],
    10: [OP_BRIDGE, OP_PASSER],
  },
  'base-bridge': {
    1: ['0x3154Cf16ccdb4C6d922629664174b904d80F2C35', '0x49048044D57e1C92A77f79988d21Fa8fAF74E97e'],
    8453: [OP_BRIDGE, OP_PASSER],
  },
  'arbitrum-bridge': {
    1: [
      '0x4Dbd4fc535Ac27206064B68FfCf827b0A60BAB3f',
      '0x72Ce9c846789fdB6fC1f34aC4AD25Dd9ef7031ef',
      '0x0B9857ae2D4A3DBe74ffE1d7DF045bb7F96E4840',
    ],
    42161: ['0x0000000000000000000000000000000000000064', '0x5288c571Fd7aD117beA99bF60FE0846C4E84F933'],
  },
  'polygon-bridge': {
    1: ['0xA0c68C638235ee32657e8f720a23ceC1bFc77C77', '0x401F6c983eA34274ec46f84D70b31C151321188b'],
  },
  'zksync-bridge': {
    1: [
      '0x32400084C286CF3E17e7B677ea9583e60a000324',
      '0x57891966931Eb4Bb6FB81430E6cE0A03AAbDe063',
      '0xD7f9f54194C633F36CCD5F3da84ad4a1c38cB2cB',
      '0x303a465B659cBB0ab36eE643eA362c509EEb5213',
    ],
    324: ['0x000000000000000000000000000000000000800A'],
  },
  stargate: {
    1: ['0x77b2043768d28E9C9aB44E1aBfC95944bcE57931', '0xc026395860Db2d07ee33e05fE50ed7bD583189C7'],
  },
  hop: { 1: ['0xb8901acB165ed027E32754E0FFe830802919727f'] },
}

export const bridges: ReadonlyMap<string, string> = byAddress(BRIDGES)

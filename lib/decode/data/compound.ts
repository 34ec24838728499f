/**
 * Markets of Compound and the contracts that act on them for others. Addresses: Compound's deployment files for most of
 * version 3 and the older half of version 2; the rest of version 2, Comet of WETH on Ethereum, of USDC and USDT on
 * OP Mainnet and of bridged USDC on Arbitrum by several public repositories that agree. None was looked up on a chain.
 */
import { type AddressTable, byAddress } from './addresses'

export const COMPOUND_MARKETS: AddressTable = {
  'compound-v2': {
    1: [
      '0x4Ddc2D193948926D02f9B1fE9e1daa0718270ED5',
      '0x39AA39c021dfbaE8faC545936693aC917d5E7563',
      '0x5d3a536E4D6DbD6114cc1Ead35777bAB948E3643',
      '0xf650C3d88D12dB855b8bf7D11Be6C55A4e07dCC9',
      '0xC11b1268C1A384e55C48c2391d8d480264A3A7F4',
      '0x6C8c6b02E7b2BE14d4fA6022Dfd6d75921D90E4E',
      '0x158079Ee67Fce2f58472A96584A73C7Ab9AC95c1',
      '0xF5DCe57282A584D2746FaF1593d3121Fcac444dC',
      '0xB3319f5D18Bc0D84dD1b4825Dcde5d5f7266d407',
      '0xccF4429DB6322D5C611ee964527D42E5d685DD6a',
      '0x35A18000230DA775CAc24873d00Ff85BccdeD550',
      '0x70e36f6BF80a52b3B46b3aF8e106CC0ed743E8e4',
      '0x12392F67bdf24faE0AF363c24aC620a2f67DAd86',
      '0xFAce851a4921ce59e912d19329929CE6da6EB0c7',
      '0x95b4eF2869eBD94BEb4eEE400a99824BF5DC325b',
      '0x4B0181102A0112A2ef11AbEE5563bb4a3176c9d7',
      '0xe65cdB6479BaC1e22340E4E755fAE7E509EcD06c',
      '0x80a2AE356fc9ef4305676f7a3E2Ed04e12C33946',
      '0x041171993284df560249B57358F931D9eB7b925D',
      '0x7713DD9Ca933848F6819F38B8352D9A15EA73F67',
    ],
  },
  'compound-v3': {
    1: [
      '0xc3d688B66703497DAA19211EEdff47f25384cdc3',
      '0xA17581A9E3356d9A858b789D68B4d866e593aE94',
      '0x3Afdc9BCA9213A35503b077a6072F3D0d5AB0840',
      '0x3D0bb1ccaB520A66e607822fC55BC921738fAFE3',
      '0x5D409e56D886231aDAf00c8775665AD0f9897b56',
    ],
    10: [
      '0x2e44e174f7D53F0212823acC11C01A11d58c5bCB',
      '0x995E394b8B2437aC8Ce61Ee0bC610D617962B214',
      '0xE36A30D249f7761327fd973001A32010b521b6Fd',
    ],
    137: ['0xF25212E676D1F7F89Cd72fFEe66158f541246445', '0xaeB318360f27748Acb200CE616E389A6C9409a07'],
    8453: [
      '0xb125E6687d4313864e53df431d5425969c15Eb2F',
      '0x46e6b214b524310239732D51387075E0e70970bf',
      '0x9c4ec768c28520B50860ea7a15bd7213a9fF58bf',
      '0x784efeB622244d2348d4F2522f8860B96fbEcE89',
    ],
    42161: [
      '0x9c4ec768c28520B50860ea7a15bd7213a9fF58bf',
      '0xA5EDBDD9646f8dFF606d7448e414884C7d905dCA',
      '0x6f7D514bbD4aFf3BcD1140B7344b32f063dEe486',
      '0xd98Be00b5D27fc98112BdE293e487f8D4cA57d07',
    ],
    534352: ['0xB2f97c1Bd3bf02f5e74d13f02E3e26F93D77CE44'],
  },
}
export const compoundMarkets: ReadonlyMap<string, string> = byAddress(COMPOUND_MARKETS)

/** Do several things with markets of version 3 in one call, in the native coin too. */
export const COMPOUND_BULKERS: AddressTable = {
  'compound-v3': {
    1: ['0xa397a8C2086C554B531c02E29f3291c9704B00c7', '0x2c776041CCFe903071AF44aa147368a9c8EEA518'],
    10: ['0xcb3643CC8294B23171272845473dEc49739d4Ba3'],
    137: ['0x59e242D352ae13166B4987aE5c990C232f7f7CD6'],
    8453: ['0x78D0677032A35c63D142a48A2037048871212a8C'],
    42161: ['0xbdE8F31D2DdDA895264e27DD990faB3DC87b372d'],
    534352: ['0x53C6D04e3EC7031105bAeA05B36cBc3C987C56fA'],
  },
}
export const compoundBulkers: ReadonlyMap<string, string> = byAddress(COMPOUND_BULKERS)

/** Pays back what was borrowed of ether, and gives back what was too much; lower case. */
export const MAXIMILLION = '0xf859a1ad94bcf445a406b892ef0d3082f4174088'

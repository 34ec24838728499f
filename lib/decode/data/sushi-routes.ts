/**
 * Sushi's route processors of versions 3.2 and 4, whose scripts are alike. Sources: Sushi's own configuration in several copies
 * of its repository; those of version 4 on OP Mainnet, Polygon and Arbitrum by unrelated public repositories that agree.
 */
import { type AddressTable, byAddress } from './addresses'

const V4 = '0xCdBCd51a5E8728E0AF4895ce5771b7d17fF71959'

export const ROUTE_PROCESSORS: AddressTable = {
  sushiswap: {
    1: ['0x5550D13389bB70F45fCeF58f19f6b6e87F6e747d', '0xe43ca1Dee3F0fc1e2df73A0745674545F11A59F5', V4],
    10: ['0xEb94EcA012eC0bbB254722FdDa2CE7475875A52B', '0x1f2FCf1d036b375b384012e61D3AA33F8C256bbE', V4],
    56: ['0xd36990D74b947eC4Ad9f52Fe3D49d14AdDB51E44', '0x33d91116e0370970444B0281AB117e161fEbFcdD'],
    100: ['0x7A4af156379f512DE147ed3b96393047226d923F'],
    137: ['0xE7eb31f23A5BefEEFf76dbD2ED6AdC822568a5d2', '0x46B3fDF7b5CDe91Ac049936bF0bDb12c5d22202e'],
    8453: ['0x83eC81Ae54dD8dca17C3Dd4703141599090751D1', '0x0389879e0156033202C44BF784ac18fC02edeE4f'],
    42161: ['0x09bD2A33c47746fF03b86BCe4E885D03C74a8E8C', V4],
  },
}

export const routeProcessors: ReadonlyMap<string, string> = byAddress(ROUTE_PROCESSORS)

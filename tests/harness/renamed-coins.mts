/** Coins whose id in `@web3icons/common` is not that of the price sources. */

/** The source's own made-up ids, where the coin has another one at the price sources. */
export const RENAMED: Record<string, string> = {
  EURC: 'euro-coin',
  USDE: 'ethena-usde',
  hype: 'hyperliquid',
  xpl: 'plasma',
  IMX: 'immutable-x',
  '0x-protocol': '0x',
  pls: 'pulsechain',
  MON: 'monad',
}

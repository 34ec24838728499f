/** How many of a coin are in circulation in the sandbox, roughly as in the world; of others nobody knows it. */
export const SUPPLIES: Readonly<Record<string, string>> = {
  bitcoin: '19950000',
  ethereum: '120700000',
  tether: '184000000000',
  'usd-coin': '76000000000',
  ripple: '60000000000',
  binancecoin: '137700000',
  solana: '553000000',
  dogecoin: '151000000000',
  cardano: '36600000000',
  chainlink: '697000000',
  litecoin: '76500000',
  polkadot: '1640000000',
  'avalanche-2': '427000000',
}

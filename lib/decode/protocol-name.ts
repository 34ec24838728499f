/** Protocols as people call them. An id that is not listed is shown as words: ours, never a page's. */

const NAMES: Readonly<Record<string, string>> = {
  '0x': '0x',
  '1inch': '1inch',
  aave: 'Aave',
  across: 'Across',
  balancer: 'Balancer',
  'balancer-v2': 'Balancer',
  'balancer-v3': 'Balancer',
  cow: 'CoW Swap',
  'compound-v2': 'Compound',
  'compound-v3': 'Compound',
  'erc-4626': 'ERC-4626',
  kyberswap: 'KyberSwap',
  kyber: 'KyberSwap',
  layerzero: 'LayerZero',
  lifi: 'LI.FI',
  'li.fi': 'LI.FI',
  metamask: 'MetaMask Swaps',
  'metamask-swaps': 'MetaMask Swaps',
  'li-fi': 'LI.FI',
  okx: 'OKX',
  openocean: 'OpenOcean',
  pancakeswap: 'PancakeSwap',
  paraswap: 'ParaSwap',
  permit2: 'Permit2',
  sushi: 'SushiSwap',
  sushiswap: 'SushiSwap',
  uniswapx: 'UniswapX',
  velora: 'Velora',
}

/** @example protocolName('uniswap-v3') // 'Uniswap V3' */
export function protocolName(id: string): string {
  const known = Object.hasOwn(NAMES, id) ? NAMES[id] : undefined
  const [word = '', ...more] = id.split('-')
  const version = more.at(-1)
  if (known !== undefined) return known
  if (version !== undefined && /^v\d$/.test(version) && more.length === 1)
    return `${protocolName(word)} ${version.toUpperCase()}`
  return id
    .split('-')
    .map((each) => each.charAt(0).toUpperCase() + each.slice(1))
    .join(' ')
}

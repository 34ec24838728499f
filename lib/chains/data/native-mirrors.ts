/**
 * Contracts that show a chain's native coin as if it were an ERC-20: their `balanceOf` is the native balance itself, so
 * counting them would count the coin twice. They sit at reserved addresses, where no chain has a token of its own.
 */
const MIRRORS = new Set([
  '0x0000000000000000000000000000000000001010', // Polygon: POL
  '0x000000000000000000000000000000000000800a', // zkSync and its sister chains: the base token; it emits Transfer logs
  '0xdeaddeaddeaddeaddeaddeaddeaddeaddead0000', // early Optimism and Metis: ether, METIS
  '0x0000000000000000000000000000000000000802', // Moonbeam, Moonriver: GLMR, MOVR
  '0x471ece3750da237f93b8e339c536989b8978a438', // Celo: CELO
  '0xeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee', // a placeholder for the native coin in many token lists
])

/** @param address lower case */
export const mirrorsNative = (address: string): boolean => MIRRORS.has(address)

/** Tables of contracts by protocol, written with their checksums so that a slip of a digit fails a test. */

/** Protocol -> chain number (or `*` for the same address on every chain) -> addresses as EIP-55 writes them. */
export type AddressTable = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>

/** @example byAddress({ cow: { '*': ['0x9008D19f...'] } }).get('0x9008d19f...') // 'cow' */
export function byAddress(table: AddressTable): ReadonlyMap<string, string> {
  const rows = Object.entries(table).flatMap(([protocol, chains]) =>
    Object.entries(chains).flatMap(([chain, addresses]) =>
      addresses.map((address): [string, string] => {
        const lower = address.toLowerCase()
        return [chain === '*' ? lower : `eip155:${chain}:${lower}`, protocol]
      }),
    ),
  )
  return new Map(rows)
}

/** @param to lower case */
export const protocolAt = (
  known: ReadonlyMap<string, string>,
  chain: string,
  to: string | undefined,
): string | undefined => (to === undefined ? undefined : (known.get(`${chain}:${to}`) ?? known.get(to)))

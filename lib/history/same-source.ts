/** Is what was read still what the account is? Pure. */
import type { AccountSource } from '@/lib/db/rows'
import { canonicalJson } from '@/lib/vault/canonical-json'

/** Rights of a key, a remembered name and what counts change without the account becoming another one. */
export const isSameSource = (a: AccountSource, b: AccountSource): boolean => essence(a) === essence(b)

function essence(source: AccountSource): string {
  if (source.kind === 'exchange') {
    const { rights: _, ...rest } = source
    return canonicalJson(rest)
  }
  if (source.kind === 'evm') {
    const { ensName: _, ...rest } = source
    return canonicalJson(rest)
  }
  if (source.kind === 'paper') {
    const { counted: _, ...rest } = source
    return canonicalJson(rest)
  }
  return canonicalJson(source)
}

/**
 * `encodeType` of EIP-712: the words of a type and of all that it uses, as a contract's own type hash has them. Two types
 * with the same words are the same type; a field that is renamed, moved or added makes other words.
 */
import type { ReadTypedData } from './define-signature-decoder'

type Types = ReadTypedData['types']

/**
 * @returns `undefined` when the type is not told
 * @example typeString(types, 'PermitTransferFrom') // 'PermitTransferFrom(TokenPermissions permitted,…)TokenPermissions(…)'
 */
export function typeString(types: Types, name: string): string | undefined {
  if (!Object.hasOwn(types, name)) return undefined
  const used = new Set<string>()
  collect(types, name, used)
  used.delete(name)
  return [name, ...[...used].sort()].map((each) => words(types, each)).join('')
}

const words = (types: Types, name: string): string =>
  `${name}(${(types[name] ?? []).map((field) => `${field.type} ${field.name}`).join(',')})`

function collect(types: Types, name: string, used: Set<string>): void {
  if (used.has(name) || !Object.hasOwn(types, name)) return
  used.add(name)
  for (const { type } of types[name] ?? []) collect(types, type.replace(/(\[\d*\])+$/, ''), used)
}

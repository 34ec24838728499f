/** EIP-712's domain as the maker's libraries want it: the chain is a number there, and only five fields exist. */
import * as v from 'valibot'

const text = v.exactOptional(v.string())

const domainFields = v.object({
  name: text,
  version: text,
  chainId: v.exactOptional(
    v.pipe(
      v.union([v.number(), v.bigint(), v.pipe(v.string(), v.regex(/^(0x[0-9a-fA-F]+|\d+)$/))]),
      v.transform(Number),
      v.safeInteger(),
    ),
  ),
  verifyingContract: text,
  salt: text,
})

/** @throws ValiError when a field is none of EIP-712's. @example numericDomain({ chainId: 1n }) // { chainId: 1 } */
export const numericDomain = (
  domain: Readonly<Record<string, unknown>>,
): v.InferOutput<typeof domainFields> => v.parse(domainFields, domain)

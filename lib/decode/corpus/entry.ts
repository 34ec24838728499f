/**
 * The form of the corpus: requests that were really made, with what they ask for as told by others than our decoders. One file
 * of JSON for each protocol in `data/`; numbers are decimal text there, since JSON has no large ones.
 */
import * as v from 'valibot'

const address = v.pipe(v.string(), v.regex(/^0x[0-9a-f]{40}$/))
const hex = v.pipe(v.string(), v.regex(/^0x([0-9a-f]{2})*$/))
const units = v.pipe(v.string(), v.regex(/^\d+$/))

/** What must be said, if it is said at all. `anyOf`: each of these is true; `null`: it must not be told, since nobody can know. */
export type Expected =
  | string
  | number
  | boolean
  | null
  | { readonly anyOf: readonly Expected[] }
  | readonly Expected[]
  | { readonly [field: string]: Expected }

const expected: v.GenericSchema<Expected> = v.lazy(() =>
  v.union([v.string(), v.number(), v.boolean(), v.null(), v.array(expected), v.record(v.string(), expected)]),
)

const origin = {
  protocol: v.string(),
  what: v.string(),
  /** CAIP-2. */
  chain: v.pipe(v.string(), v.regex(/^eip155:\d+$/)),
  /**
   * `sent`: a transaction that stands on its chain; `captured`: made by the protocol's own service or page, or recorded from a
   * wallet, its hash not being published; `example`: written for a test of others, with the protocol's real contracts.
   */
  evidence: v.picklist(['sent', 'captured', 'example']),
  /** Repository and path, or page, where the request is published. */
  source: v.string(),
  /** Where the expected values come from. */
  expectedBy: v.string(),
  /** Each alternative is a whole description; see `wrongStatements`. */
  expected: v.array(v.record(v.string(), expected)),
}

const callEntry = v.strictObject({
  ...origin,
  hash: v.optional(v.pipe(v.string(), v.regex(/^0x[0-9a-f]{64}$/))),
  from: v.optional(address),
  to: address,
  value: units,
  input: hex,
})

const field = v.strictObject({ name: v.string(), type: v.string() })
const signatureEntry = v.strictObject({
  ...origin,
  from: v.optional(address),
  typedData: v.strictObject({
    domain: v.record(v.string(), v.union([v.string(), v.number()])),
    primaryType: v.string(),
    types: v.record(v.string(), v.array(field)),
    message: v.record(v.string(), v.unknown()),
  }),
})

export type CallEntry = v.InferOutput<typeof callEntry>
export type SignatureEntry = v.InferOutput<typeof signatureEntry>
export type CorpusEntry = CallEntry | SignatureEntry

/** @throws ValiError when a file is not of this form */
export const parseEntries = (text: string): CorpusEntry[] =>
  v.parse(v.array(v.union([callEntry, signatureEntry])), JSON.parse(text))

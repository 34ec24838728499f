/**
 * The common form of the sandbox's servers: each answers requests for some real host names. `front.ts` puts them
 * behind one TLS listener on 127.0.0.1, chosen by the Host header.
 */

export interface SandboxRequest {
  method: string
  /** Path with query, exactly as sent: signatures are checked over it. */
  url: string
  host: string
  headers: Record<string, string>
  /** The body's exact bytes as text. */
  body: string
}

export interface SandboxAnswer {
  status: number
  headers?: Record<string, string>
  body: string
  /** In place of `body`: sent piece by piece, without a length. When it throws, the connection is cut in the middle. */
  pieces?: AsyncIterable<Uint8Array>
}

export interface SandboxServer {
  /** Real host names it answers for, for example `api.kraken.com`. */
  hosts: readonly string[]
  handle: (request: SandboxRequest) => SandboxAnswer | Promise<SandboxAnswer>
  /** True when the real host answers pages of other origins (`access-control-allow-origin: *`). */
  cors?: boolean
}

/** A scripted fault, taken by the front before the server sees the request (unless `after` is set). */
export type Fault =
  | { kind: 'status'; status: number; body?: string; headers?: Record<string, string> }
  | { kind: 'html' } // 200 with an HTML page
  | { kind: 'empty' } // 200 with an empty body
  | { kind: 'truncated' } // half of the true body, with 200
  | { kind: 'cut' } // the true answer's head, then the connection is cut
  | { kind: 'close' } // the connection is closed without a byte of an answer: a browser sends the request again by itself
  | { kind: 'hang' } // never answers
  | { kind: 'delay'; ms: number }

export interface FaultRule {
  host: string
  /** Part of the path, or everything when absent. */
  path?: string
  /** Every method when absent. */
  method?: string
  fault: Fault
  /** How many requests it strikes; for ever when absent. */
  times?: number
  /** The server handles the request first, then the fault strikes: the answer is lost (or late), the deed is done. */
  after?: boolean
}

/** One holding of the sandbox's truth: what the extension must show, from a ledger that no product code touches. */
export interface TrueHolding {
  /** Asset id as the product names it. */
  asset: string
  /** Plain decimal string. */
  quantity: string
}

export interface TrueAccount {
  label: string
  kind: 'exchange' | 'evm' | 'bitcoin' | 'solana'
  venue?: string
  holdings: TrueHolding[]
}

/** The Worker of `ledger.client.ts`: everything it does stands in `serve-ledger.store.ts`. */
import type { LedgerRequest } from './protocol'
import { serveLedger } from './serve-ledger.store'

const serve = serveLedger(
  (reply) => self.postMessage(reply),
  // Thrown outside of any promise, so that the engine hears of it as the Worker's error.
  (error) =>
    setTimeout(() => {
      throw error
    }),
)

self.addEventListener('message', ({ data }: MessageEvent<LedgerRequest>) => serve(data))

/** What MetaMask's library takes for granted from Node. Loaded before it, and only in pages that ask a wallet. */
import { Buffer } from 'buffer/'

const later = (work: (...values: unknown[]) => void, ...values: unknown[]) =>
  queueMicrotask(() => work(...values))

const here = globalThis as { process?: unknown; Buffer?: unknown; global?: unknown }
here.process ??= { env: {}, browser: true, version: '', nextTick: later }
here.Buffer ??= Buffer
here.global ??= globalThis

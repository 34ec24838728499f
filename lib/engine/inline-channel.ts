/** Firefox: the engine is a module of the event page, loaded on first use and called directly. */
import type { EngineChannel } from './host'
import type { EngineAnswer, EngineRequest } from './protocol'

export type EngineEntry = (request: EngineRequest) => Promise<EngineAnswer>

export interface InlineChannelOptions {
  /** Imports the engine's module; called once, and again after a failed import. */
  load: () => Promise<EngineEntry>
  /** Keeps the event page alive until the returned function is called; called around every request. */
  stayAwake: () => () => void
}

/** @example createInlineChannel({ load: async () => (await import('./compose')).createHoldfastEngine(), stayAwake }) */
export function createInlineChannel({ load, stayAwake }: InlineChannelOptions): EngineChannel {
  let entry: Promise<EngineEntry> | undefined

  const loaded = (): Promise<EngineEntry> => {
    entry ??= load().catch((error: unknown) => {
      entry = undefined
      throw error
    })
    return entry
  }

  return {
    send: async (request) => {
      const rest = stayAwake()
      try {
        return await (await loaded())(request)
      } finally {
        rest()
      }
    },
    isRunning: async () => entry !== undefined,
    // The event page stops by itself; dropping the key is what matters, and `drop` does that.
    close: async () => {},
  }
}

/** Firefox: the engine is a module of the event page, loaded on first use and called directly. */
import type { EngineChannel } from './host'
import type { EngineAnswer, EngineRequest } from './protocol'

export type EngineEntry = (request: EngineRequest) => Promise<EngineAnswer>

/** @param load imports the engine's module; called once */
export function createInlineChannel(load: () => Promise<EngineEntry>): EngineChannel {
  let entry: Promise<EngineEntry> | undefined
  return {
    send: async (request) => {
      entry ??= load()
      return (await entry)(request)
    },
    isRunning: async () => entry !== undefined,
    // The event page stops by itself; dropping the key is what matters, and `drop` does that.
    close: async () => {},
  }
}

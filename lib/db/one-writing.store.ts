/**
 * One writing transaction at a time in the private database.
 *
 * Chromium undoes what was not committed when its process died, transaction by transaction, and takes the locks of
 * each for itself, the one on the database among them. Two that were open at once are then in each other's way; it
 * takes that for damage and deletes everything the extension has in IndexedDB. A browser that is killed, and a machine
 * that loses its power, must not cost anybody their books: so every writing transaction names one store more, and the
 * browser itself lets them go one after the other. Readers never name it and wait for nobody by it.
 */
import type { DBCore, Middleware } from 'dexie'
import { WRITING_STORE } from './schema'

export const oneWriting: Middleware<DBCore> = {
  stack: 'dbcore',
  name: 'one-writing',
  create: (down) => {
    // A database of before the store, while it is not brought up to date.
    if (!down.schema.tables.some(({ name }) => name === WRITING_STORE)) return down
    return {
      ...down,
      transaction: (stores, mode, options) =>
        down.transaction(mode === 'readwrite' ? [...stores, WRITING_STORE] : stores, mode, options),
    }
  },
}

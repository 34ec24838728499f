/**
 * Node's `Buffer`, which the maker's older libraries want to find as a global when they are loaded. Imported by the chunk
 * that loads them, and by nothing else.
 */
import { Buffer } from 'buffer/'

const place = globalThis as { Buffer?: unknown }
place.Buffer ??= Buffer
